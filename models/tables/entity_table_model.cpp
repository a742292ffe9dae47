#include "models/tables/entity_table_model.h"

#include "models/tables/cell_facts.h"
#include "models/tables/table_roles.h"

#include <QTimer>

namespace tz {

namespace {

/// Enough for the tallest screen; the rest follows when the first rows have been painted.
constexpr qint64 firstRows = 256;
/// More changed rows of one step than this are read anew instead of being followed one by one.
constexpr qsizetype followedChanges = 200;

} // namespace

EntityTableModel::EntityTableModel(const Entity &entity, LedgerSession &session, QObject *parent)
    : QAbstractTableModel(parent), m_entity(entity), m_session(session), m_listing{.entity = &entity},
      m_pages(session.store(), entity.kind)
{
    connect(&session, &LedgerSession::changed, this, &EntityTableModel::follow);
    reload();
}

int EntityTableModel::sectionOf(QStringView key) const
{
    const Column *column = m_entity.column(key);
    return column ? static_cast<int>(column - m_entity.columns.data()) : -1;
}

void EntityTableModel::setTyped(const QString &typed)
{
    if (typed.trimmed() == m_listing.typed) return;
    m_listing.typed = typed.trimmed();
    reload();
}

void EntityTableModel::setConditions(std::vector<Condition> conditions)
{
    m_listing.conditions = std::move(conditions);
    reload();
}

void EntityTableModel::sort(int section, Qt::SortOrder order)
{
    const Column *column = section < 0 ? nullptr : &columnAt(section);
    const bool descending = order == Qt::DescendingOrder;
    if (column == m_listing.sortColumn && descending == m_listing.descending) return;
    m_listing.sortColumn = column;
    m_listing.descending = descending;
    reload();
}

void EntityTableModel::reload()
{
    m_parts = ListingParts::found(m_session, m_listing);
    m_isSearching = m_parts.has_value();
    beginResetModel();
    m_pages.forget();
    auto list = m_isSearching ? ListedIds() : listIds(m_session, m_listing, firstRows);
    m_ids = list ? std::move(list->ids) : std::vector<qint64>();
    m_total = list ? list->total : 0;
    endResetModel();
    Q_EMIT listed();
    if (!list) Q_EMIT editRejected(list.error().sentence);
    if (m_isSearching) return readLater();
    m_parts = isWhole() ? std::nullopt : ListingParts::of(m_session, m_listing);
    m_uncompared.clear();
    m_isCompared = false;
    if (m_parts) m_ids.reserve(static_cast<size_t>(m_total));
    readLater();
}

void EntityTableModel::complete()
{
    while (m_isSearching) readFound();
    m_parts.reset();
    readRest();
}

void EntityTableModel::readLater()
{
    if (isWhole() || m_isWaiting) return;
    m_isWaiting = true;
    QTimer::singleShot(0, this, [this] {
        m_isWaiting = false;
        if (m_isSearching)
            readFound();
        else if (m_parts)
            readPart();
        else
            readRest();
    });
}

void EntityTableModel::readRest()
{
    if (isWhole()) return;
    auto list = listIds(m_session, m_listing);
    if (!list) return Q_EMIT editRejected(list.error().sentence);
    if (beginsWithKnown(list->ids)) {
        append(std::span(list->ids).subspan(m_ids.size()));
    } else {
        beginResetModel();
        m_pages.forget();
        m_ids = std::move(list->ids);
        endResetModel();
    }
    m_total = qint64(m_ids.size());
    Q_EMIT listed();
}

/// One part of what a typed word finds; typing on replaces the parts and so calls the rest off.
void EntityTableModel::readFound()
{
    auto ids = m_parts->isDone() ? std::vector<qint64>() : m_parts->next(m_session);
    m_isSearching = bool(ids) && !m_parts->isDone();
    if (!ids) {
        Q_EMIT editRejected(ids.error().sentence);
    } else {
        append(*ids);
        m_total = qint64(m_ids.size());
    }
    Q_EMIT listed();
    readLater();
}

/// The first parts are compared with the first rows, which were read before them; what does not fit is settled by
/// reading the rest whole.
void EntityTableModel::readPart()
{
    if (isWhole()) return;
    if (m_parts->isDone()) return complete();
    auto ids = m_parts->next(m_session);
    if (!ids) return Q_EMIT editRejected(ids.error().sentence);
    if (m_isCompared) {
        append(*ids);
    } else {
        m_uncompared.insert(m_uncompared.end(), ids->begin(), ids->end());
        if (m_uncompared.size() >= m_ids.size()) {
            if (!beginsWithKnown(m_uncompared)) return complete();
            append(std::span(m_uncompared).subspan(m_ids.size()));
            m_uncompared = {};
            m_isCompared = true;
        }
    }
    readLater();
}

bool EntityTableModel::beginsWithKnown(const std::vector<qint64> &ids) const
{
    return ids.size() >= m_ids.size() && std::equal(m_ids.begin(), m_ids.end(), ids.begin());
}

void EntityTableModel::append(std::span<const qint64> ids)
{
    if (ids.empty()) return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(ids.size()) - 1);
    m_pages.forget();
    m_ids.insert(m_ids.end(), ids.begin(), ids.end());
    endInsertRows();
}

int EntityTableModel::rowOf(qint64 id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

AnyRow EntityTableModel::rowAt(int row) const
{
    if (row < 0 || row >= rowCount()) return {};
    return m_pages.at(m_ids, static_cast<size_t>(row));
}

int EntityTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int EntityTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entity.columns.size());
}

QVariant EntityTableModel::alignmentOf(const AnyRow &row, const Column &column) const
{
    const bool isNumber = column.editor == Editor::Integer || column.editor == Editor::Percent ||
                          (column.editor == Editor::None && row.json(column, m_session.reading()).isDouble());
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft)));
}

bool EntityTableModel::repeatsAbove(const QModelIndex &index) const
{
    const Column &column = columnAt(index.column());
    if (index.row() == 0 || column.editor != Editor::Reference) return false;
    const AnyRow row = rowAt(index.row());
    const AnyRow above = rowAt(index.row() - 1);
    if (row.isNull() || above.isNull()) return false;
    const StoredValue value = row.stored(column);
    return !value.isNull() && value == above.stored(column);
}

QVariant EntityTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == IdRole) return idAt(index.row());
    const Column &column = columnAt(index.column());
    const AnyRow row = rowAt(index.row());
    if (row.isNull()) return {};
    const Reading reading = m_session.reading();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.text(column, reading);
    case Qt::TextAlignmentRole:
        return alignmentOf(row, column);
    case RepeatsAboveRole:
        return repeatsAbove(index);
    case LightRole:
        if (const auto standing = standingOfCell(row, column, reading)) return QVariant::fromValue(markOf(*standing));
        return {};
    case IssueRole: {
        const QString issue = issueOfCell(row, column, reading);
        return issue.isEmpty() ? QVariant() : QVariant(issue);
    }
    case Qt::ToolTipRole: {
        if (const auto standing = standingOfCell(row, column, reading)) return standing->reason;
        const QString issue = issueOfCell(row, column, reading);
        const QString text = row.text(column, reading);
        return issue.isEmpty() ? text : text + u'\n' + issue;
    }
    default:
        return {};
    }
}

QVariant EntityTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    const Column &column = columnAt(section);
    if (role == Qt::DisplayRole) return column.heading();
    if (role == Qt::ToolTipRole)
        return column.isEditable() ? column.heading() : column.heading() + QStringLiteral("（推算，不能填写）");
    return {};
}

Qt::ItemFlags EntityTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && columnAt(index.column()).isEditable() && m_session.store().isWritable())
        flags |= Qt::ItemIsEditable;
    return flags;
}

QString EntityTableModel::whyFixed(int section) const
{
    const Column &column = columnAt(section);
    if (!column.isEditable()) return QStringLiteral("“%1”由系统按其他各列推算，不能直接填写。").arg(column.heading());
    return m_session.store().readOnlyReason();
}

bool EntityTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
    auto done = m_session.edit(m_entity.kind, idAt(index.row()), columnAt(index.column()), value.toString());
    if (!done) Q_EMIT editRejected(done.error().sentence);
    return bool(done);
}

void EntityTableModel::repaintAll()
{
    if (!m_ids.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

/// Another entity's change may alter any text here (a county's new name), never which rows there are.
void EntityTableModel::follow(const ChangeNotice &notice)
{
    if (!notice.kinds.contains(m_entity.kind)) return repaintAll();
    std::vector<Change> updates, additions, removals;
    for (const Change &change : notice.changes) {
        if (change.type().kind != m_entity.kind) continue;
        auto &sort = change.before.isNull() ? additions : change.after.isNull() ? removals : updates;
        sort.push_back(change);
    }
    const qsizetype count = qsizetype(updates.size() + additions.size() + removals.size());
    const bool movesRows = !additions.empty() || !removals.empty();
    if (!notice.listed || count > followedChanges || (movesRows && !canPlaceRows())) return reload();
    followUpdates(updates);
    followRemovals(removals);
    if (!additions.empty()) followAdditions(additions);
    if (notice.kinds.size() > 1) repaintAll();
    if (movesRows) Q_EMIT listed();
}

/// Where a new row belongs is known of a list that was read whole and is not what a long search found.
bool EntityTableModel::canPlaceRows() const
{
    return isWhole() && !(m_parts && !m_listing.typed.isEmpty());
}

void EntityTableModel::followUpdates(const std::vector<Change> &changes)
{
    for (const Change &change : changes) {
        const int row = rowOf(change.id());
        if (row < 0) continue;
        m_pages.replace(static_cast<size_t>(row), change.after);
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

void EntityTableModel::followRemovals(const std::vector<Change> &changes)
{
    for (const Change &change : changes) {
        const int row = rowOf(change.id());
        if (row < 0) continue;
        beginRemoveRows({}, row, row);
        m_pages.forget();
        m_ids.erase(m_ids.begin() + row);
        --m_total;
        endRemoveRows();
    }
}

/// New rows go where the listing has them now; those that the filter hides stay away.
void EntityTableModel::followAdditions(const std::vector<Change> &changes)
{
    auto list = listIds(m_session, m_listing);
    if (!list) return Q_EMIT editRejected(list.error().sentence);
    std::vector<std::pair<size_t, qint64>> places;
    for (const Change &change : changes) {
        const auto found = std::find(list->ids.begin(), list->ids.end(), change.id());
        if (found != list->ids.end()) places.emplace_back(static_cast<size_t>(found - list->ids.begin()), change.id());
    }
    std::sort(places.begin(), places.end());
    for (const auto &[place, id] : places) {
        const size_t row = std::min(place, m_ids.size());
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_pages.forget();
        m_ids.insert(m_ids.begin() + static_cast<std::ptrdiff_t>(row), id);
        ++m_total;
        endInsertRows();
    }
}

} // namespace tz
