#pragma once

#include "models/charts/gantt_layout.h"

namespace tz {

/// A bar taken hold of: its start, its end or the whole. Only plans can be taken, never a deadline.
class GanttDrag
{
public:
    enum class Grip { Start, End, Whole };

    /// What a press at this point would take; nothing beside bars and on rows that have no plan of their own.
    static std::optional<GanttDrag> at(const GanttLayout &layout, QPointF point);
    /// The same by key, for the whole bar or its end.
    static std::optional<GanttDrag> of(const GanttRow &row, Grip grip);

    Grip grip() const { return m_grip; }
    qint64 row() const { return m_row; }
    /// The plan when the pointer has come to another day; a bar never becomes shorter than a day.
    GanttMove movedTo(QDate day) const;
    GanttMove movedBy(qint64 days) const;
    bool isMoved(const GanttMove &move) const { return move.start != m_start || move.end != m_end; }

private:
    qint64 m_row = 0;
    Grip m_grip = Grip::Whole;
    QDate m_start;
    QDate m_end;
    QDate m_pressed;
};

} // namespace tz
