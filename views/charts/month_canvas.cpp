#include "views/charts/month_canvas.h"

#include "models/charts/paint_chart.h"
#include "views/charts/chart_look.h"
#include "views/charts/chart_words.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

namespace tz {

MonthCanvas::MonthCanvas(const Theme &theme, const WorkCalendar &calendar, QWidget *parent)
    : ChartCanvas(theme, QStringLiteral("时限日历"), parent), m_calendar(calendar)
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumSize(theme.px(420), theme.px(270));
}

void MonthCanvas::setDays(MonthDays days, QDate today)
{
    m_days = std::move(days);
    m_today = today;
    if (!m_current.isValid()) m_current = today;
    relayOut();
    Q_EMIT currentChanged(m_current);
}

void MonthCanvas::setCurrent(QDate day)
{
    if (!day.isValid() || day == m_current) return;
    m_current = day;
    relayOut();
    Q_EMIT currentChanged(day);
}

void MonthCanvas::stepMonths(int by)
{
    setCurrent(m_current.addMonths(by));
}

MonthOptions MonthCanvas::options() const
{
    MonthOptions options;
    options.month = m_current;
    options.today = m_today;
    options.selected = m_current;
    options.size = viewport()->size();
    options.sizes = chartSizesOf(m_theme);
    return options;
}

void MonthCanvas::relayOut()
{
    if (m_current.isValid()) m_layout = layOutMonth(m_days, m_calendar, options());
    viewport()->update();
}

void MonthCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    paintMonth(painter, m_layout, chartStyleOf(m_theme));
}

void MonthCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayOut();
}

void MonthCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier)) return event->ignore();
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(m_current.addDays(-1));
    case Qt::Key_Right:
        return setCurrent(m_current.addDays(1));
    case Qt::Key_Up:
        return setCurrent(m_current.addDays(-7));
    case Qt::Key_Down:
        return setCurrent(m_current.addDays(7));
    case Qt::Key_PageUp:
        return stepMonths(-1);
    case Qt::Key_PageDown:
        return stepMonths(1);
    case Qt::Key_Home:
        return setCurrent(m_today);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Q_EMIT activated(m_current);
    default:
        event->ignore();
    }
}

void MonthCanvas::wheelEvent(QWheelEvent *event)
{
    if (event->angleDelta().y() == 0) return event->ignore();
    stepMonths(event->angleDelta().y() > 0 ? -1 : 1);
    event->accept();
}

void MonthCanvas::mousePressEvent(QMouseEvent *event)
{
    const MonthCell *cell = m_layout.cellAt(event->position());
    if (!cell || event->button() != Qt::LeftButton) return;
    const QDate day = cell->date;
    const bool isOnRest = cell->unlisted > 0 && cell->unlistedRect.contains(event->position());
    setCurrent(day); // the cells are laid out anew
    if (isOnRest) Q_EMIT activated(day);
}

void MonthCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const MonthCell *cell = m_layout.cellAt(event->position());
    if (cell && event->button() == Qt::LeftButton) Q_EMIT activated(cell->date);
}

QString MonthCanvas::tipAt(QPointF point) const
{
    const MonthCell *cell = m_layout.cellAt(point);
    if (!cell) return {};
    QStringList lines{QStringLiteral("%1月%2日 %3 %4")
                          .arg(cell->date.month())
                          .arg(cell->date.day())
                          .arg(WorkCalendar::weekday(cell->date), cell->mark)
                          .trimmed()};
    if (const auto found = m_days.find(cell->date); found != m_days.end())
        for (const MonthDue &due : found->second.dues)
            lines << dueCharacter(due.kind, due.light) + QStringLiteral(" ") + due.text;
    return plainTip(lines);
}

} // namespace tz
