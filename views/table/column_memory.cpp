#include "views/table/column_memory.h"

#include "models/tables/entity_table_model.h"
#include "models/tables/table_roles.h"
#include "views/table/cell_delegate.h"
#include "views/table/ledger_table_view.h"
#include "views/theme/pill.h"

#include <QHeaderView>
#include <QSettings>

namespace tz {

namespace {

QString keyOf(const LedgerTableView &view)
{
    return QStringLiteral("tables/") + view.entityModel().entity().name();
}

/// Rows that are measured for the first widths: those that are seen first.
constexpr int sampledRows = 40;

/// As wide as heading and content ask for, at most what the schema says, in Chinese characters.
int contentWidth(const LedgerTableView &view, int section)
{
    const EntityTableModel &model = view.entityModel();
    const Column &column = model.columnAt(section);
    const QFontMetrics metrics(view.font());
    const int most = column.options.width * metrics.horizontalAdvance(u'国');
    int widest = 0;
    for (int row = 0; row < std::min(model.rowCount(), sampledRows) && widest < most; ++row) {
        const QModelIndex index = model.index(row, section);
        const QVariant light = index.data(LightRole);
        widest = std::max(widest, light.isValid() ? pillSize(light.value<LightMark>(), view.theme()).width()
                                                  : metrics.horizontalAdvance(index.data().toString()));
    }
    return std::max(std::min(widest, most) + 4, metrics.horizontalAdvance(column.heading()) + 8) +
           2 * CellDelegate::padding;
}

/// A column on its way to its width, and how narrow it may become where rows wrap.
struct Fitting {
    int section = 0;
    int width = 0;
    int least = 0;
    int appetite = 0; ///< its share of what is left over
};

/// Only a table whose rows grow may squeeze its texts; elsewhere a narrow column would just hide them.
int leastWidth(const LedgerTableView &view, const Column &column, int width)
{
    const int character = QFontMetrics(view.font()).horizontalAdvance(u'国');
    const bool isText =
        column.editor == Editor::Text || column.editor == Editor::Reference || column.editor == Editor::References;
    if (column.editor == Editor::LongText) return std::min(width, 16 * character);
    return isText && view.rowsGrow() ? std::min(width, 8 * character + 2 * CellDelegate::padding) : width;
}

std::vector<Fitting> fittings(const LedgerTableView &view)
{
    std::vector<Fitting> result;
    for (int section = 0; section < view.entityModel().columnCount(); ++section) {
        if (view.isColumnHidden(section)) continue;
        const Column &column = view.entityModel().columnAt(section);
        const int width = contentWidth(view, section);
        result.push_back({section, width, leastWidth(view, column, width),
                          column.editor == Editor::LongText ? column.options.width : 0});
    }
    return result;
}

void setFirstColumns(LedgerTableView &view)
{
    for (int section = 0; section < view.entityModel().columnCount(); ++section)
        view.setColumnHidden(section, !view.entityModel().columnAt(section).options.listed);
    fitColumns(view);
}

} // namespace

void fitColumns(LedgerTableView &view)
{
    const std::vector<Fitting> columns = fittings(view);
    int taken = 0;
    int yielding = 0;
    int appetite = 0;
    for (const Fitting &column : columns) {
        taken += column.width;
        yielding += column.width - column.least;
        appetite += column.appetite;
    }
    const int spare = view.viewport()->width() - taken;
    for (const Fitting &column : columns) {
        int width = column.width;
        if (spare > 0 && appetite > 0) width += spare * column.appetite / appetite;
        if (spare < 0 && yielding > 0)
            width -= std::min(column.width - column.least, -spare * (column.width - column.least) / yielding + 1);
        view.setColumnWidth(column.section, width);
    }
}

bool restoreColumns(LedgerTableView &view, const QSettings &settings)
{
    setFirstColumns(view);
    bool isOwn = false;
    const EntityTableModel &model = view.entityModel();
    for (int section = 0; section < model.columnCount(); ++section) {
        const QString key = keyOf(view) + u'/' + model.columnAt(section).name();
        const QVariant width = settings.value(key);
        if (width.isNull()) continue;
        isOwn = true;
        view.setColumnHidden(section, width.toInt() <= 0);
        if (width.toInt() > 0) view.setColumnWidth(section, width.toInt());
    }
    return isOwn;
}

void rememberColumns(const LedgerTableView &view, QSettings &settings)
{
    const EntityTableModel &model = view.entityModel();
    for (int section = 0; section < model.columnCount(); ++section)
        settings.setValue(keyOf(view) + u'/' + model.columnAt(section).name(),
                          view.isColumnHidden(section) ? 0 : view.columnWidth(section));
}

void forgetColumns(LedgerTableView &view, QSettings &settings)
{
    settings.remove(keyOf(view));
    setFirstColumns(view);
}

} // namespace tz
