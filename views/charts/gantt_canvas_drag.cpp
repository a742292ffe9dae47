#include "views/charts/gantt_canvas.h"

#include <QKeyEvent>

namespace tz {

void GanttCanvas::setAdjusting(bool isAdjusting)
{
    m_isAdjusting = isAdjusting;
    if (!isAdjusting && m_drag) endDrag(false);
    viewport()->unsetCursor();
}

bool GanttCanvas::takeBar(QPointF point)
{
    if (!m_isAdjusting) return false;
    m_drag = GanttDrag::at(m_layout, point);
    return m_drag.has_value();
}

void GanttCanvas::dragTo(QPointF point)
{
    const GanttMove move = m_drag->movedTo(m_layout.time.dateAt(point.x()));
    m_move = m_drag->isMoved(move) ? std::optional(move) : std::nullopt;
    relayOut();
}

/// One step for the whole drag, stored when the button is let go.
void GanttCanvas::endDrag(bool isKept)
{
    const auto move = m_move;
    m_drag.reset();
    m_move.reset();
    relayOut();
    if (isKept && move) Q_EMIT planMoved(move->row, move->start, move->end);
}

/// The pointer says what a press would take.
void GanttCanvas::showGrip(QPointF point)
{
    if (!m_isAdjusting) return;
    const auto drag = GanttDrag::at(m_layout, point);
    if (!drag) return viewport()->unsetCursor();
    viewport()->setCursor(drag->grip() == GanttDrag::Grip::Whole ? Qt::OpenHandCursor : Qt::SizeHorCursor);
}

bool GanttCanvas::moveKey(const QKeyEvent &event)
{
    const bool isWhole = event.modifiers() == Qt::ControlModifier;
    const bool isEnd = event.modifiers() == Qt::ShiftModifier;
    const qsizetype index = currentIndex();
    if (!m_isAdjusting || index < 0 || (!isWhole && !isEnd)) return false;
    if (event.key() != Qt::Key_Left && event.key() != Qt::Key_Right) return false;
    const auto drag =
        GanttDrag::of(m_rows[static_cast<size_t>(index)], isWhole ? GanttDrag::Grip::Whole : GanttDrag::Grip::End);
    if (!drag) return false;
    const GanttMove move = drag->movedBy(event.key() == Qt::Key_Right ? 1 : -1);
    if (drag->isMoved(move)) Q_EMIT planMoved(move.row, move.start, move.end);
    return true;
}

} // namespace tz
