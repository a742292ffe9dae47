#include "views/charts/gantt_drag.h"

namespace tz {

namespace {

/// How near to an edge, in em of the body, takes the edge; a short bar is shared out in thirds.
constexpr double edgeEms = 0.5;

} // namespace

std::optional<GanttDrag> GanttDrag::of(const GanttRow &row, Grip grip)
{
    if (!row.movable) return std::nullopt;
    GanttDrag drag;
    drag.m_row = row.id;
    drag.m_grip = grip;
    drag.m_start = row.start;
    drag.m_end = row.end.isValid() ? row.end : row.due;
    drag.m_pressed = drag.m_start;
    return drag;
}

std::optional<GanttDrag> GanttDrag::at(const GanttLayout &layout, QPointF point)
{
    const GanttBox *box = layout.chart.contains(point) ? layout.boxAt(point) : nullptr;
    if (!box || box->bar.isNull()) return std::nullopt;
    const double edge = std::min(layout.options.sizes.text * edgeEms, box->bar.width() / 3);
    const QRectF reach = box->bar.adjusted(-edge, -layout.options.sizes.pad / 2, edge, layout.options.sizes.pad / 2);
    if (!reach.contains(point)) return std::nullopt;
    const bool endsInSight = box->bar.right() < layout.chart.right();
    const bool startsInSight = box->bar.left() > layout.chart.left();
    const Grip grip = endsInSight && point.x() > box->bar.right() - edge    ? Grip::End
                      : startsInSight && point.x() < box->bar.left() + edge ? Grip::Start
                                                                            : Grip::Whole;
    auto drag = of(box->row, grip);
    if (drag) drag->m_pressed = layout.time.dateAt(point.x());
    return drag;
}

GanttMove GanttDrag::movedTo(QDate day) const
{
    return movedBy(m_pressed.daysTo(day));
}

GanttMove GanttDrag::movedBy(qint64 days) const
{
    GanttMove move{m_row, m_start, m_end};
    if (m_grip != Grip::End) move.start = m_start.addDays(days);
    if (m_grip != Grip::Start) move.end = m_end.addDays(days);
    if (m_grip == Grip::Start) move.start = std::min(move.start, m_end);
    if (m_grip == Grip::End) move.end = std::max(move.end, m_start);
    return move;
}

} // namespace tz
