#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPoint>
#include <QPointer>

class QMouseEvent;
class QWidget;

namespace tz {

/// Who presses a dialog's button twice means the dialog: when the first press closed it, the second one does not fall
/// through to what lies behind, where it would choose another row. An event filter of the application.
class StrayClicks : public QObject
{
public:
    explicit StrayClicks(QObject *parent) : QObject(parent) {}
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isStray(const QMouseEvent &press, const QWidget *window) const;

    QPointer<QWidget> m_dialog; ///< that was pressed in last
    bool m_wasDialog = false;
    QPoint m_place; ///< of that press, on the screen
    QElapsedTimer m_since;
};

} // namespace tz
