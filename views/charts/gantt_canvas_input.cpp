#include "views/charts/chart_words.h"
#include "views/charts/gantt_canvas.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace tz {

namespace {

/// One notch of the wheel, one key.
constexpr double zoomStep = 1.2;
constexpr int notch = 120; ///< eighths of a degree, Qt's unit of wheels

} // namespace

/// The window zooms its text by the same keys; over a chart they zoom the time.
bool GanttCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        const bool isZoom = key->key() == Qt::Key_Plus || key->key() == Qt::Key_Equal || key->key() == Qt::Key_Minus ||
                            key->key() == Qt::Key_0;
        if (key->modifiers() & Qt::ControlModifier && isZoom) event->accept();
    }
    return ChartCanvas::event(event);
}

bool GanttCanvas::zoomKey(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_F && event.modifiers() == Qt::NoModifier) {
        showSelection();
        return true;
    }
    if (!(event.modifiers() & Qt::ControlModifier)) return false;
    const double middle = columns().total() + chartWidth() / 2;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(zoomStep, middle);
        return true;
    case Qt::Key_Minus:
        zoomBy(1 / zoomStep, middle);
        return true;
    case Qt::Key_0:
        showWholePeriod();
        return true;
    default:
        return false;
    }
}

/// Left on a county goes to its task, right on an open task to its first county.
bool GanttCanvas::foldKey(int key)
{
    const qsizetype index = currentIndex();
    if (index < 0 || (key != Qt::Key_Left && key != Qt::Key_Right)) return false;
    const GanttRow &row = m_rows[static_cast<size_t>(index)];
    const bool isOpening = key == Qt::Key_Right;
    if (row.hasChildren && row.open != isOpening) {
        Q_EMIT foldAsked(row.id, isOpening);
        return true;
    }
    if (isOpening && row.hasChildren) walkTo(index + 1);
    if (!isOpening && row.level > 0) {
        qsizetype parent = index;
        while (parent > 0 && m_rows[static_cast<size_t>(parent)].level >= row.level) --parent;
        walkTo(parent);
    }
    return true;
}

bool GanttCanvas::walkKey(int key)
{
    const qsizetype index = currentIndex();
    switch (key) {
    case Qt::Key_Down:
        walkTo(index + 1);
        return true;
    case Qt::Key_Up:
        walkTo(std::max<qsizetype>(0, index - 1));
        return true;
    case Qt::Key_PageDown:
        walkTo(index + rowsInSight());
        return true;
    case Qt::Key_PageUp:
        walkTo(index - rowsInSight());
        return true;
    case Qt::Key_Home:
        walkTo(0);
        return true;
    case Qt::Key_End:
        walkTo(static_cast<qsizetype>(m_rows.size()) - 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current != 0) Q_EMIT activated(m_current);
        return true;
    default:
        return false;
    }
}

void GanttCanvas::keyPressEvent(QKeyEvent *event)
{
    if (m_drag && event->key() == Qt::Key_Escape) {
        endDrag(false);
        return event->accept();
    }
    if (moveKey(*event)) return event->accept();
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier));
    if (zoomKey(*event) || (isPlain && (foldKey(event->key()) || walkKey(event->key())))) return event->accept();
    event->ignore();
}

void GanttCanvas::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        zoomBy(std::pow(zoomStep, static_cast<double>(turned.y()) / notch), event->position().x());
        return event->accept();
    }
    if (event->modifiers() & Qt::ShiftModifier) {
        const int by = turned.y() != 0 ? turned.y() : turned.x();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by);
        return event->accept();
    }
    QAbstractScrollArea::wheelEvent(event);
}

bool GanttCanvas::toggleAt(QPointF point)
{
    const GanttBox *box = m_layout.boxAt(point);
    if (!box || box->toggle.isNull()) return false;
    const double spare = m_layout.options.sizes.pad; // a triangle is small for a finger
    if (!box->toggle.adjusted(-spare, -spare, spare / 2, spare).contains(point)) return false;
    const GanttRow row = box->row;
    setCurrentRow(row.id);
    Q_EMIT foldAsked(row.id, !row.open);
    return true;
}

void GanttCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) return event->ignore();
    if (toggleAt(event->position())) return;
    if (const qint64 row = m_layout.hitTest(event->position())) setCurrentRow(row);
    if (takeBar(event->position())) return;
    m_pressed = event->pos();
    m_scrollWhenPressed = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

void GanttCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag) return dragTo(event->position());
    if (!m_pressed) return showGrip(event->position());
    const QPoint moved = event->pos() - *m_pressed;
    if (!m_isPanning && moved.manhattanLength() < QApplication::startDragDistance()) return;
    if (!m_isPanning) viewport()->setCursor(Qt::ClosedHandCursor);
    m_isPanning = true;
    horizontalScrollBar()->setValue(m_scrollWhenPressed.x() - moved.x());
    verticalScrollBar()->setValue(m_scrollWhenPressed.y() - moved.y());
}

void GanttCanvas::mouseReleaseEvent(QMouseEvent *)
{
    if (m_drag) endDrag(true);
    m_pressed.reset();
    if (m_isPanning) viewport()->unsetCursor();
    m_isPanning = false;
}

void GanttCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || toggleAt(event->position())) return;
    if (const qint64 row = m_layout.hitTest(event->position())) Q_EMIT activated(row);
}

void GanttCanvas::enter()
{
    if (m_current == 0) walkTo(0);
}

/// A mark has its own words; then what the page says of the row.
QString GanttCanvas::tipAt(QPointF point) const
{
    const GanttBox *box = m_layout.boxAt(point);
    if (!box) return {};
    if (const GanttMark *mark = m_layout.markAt(*box, point))
        return plainTip(
            {QStringLiteral("阶段节点 %1月%2日 %3").arg(mark->date.month()).arg(mark->date.day()).arg(mark->title),
             mark->done             ? QStringLiteral("已完成")
             : mark->date < m_today ? QStringLiteral("已过期，还没有完成")
                                    : QStringLiteral("还没有到")});
    if (box->row.heading) return plainTip({box->row.name, box->row.lightCount});
    return tipOf(box->row.id);
}

} // namespace tz
