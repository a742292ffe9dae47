#include "models/charts/gantt_layout.h"

#include "models/charts/chart_text.h"
#include "models/charts/gantt_boxes.h"
#include "models/charts/gantt_time.h"

namespace tz {

namespace {

void placeAreas(GanttLayout &layout, qsizetype rowCount)
{
    const GanttOptions &options = layout.options;
    const double headerHeight = options.bandHeight * bandCount(options.scale);
    const double tableWidth = options.columns.total();
    const double timeWidth = options.dayWidth * static_cast<double>(options.from.daysTo(options.to) + 1);
    layout.rows = options.rowHeights.empty()
                      ? RowAxis::uniform(headerHeight - options.scroll.y(), options.rowHeight, rowCount)
                      : RowAxis::of(headerHeight - options.scroll.y(), options.rowHeights);
    layout.content = {tableWidth + timeWidth, layout.rows.bottom(rowCount - 1) + options.scroll.y()};
    layout.size = options.viewport.isEmpty() ? layout.content : options.viewport;

    const double width = std::min(layout.size.width() - tableWidth, timeWidth - options.scroll.x());
    const double height =
        std::min(layout.size.height() - headerHeight, layout.rows.bottom(rowCount - 1) - headerHeight);
    layout.corner = {0, 0, tableWidth, headerHeight};
    layout.header = {tableWidth, 0, std::max(0.0, width), headerHeight};
    layout.table = {0, headerHeight, tableWidth, std::max(0.0, height)};
    layout.chart = {tableWidth, headerHeight, layout.header.width(), layout.table.height()};
    layout.time = {options.from, tableWidth - options.scroll.x(), options.dayWidth};
}

void placeHeads(GanttLayout &layout)
{
    const GanttColumns &columns = layout.options.columns;
    double x = 0;
    const auto head = [&](const QString &title, double width) {
        if (width > 0) layout.heads.push_back({title, {x, 0, width, layout.corner.height()}});
        x += width;
    };
    head(QStringLiteral("重点任务"), columns.name);
    head(QStringLiteral("责任单位"), columns.unit);
    head(QStringLiteral("完成时限"), columns.deadline);
    head(QStringLiteral("状态"), columns.light);
}

} // namespace

GanttLayout layOutGantt(std::span<const GanttRow> rows, const WorkCalendar &calendar, const GanttOptions &options)
{
    Q_ASSERT(options.from.isValid() && options.from <= options.to && options.dayWidth > 0);
    Q_ASSERT(options.rowHeights.empty() || options.rowHeights.size() == rows.size());
    const auto count = static_cast<qsizetype>(rows.size());
    GanttLayout layout;
    layout.options = options;
    placeAreas(layout, count);
    placeHeads(layout);
    layOutTime(layout, calendar);

    if (options.today >= options.from && options.today <= options.to) {
        const double x = layout.time.middle(options.today);
        if (x >= layout.chart.left() && x <= layout.chart.right()) layout.todayX = x;
    }

    const RowPlacer placer(layout, calendar);
    const qsizetype first = layout.rows.at(layout.table.top());
    for (qsizetype i = first; i >= 0 && i < count && layout.rows.top(i) < layout.table.bottom(); ++i)
        layout.boxes.push_back(placer.place(rows[static_cast<size_t>(i)], i));
    return layout;
}

const GanttBox *GanttLayout::boxAt(QPointF point) const
{
    if (!table.contains(point) && !chart.contains(point)) return nullptr;
    const qsizetype row = rows.at(point.y());
    if (row < 0 || boxes.empty()) return nullptr;
    const qsizetype i = row - boxes.front().index;
    return i >= 0 && i < static_cast<qsizetype>(boxes.size()) ? &boxes[static_cast<size_t>(i)] : nullptr;
}

const GanttMark *GanttLayout::markAt(const GanttBox &box, QPointF point) const
{
    for (size_t i = 0; i < box.marks.size(); ++i)
        if (box.marks[i] && (*box.marks[i] - point).manhattanLength() <= markRadius() * 2) return &box.row.marks[i];
    return nullptr;
}

double headingNameWidth(const GanttRow &row, double tableWidth, const ChartSizes &sizes)
{
    if (row.lightCount.isEmpty()) return tableWidth;
    return tableWidth - textEms(row.lightCount) * sizes.small - 2 * sizes.pad;
}

qint64 GanttLayout::hitTest(QPointF point) const
{
    const GanttBox *box = boxAt(point);
    return box ? box->row.id : 0;
}

} // namespace tz
