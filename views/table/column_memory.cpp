#include "views/table/column_memory.h"

#include "models/tables/entity_table_model.h"
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

bool isElastic(const Column &column)
{
    return column.editor == Editor::LongText;
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
    const EntityTableModel &model = view.entityModel();
    std::vector<std::pair<int, int>> widths;
    int taken = 0;
    int elastic = 0;
    for (int section = 0; section < model.columnCount(); ++section) {
        if (view.isColumnHidden(section)) continue;
        const int width = contentWidth(view, section);
        widths.emplace_back(section, width);
        taken += width;
        if (isElastic(model.columnAt(section))) elastic += model.columnAt(section).options.width;
    }
    const int spare = view.viewport()->width() - taken;
    for (const auto &[section, width] : widths) {
        const Column &column = model.columnAt(section);
        const int share = isElastic(column) && elastic > 0 ? spare * column.options.width / elastic : 0;
        const int least = QFontMetrics(view.font()).horizontalAdvance(u'国') * std::min(column.options.width, 9) +
                          2 * CellDelegate::padding;
        view.setColumnWidth(section, isElastic(column) ? std::max(width + share, least) : width);
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
