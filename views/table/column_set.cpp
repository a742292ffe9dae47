#include "views/table/column_set.h"

#include "models/tables/entity_table_model.h"
#include "models/tables/table_roles.h"
#include "views/table/cell_delegate.h"
#include "views/table/filter_header.h"
#include "views/table/frozen_columns.h"
#include "views/table/ledger_table_view.h"
#include "views/theme/pill.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QScopedValueRollback>
#include <QSettings>

#include <cmath>

namespace tz {

namespace {

/// Rows that are measured for the first widths: those that are seen first.
constexpr int sampledRows = 40;
/// Derived columns of at least so many characters hold names that may wrap; narrower ones are days and figures.
constexpr int leastDerivedText = 12;
/// How narrow a text may become where rows wrap, in characters.
constexpr int leastLongText = 12;
constexpr int leastText = 6;

QString keyOf(const EntityTableModel &model, int section)
{
    return QStringLiteral("columns/%1/%2").arg(model.entity().name(), model.columnAt(section).name());
}

QString tableKey(const EntityTableModel &model, const char *what)
{
    return QStringLiteral("columns/%1/%2").arg(model.entity().name(), QString::fromLatin1(what));
}

bool isCommunity(const Column &column)
{
    return column.editor == Editor::Reference && column.target == EntityKind::Community;
}

/// Who found what is to be put right: programs of that kind are told apart by it.
bool isSource(const Entity &entity, const Column &column)
{
    return entity.kind == EntityKind::Program && QLatin1StringView(column.key) == u"source";
}

/// The leading columns up to the one that names the row for a person.
int namingColumns(const LedgerTableView &view)
{
    int shown = 0;
    for (int visual = 0; visual < view.horizontalHeader()->count(); ++visual) {
        const int section = view.horizontalHeader()->logicalIndex(visual);
        if (view.isColumnHidden(section)) continue;
        ++shown;
        const ColumnOptions &options = view.entityModel().columnAt(section).options;
        if (options.key && options.required) return shown;
    }
    return 0;
}

QFontMetricsF metricsOf(const LedgerTableView &view)
{
    return QFontMetricsF(view.theme().font(TextSize::Base));
}

double characterOf(const LedgerTableView &view)
{
    return metricsOf(view).horizontalAdvance(u'国');
}

/// The words of a heading with its marks of order and filter, so that none of them covers a character.
int headingWidth(const LedgerTableView &view, int section)
{
    const double words = metricsOf(view).horizontalAdvance(view.entityModel().columnAt(section).heading());
    const int marks = std::max(0, view.filterHeader().marksWidth(section) - CellDelegate::padding);
    return static_cast<int>(std::ceil(words)) + 8 + marks + 2 * CellDelegate::padding;
}

/// As wide as heading and content ask for, at most what the schema says, in Chinese characters.
int contentWidth(const LedgerTableView &view, int section)
{
    const EntityTableModel &model = view.entityModel();
    const Column &column = model.columnAt(section);
    const QFontMetricsF metrics = metricsOf(view);
    const double most = column.options.width * characterOf(view);
    // A column of days has room for one even while it is empty: it may be filled at any time.
    double widest = column.editor == Editor::Date ? metrics.horizontalAdvance(QStringLiteral("2021-08-16")) : 0;
    for (int row = 0; row < std::min(model.rowCount(), sampledRows) && widest < most; ++row) {
        const QModelIndex index = model.index(row, section);
        const QVariant light = index.data(LightRole);
        widest = std::max(widest, light.isValid() ? pillSize(light.value<LightMark>(), view.theme()).width()
                                                  : metrics.horizontalAdvance(index.data().toString()));
    }
    const int text = static_cast<int>(std::ceil(std::min(widest, most))) + 4 + 2 * CellDelegate::padding;
    return std::max(text, headingWidth(view, section));
}

/// A column on its way to its width, and how narrow it may become where rows wrap.
struct Fitting {
    int section = 0;
    int width = 0;
    int least = 0;
    int appetite = 0; ///< its share of what is left over
};

/// Only a table whose rows grow may squeeze its texts; elsewhere a narrow column would just hide them.
int leastWidth(const LedgerTableView &view, int section, int width)
{
    const Column &column = view.entityModel().columnAt(section);
    const bool isDerivedText = column.editor == Editor::None && column.options.width >= leastDerivedText;
    const bool isText = column.editor == Editor::Text || column.editor == Editor::Reference ||
                        column.editor == Editor::References || isDerivedText;
    const bool isLong = column.editor == Editor::LongText;
    if (!isLong && !(isText && view.rowsGrow())) return width;
    const double text = (isLong ? leastLongText : leastText) * characterOf(view);
    const int least = static_cast<int>(std::ceil(text)) + 2 * CellDelegate::padding;
    return std::min(width, std::max(least, headingWidth(view, section)));
}

void shareOut(std::vector<Fitting> &columns, int room)
{
    int taken = 0;
    int yielding = 0;
    int appetite = 0;
    for (const Fitting &column : columns) {
        taken += column.width;
        yielding += column.width - column.least;
        appetite += column.appetite;
    }
    const int spare = room - taken;
    for (Fitting &column : columns) {
        if (spare > 0 && appetite > 0) column.width += spare * column.appetite / appetite;
        if (spare < 0 && yielding > 0)
            column.width -=
                std::min(column.width - column.least, -spare * (column.width - column.least) / yielding + 1);
    }
}

} // namespace

ColumnSet::ColumnSet(LedgerTableView &view, QSettings &settings) : QObject(&view), m_view(view), m_settings(settings)
{
    read();
    learnCommunities();
    place();
    connect(&view, &LedgerTableView::resized, this, &ColumnSet::fit);
    connect(view.horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int section, int, int width) { noteWidth(section, width); });
    connect(view.horizontalHeader(), &QHeaderView::sectionMoved, this, &ColumnSet::keepOrder);
    connect(&view.entityModel().session(), &LedgerSession::changed, this, [this](const ChangeNotice &notice) {
        const bool isMine = notice.kinds.contains(m_view.entityModel().entity().kind);
        if (notice.kinds.contains(EntityKind::Program) || (isMine && learnCommunities())) place();
    });
}

/// Whether a row is seen to belong to a community for the first time. Only where the Schema leaves that column out.
bool ColumnSet::learnCommunities()
{
    const EntityTableModel &model = m_view.entityModel();
    for (int section = 0; section < model.columnCount() && !m_hasCommunities; ++section) {
        const Column &column = model.columnAt(section);
        if (!isCommunity(column) || column.options.listed) continue;
        const auto rows =
            model.session().store().rows({.kind = model.entity().kind,
                                          .conditions = {{column.name(), Condition::Operator::IsNotEmpty}},
                                          .limit = 1});
        if (rows && !rows->empty()) return m_hasCommunities = true;
    }
    return false;
}

/// The program proposes what the Schema lists, the ledger document of each row as soon as there are two, the community
/// as soon as a row has one, and of a program whose findings it holds.
bool ColumnSet::isProposed(int section) const
{
    const EntityTableModel &model = m_view.entityModel();
    const Column &column = model.columnAt(section);
    const bool tellsProgram = column.editor == Editor::Reference && column.target == EntityKind::Program;
    if (isCommunity(column) && m_hasCommunities) return true;
    if (isSource(model.entity(), column)) return true;
    return column.options.listed || (tellsProgram && model.session().directory().all(EntityKind::Program).size() > 1);
}

void ColumnSet::place()
{
    {
        const QScopedValueRollback placing(m_isPlacing, true);
        for (int section = 0; section < m_view.entityModel().columnCount(); ++section)
            m_view.setColumnHidden(section, !m_own[section].isShown.value_or(isProposed(section)));
    }
    fit();
    m_view.frozen().setCount(frozen());
}

int ColumnSet::frozen() const
{
    return m_frozen >= 0 ? m_frozen : namingColumns(m_view);
}

void ColumnSet::setFrozen(int count)
{
    m_frozen = count;
    m_settings.setValue(tableKey(m_view.entityModel(), "frozen"), count);
    m_view.frozen().setCount(frozen());
}

void ColumnSet::fit()
{
    const EntityTableModel &model = m_view.entityModel();
    if (model.rowCount() == 0 && !model.typed().isEmpty()) return; // a search that finds nothing moves no column
    const QScopedValueRollback placing(m_isPlacing, true);
    int room = m_view.viewport()->width();
    std::vector<Fitting> columns;
    for (int section = 0; section < model.columnCount(); ++section) {
        if (m_view.isColumnHidden(section)) continue;
        if (const auto own = m_own[section].characters) {
            const int width = static_cast<int>(std::lround(*own * characterOf(m_view)));
            m_view.setColumnWidth(section, width);
            room -= width;
            continue;
        }
        const Column &column = model.columnAt(section);
        const int width = contentWidth(m_view, section);
        columns.push_back({section, width, leastWidth(m_view, section, width),
                           column.editor == Editor::LongText ? column.options.width : 0});
    }
    shareOut(columns, room);
    for (const Fitting &column : columns) m_view.setColumnWidth(column.section, column.width);
}

void ColumnSet::noteWidth(int section, int width)
{
    if (m_isPlacing || width <= 0) return;
    m_own[section].characters = width / characterOf(m_view);
    keep(section);
}

void ColumnSet::setShown(int section, bool isShown)
{
    m_own[section].isShown = isShown;
    keep(section);
    place();
}

void ColumnSet::forget()
{
    m_settings.remove(QStringLiteral("columns/") + m_view.entityModel().entity().name());
    m_own.clear();
    m_frozen = -1;
    putInOrder({});
    place();
}

/// Columns that are not named keep the program's order behind the named ones.
void ColumnSet::putInOrder(const QStringList &keys)
{
    const QScopedValueRollback placing(m_isPlacing, true);
    QHeaderView *header = m_view.horizontalHeader();
    int visual = 0;
    for (const QString &key : keys)
        if (const int section = m_view.entityModel().sectionOf(key); section >= 0)
            header->moveSection(header->visualIndex(section), visual++);
    for (int section = 0; section < header->count(); ++section)
        if (!keys.contains(m_view.entityModel().columnAt(section).name()))
            header->moveSection(header->visualIndex(section), visual++);
}

void ColumnSet::keepOrder()
{
    if (m_isPlacing) return;
    QStringList keys;
    for (int visual = 0; visual < m_view.horizontalHeader()->count(); ++visual)
        keys << m_view.entityModel().columnAt(m_view.horizontalHeader()->logicalIndex(visual)).name();
    m_settings.setValue(tableKey(m_view.entityModel(), "order"), keys);
}

QJsonObject ColumnSet::json() const
{
    QJsonObject shown, characters;
    QJsonArray order;
    for (int visual = 0; visual < m_view.horizontalHeader()->count(); ++visual) {
        const int section = m_view.horizontalHeader()->logicalIndex(visual);
        const QString key = m_view.entityModel().columnAt(section).name();
        order << key;
        shown[key] = !m_view.isColumnHidden(section);
        const auto own = m_own.find(section);
        if (own != m_own.end() && own->second.characters) characters[key] = *own->second.characters;
    }
    return {{QStringLiteral("order"), order},
            {QStringLiteral("shown"), shown},
            {QStringLiteral("characters"), characters},
            {QStringLiteral("frozen"), m_frozen}};
}

void ColumnSet::apply(const QJsonObject &said)
{
    QStringList order;
    const QJsonArray keys = said[QStringLiteral("order")].toArray();
    for (const QJsonValue &key : keys) order << key.toString();
    m_own.clear();
    const QJsonObject shown = said[QStringLiteral("shown")].toObject();
    for (auto each = shown.begin(); each != shown.end(); ++each)
        if (const int section = m_view.entityModel().sectionOf(each.key()); section >= 0)
            m_own[section].isShown = each.value().toBool();
    const QJsonObject characters = said[QStringLiteral("characters")].toObject();
    for (auto each = characters.begin(); each != characters.end(); ++each)
        if (const int section = m_view.entityModel().sectionOf(each.key()); section >= 0)
            m_own[section].characters = each.value().toDouble();
    m_frozen = said[QStringLiteral("frozen")].toInt(-1);
    putInOrder(order);
    place();
}

void ColumnSet::keep(int section)
{
    const EntityTableModel &model = m_view.entityModel();
    const QString key = keyOf(model, section);
    const Own &own = m_own[section];
    if (own.characters) m_settings.setValue(key + QStringLiteral("-characters"), *own.characters);
    if (own.isShown) m_settings.setValue(key + QStringLiteral("-shown"), *own.isShown);
}

void ColumnSet::read()
{
    const EntityTableModel &model = m_view.entityModel();
    for (int section = 0; section < model.columnCount(); ++section) {
        const QString key = keyOf(model, section);
        const QVariant characters = m_settings.value(key + QStringLiteral("-characters"));
        const QVariant isShown = m_settings.value(key + QStringLiteral("-shown"));
        Own &own = m_own[section];
        if (characters.toDouble() > 0) own.characters = characters.toDouble();
        if (isShown.isValid()) own.isShown = isShown.toBool();
    }
    m_frozen = m_settings.value(tableKey(model, "frozen"), -1).toInt();
    if (const QStringList order = m_settings.value(tableKey(model, "order")).toStringList(); !order.isEmpty())
        putInOrder(order);
}

} // namespace tz
