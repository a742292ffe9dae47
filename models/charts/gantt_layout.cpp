#include "models/charts/gantt_layout.h"

#include "models/charts/chart_text.h"
#include "models/charts/gantt_time.h"

namespace tz {

namespace {

bool isFinished(Light light)
{
    return light == Light::Done || light == Light::Closed;
}

/// Rectangles of one row after another, all cut to the chart's width.
class RowPlacer
{
public:
    RowPlacer(const GanttLayout &layout, const WorkCalendar &calendar) : m_layout(layout), m_calendar(calendar) {}

    GanttBox place(const GanttRow &row, qsizetype index) const
    {
        GanttBox box;
        box.row = row;
        box.index = index;
        box.summary = row.hasChildren;
        box.selected = row.id != 0 && row.id == m_layout.options.selected;
        box.rect = {0, m_layout.rows.top(index), m_layout.size.width(), m_layout.rows.height(index)};
        placeCells(box);
        if (row.continuous)
            placeBand(box);
        else
            placeBar(box);
        placeMarks(box);
        placeTail(box);
        return box;
    }

private:
    void placeCells(GanttBox &box) const
    {
        const GanttColumns &columns = m_layout.options.columns;
        double x = m_layout.table.left();
        const auto cell = [&](double width) {
            const QRectF rect(x, box.rect.top(), width, box.rect.height());
            x += width;
            return rect;
        };
        if (box.row.heading) {
            box.name = cell(columns.total()).adjusted(m_layout.options.sizes.pad, 0, 0, 0);
            return;
        }
        box.name = cell(columns.name);
        box.unit = cell(columns.unit);
        box.deadline = cell(columns.deadline);
        box.light = cell(columns.light);

        const ChartSizes &sizes = m_layout.options.sizes;
        box.name.adjust(sizes.pad + box.row.level * sizes.text * 1.15, 0, 0, 0);
        if (!box.row.hasChildren || !m_layout.options.toggles) return;
        box.toggle = QRectF(box.name.left(), box.name.center().y() - sizes.text / 2, sizes.text, sizes.text);
        box.name.setLeft(box.toggle.right() + sizes.pad / 2);
    }

    QRectF span(double left, double right, double middle, double height) const
    {
        left = std::clamp(left, m_layout.chart.left(), m_layout.chart.right());
        right = std::clamp(right, m_layout.chart.left(), m_layout.chart.right());
        if (right <= left) return {};
        return {left, middle - height / 2, right - left, height};
    }

    double barHeight(const GanttBox &box) const
    {
        const double height = std::min(m_layout.options.sizes.text, box.rect.height() * 0.5);
        return box.summary ? height * 0.4 : height;
    }

    void placeBar(GanttBox &box) const
    {
        const GanttRow &row = box.row;
        if (!row.start.isValid() || !row.due.isValid()) return;
        const double left = m_layout.time.left(row.start);
        const double right = m_layout.time.middle(row.due);
        const double middle = box.rect.center().y();
        const double height = barHeight(box);
        const int percent = isFinished(row.light) ? 100 : std::clamp(row.percent, 0, 100);
        box.bar = span(left, right, middle, height);
        box.progress = span(left, left + (right - left) * percent / 100, middle, height);
        if (!row.originalDue.isValid() || row.originalDue == row.due) return;
        const double under = middle + height / 2 + m_layout.options.sizes.text * 0.24;
        box.original = span(left, m_layout.time.middle(row.originalDue), under, m_layout.options.sizes.text * 0.12);
    }

    /// Solid up to today, then strokes that become shorter and rarer: it goes on, and nobody said until when.
    void placeBand(GanttBox &box) const
    {
        const GanttRow &row = box.row;
        const QDate start = row.start.isValid() ? row.start : m_layout.options.from;
        const double middle = box.rect.center().y();
        const double height = barHeight(box);
        const double left = m_layout.time.left(start);
        const double today = std::max(left, m_layout.time.middle(m_layout.options.today));
        box.band = span(left, today, middle, height);
        constexpr int strokes = 10;
        const QDate horizon = m_layout.options.horizon.isValid() ? m_layout.options.horizon : m_layout.options.to;
        const double step = (m_layout.time.left(horizon.addDays(1)) - today) / strokes;
        for (int i = 0; i < strokes && step > 0; ++i) {
            const double share = 0.86 - 0.075 * i;
            const QRectF stroke = span(today + step * i + step * (1 - share) / 2,
                                       today + step * i + step * (1 + share) / 2, middle, height);
            box.fading.push_back(stroke);
        }
    }

    std::optional<QPointF> mark(QDate date, double y) const
    {
        if (!date.isValid()) return std::nullopt;
        const double x = m_layout.time.middle(date);
        if (x < m_layout.chart.left() || x > m_layout.chart.right()) return std::nullopt;
        return QPointF(x, y);
    }

    void placeMarks(GanttBox &box) const
    {
        const double middle = box.rect.center().y();
        box.diamond = mark(box.row.due, middle);
        box.done = mark(box.row.doneOn, middle);
    }

    void placeTail(GanttBox &box) const
    {
        const GanttRow &row = box.row;
        if (!row.due.isValid()) return;
        const bool finishedLate = row.doneOn.isValid() && row.doneOn > row.due;
        if (!finishedLate && row.light != Light::Overdue) return;
        const QDate end = finishedLate ? row.doneOn : m_layout.options.today;
        if (end <= row.due) return;
        const double height = m_layout.options.sizes.text * 0.3;
        box.tail = span(m_layout.time.middle(row.due), m_layout.time.middle(end), box.rect.center().y(), height);
        if (!finishedLate) placeTailText(box, end);
    }

    /// After the tail, or before the bar where the sheet ends; the short form when the full one has no room.
    void placeTailText(GanttBox &box, QDate end) const
    {
        if (box.tail.isNull()) return;
        const ChartSizes &sizes = m_layout.options.sizes;
        const qint64 days = box.row.due.daysTo(end);
        const QString brief = QStringLiteral("逾期%1天").arg(days);
        const QString full =
            brief + QStringLiteral("（%1个工作日）").arg(m_calendar.workingDaysBetween(box.row.due, end));
        const double height = ChartSizes::lineHeight(sizes.small);
        const double top = box.rect.center().y() - height / 2;
        const double left = m_layout.time.middle(end) + sizes.pad;
        const double room = m_layout.chart.right() - left;
        for (const QString &text : {full, brief}) {
            const double width = textEms(text) * sizes.small;
            if (width > room) continue;
            box.tailText = text;
            box.tailTextRect = {left, top, width, height};
            return;
        }
        const double width = textEms(brief) * sizes.small;
        const double before =
            (box.bar.isNull() ? box.tail.left() - m_layout.diamondRadius() : box.bar.left()) - sizes.pad - width;
        if (before < m_layout.chart.left()) return;
        box.tailText = brief;
        box.tailTextRect = {before, top, width, height};
    }

    const GanttLayout &m_layout;
    const WorkCalendar &m_calendar;
};

void placeAreas(GanttLayout &layout, qsizetype rowCount)
{
    const GanttOptions &options = layout.options;
    const double headerHeight = options.bandHeight * (options.scale == GanttScale::Day ? 3 : 2);
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

qint64 GanttLayout::hitTest(QPointF point) const
{
    const GanttBox *box = boxAt(point);
    return box ? box->row.id : 0;
}

std::pair<QDate, QDate> ganttRange(std::span<const GanttRow> rows, QDate today)
{
    QDate from = today;
    QDate to = today;
    for (const GanttRow &row : rows) {
        for (const QDate date : {row.start, row.due, row.originalDue, row.doneOn}) {
            if (!date.isValid()) continue;
            from = std::min(from, date);
            to = std::max(to, date);
        }
    }
    from = from.addDays(-3);
    to = to.addDays(5);
    from = QDate(from.year(), from.month(), from.day() > 20 ? 21 : from.day() > 10 ? 11 : 1);
    to = to.day() > 20 ? QDate(to.year(), to.month(), to.daysInMonth())
                       : QDate(to.year(), to.month(), to.day() > 10 ? 20 : 10);
    return {from, to};
}

} // namespace tz
