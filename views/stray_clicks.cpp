#include "views/stray_clicks.h"

#include <QApplication>
#include <QMouseEvent>
#include <QStyleHints>
#include <QWidget>

namespace tz {

bool StrayClicks::isStray(const QMouseEvent &press, const QWidget *window) const
{
    const bool isClosed = m_wasDialog && (!m_dialog || !m_dialog->isVisible());
    return isClosed && window != m_dialog && m_since.isValid() &&
           m_since.elapsed() <= QGuiApplication::styleHints()->mouseDoubleClickInterval() &&
           (press.globalPosition().toPoint() - m_place).manhattanLength() <=
               QGuiApplication::styleHints()->mouseDoubleClickDistance() * 2;
}

bool StrayClicks::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    auto *widget = isPress ? qobject_cast<QWidget *>(watched) : nullptr;
    if (!widget) return false;
    const auto *press = static_cast<QMouseEvent *>(event);
    if (press->button() != Qt::LeftButton) return false;
    QWidget *window = widget->window();
    if (isStray(*press, window)) return true;
    m_dialog = window;
    m_wasDialog = window->isModal();
    m_place = press->globalPosition().toPoint();
    m_since.start();
    return false;
}

} // namespace tz
