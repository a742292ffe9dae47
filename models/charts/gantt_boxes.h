#pragma once

#include "models/charts/gantt_layout.h"

namespace tz {

/// Rectangles of one row after another, all cut to the chart's width. Axes and areas of the layout must stand.
class RowPlacer
{
public:
    RowPlacer(const GanttLayout &layout, const WorkCalendar &calendar) : m_layout(layout), m_calendar(calendar) {}

    GanttBox place(const GanttRow &row, qsizetype index) const;

private:
    void placeCells(GanttBox &box) const;
    void placeHeading(GanttBox &box) const;
    QRectF span(double left, double right, double middle, double height) const;
    double barHeight(const GanttBox &box) const;
    void placeBar(GanttBox &box) const;
    void placeMoved(GanttBox &box) const;
    void placeOriginal(GanttBox &box) const;
    void placeBand(GanttBox &box) const;
    std::optional<QPointF> mark(QDate date, double y) const;
    void placeMarks(GanttBox &box) const;
    void placeTail(GanttBox &box) const;
    /// What is said of the slip, the full form first.
    QStringList slipWords(const GanttRow &row) const;
    void placeSlip(GanttBox &box, const QStringList &forms) const;
    /// Where words of this width have room; null where they have none.
    QRectF roomAfter(const GanttBox &box, double width) const;
    QRectF roomBefore(const GanttBox &box, double width) const;
    QRectF roomOver(const GanttBox &box, double width) const;
    QRectF slipAt(const GanttBox &box, double left, double width) const;
    std::optional<double> coveredMark(const GanttBox &box, const QRectF &words) const;
    double rightEnd(const GanttBox &box) const;

    const GanttLayout &m_layout;
    const WorkCalendar &m_calendar;
};

} // namespace tz
