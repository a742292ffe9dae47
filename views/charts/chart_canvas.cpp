#include "views/charts/chart_canvas.h"

#include <QFocusEvent>
#include <QHelpEvent>
#include <QToolTip>

namespace tz {

ChartCanvas::ChartCanvas(const Theme &theme, const QString &name, QWidget *parent)
    : QAbstractScrollArea(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("card"));
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
}

void ChartCanvas::focusInEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) enter();
    viewport()->update();
}

void ChartCanvas::focusOutEvent(QFocusEvent *)
{
    viewport()->update();
}

bool ChartCanvas::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const QString tip = tipAt(help->pos()); tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), tip, viewport());
    return true;
}

} // namespace tz
