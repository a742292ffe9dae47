#include "models/charts/gantt_boxes.h"

#include "models/charts/chart_text.h"

namespace tz {

namespace {

/// A bar stays visible where a day is thinner than a hair.
constexpr double leastBarEms = 0.2;

QDate endOf(const GanttRow &row)
{
    return row.end.isValid() ? row.end : row.due;
}

QString shortDate(QDate date)
{
    return QStringLiteral("%1月%2日").arg(date.month()).arg(date.day());
}

} // namespace

GanttBox RowPlacer::place(const GanttRow &row, qsizetype index) const
{
    GanttBox box;
    box.row = row;
    box.index = index;
    box.summary = row.hasChildren && !row.heading;
    box.selected = row.id != 0 && row.id == m_layout.options.selected;
    box.rect = {0, m_layout.rows.top(index), m_layout.size.width(), m_layout.rows.height(index)};
    if (row.heading) {
        placeHeading(box);
        return box;
    }
    placeCells(box);
    placeMarks(box); // words stand after them
    if (m_layout.options.move && m_layout.options.move->row == row.id && row.id != 0)
        placeMoved(box);
    else if (row.continuous)
        placeBand(box);
    else
        placeBar(box);
    placeOriginal(box);
    placeTail(box);
    return box;
}

void RowPlacer::placeHeading(GanttBox &box) const
{
    const ChartSizes &sizes = m_layout.options.sizes;
    const double width = m_layout.table.width();
    double left = sizes.pad + box.row.level * sizes.text * 1.15;
    if (box.row.hasChildren && m_layout.options.toggles) {
        box.toggle = QRectF(left, box.rect.center().y() - sizes.text / 2, sizes.text, sizes.text);
        left = box.toggle.right() + sizes.pad / 2;
    }
    const double right = headingNameWidth(box.row, width, sizes);
    box.name = {left, box.rect.top(), right - left, box.rect.height()};
    box.light = {right, box.rect.top(), width - right, box.rect.height()};
}

void RowPlacer::placeCells(GanttBox &box) const
{
    const GanttColumns &columns = m_layout.options.columns;
    double x = m_layout.table.left();
    const auto cell = [&](double width) {
        const QRectF rect(x, box.rect.top(), width, box.rect.height());
        x += width;
        return rect;
    };
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

QRectF RowPlacer::span(double left, double right, double middle, double height) const
{
    left = std::clamp(left, m_layout.chart.left(), m_layout.chart.right());
    right = std::clamp(right, m_layout.chart.left(), m_layout.chart.right());
    if (right <= left) return {};
    return {left, middle - height / 2, right - left, height};
}

double RowPlacer::barHeight(const GanttBox &box) const
{
    const double height = std::min(m_layout.options.sizes.text, box.rect.height() * 0.5);
    return box.summary ? height * 0.4 : height;
}

void RowPlacer::placeBar(GanttBox &box) const
{
    const GanttRow &row = box.row;
    const QDate end = endOf(row);
    if (!row.start.isValid() || !end.isValid() || end < row.start) return;
    const double left = m_layout.time.left(row.start);
    const double right = std::max(m_layout.time.middle(end), left + m_layout.options.sizes.text * leastBarEms);
    const double middle = box.rect.center().y();
    const double height = barHeight(box);
    const int percent = isFinished(row.light) ? 100 : std::clamp(row.percent, 0, 100);
    box.bar = span(left, right, middle, height);
    box.progress = span(left, left + (right - left) * percent / 100, middle, height);
}

/// The new place as the bar, the old one behind it, both in words after it.
void RowPlacer::placeMoved(GanttBox &box) const
{
    const GanttMove &move = *m_layout.options.move;
    const GanttRow own = box.row;
    placeBar(box);
    box.before = box.bar;
    box.row.start = move.start;
    box.row.end = move.end;
    placeBar(box);
    const auto period = [](QDate start, QDate end) { return shortDate(start) + u'–' + shortDate(end); };
    QString words = period(own.start, endOf(own)) + QStringLiteral(" → ") + period(move.start, move.end);
    box.beyondDue = own.due.isValid() && move.end > own.due;
    if (box.beyondDue) words += QStringLiteral("，晚于时限%1天").arg(own.due.daysTo(move.end));
    placeSlip(box, {words});
    if (box.tailText.isEmpty()) { // no room beside the bar: over it
        const ChartSizes &sizes = m_layout.options.sizes;
        const double width = std::min(m_layout.chart.width(), textEms(words) * sizes.small);
        const double height = ChartSizes::lineHeight(sizes.small);
        box.tailText = words;
        box.tailTextRect = {m_layout.chart.center().x() - width / 2, box.rect.center().y() - height / 2, width, height};
    }
    box.row.start = own.start;
    box.row.end = own.end;
}

void RowPlacer::placeOriginal(GanttBox &box) const
{
    const GanttRow &row = box.row;
    if (!row.isExtended() || !row.start.isValid()) return;
    const double text = m_layout.options.sizes.text;
    const double under = box.rect.center().y() + barHeight(box) / 2 + text * 0.24;
    box.original = span(m_layout.time.left(row.start), m_layout.time.middle(row.originalDue), under, text * 0.12);
}

/// Solid up to today, then strokes that become shorter and rarer: it goes on, and nobody said until when.
void RowPlacer::placeBand(GanttBox &box) const
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
        const QRectF stroke =
            span(today + step * i + step * (1 - share) / 2, today + step * i + step * (1 + share) / 2, middle, height);
        box.fading.push_back(stroke);
    }
}

std::optional<QPointF> RowPlacer::mark(QDate date, double y) const
{
    if (!date.isValid()) return std::nullopt;
    const double x = m_layout.time.middle(date);
    if (x < m_layout.chart.left() || x > m_layout.chart.right()) return std::nullopt;
    return QPointF(x, y);
}

void RowPlacer::placeMarks(GanttBox &box) const
{
    const double middle = box.rect.center().y();
    box.diamond = mark(box.row.due, middle);
    box.done = mark(box.row.doneOn, middle);
    const double under = middle + barHeight(box) / 2;
    for (const GanttMark &each : box.row.marks) box.marks.push_back(mark(each.date, under));
}

void RowPlacer::placeTail(GanttBox &box) const
{
    const GanttRow &row = box.row;
    if (!row.due.isValid() || !box.tailText.isEmpty()) return; // while it is dragged the text is of the dragging
    const QDate end = row.isFinishedLate() ? row.doneOn : m_layout.options.today;
    if ((row.isFinishedLate() || row.light == Light::Overdue) && end > row.due) {
        const double height = m_layout.options.sizes.text * 0.3;
        box.tail = span(m_layout.time.middle(row.due), m_layout.time.middle(end), box.rect.center().y(), height);
    }
    placeSlip(box, slipWords(row));
}

} // namespace tz
