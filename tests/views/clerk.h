#pragma once

#include "tests/support/catch.h"
#include "views/main_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDropEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QTest>
#include <QTimer>

namespace tz::test {

/// Acts in the dialog that opens next, as soon as it is there: how long that takes is the machine's affair.
inline void inNextDialog(QObject *context, std::function<void(QWidget &)> act)
{
    auto *timer = new QTimer(context);
    QObject::connect(timer, &QTimer::timeout, context, [timer, act = std::move(act)] {
        QWidget *dialog = QApplication::activeModalWidget();
        if (!dialog || !dialog->isVisible()) return;
        timer->stop();
        timer->deleteLater();
        act(*dialog);
    });
    timer->start(10);
}

/// A clerk's day, driven as she drives it: keys go to whatever has the focus. A key chord or a click counts as one, the
/// typing of words does not.
class Clerk
{
public:
    explicit Clerk(MainWindow &window) : m_window(window)
    {
        m_window.resize(1280, 800);
        m_window.show();
        m_window.activateWindow();
        QCoreApplication::processEvents();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        ++m_actions;
        bringBack();
        QTest::keyClick(target(), key, with);
        QCoreApplication::processEvents();
    }
    /// What an input method or the keyboard writes.
    void write(const QString &words)
    {
        QInputMethodEvent event;
        event.setCommitString(words);
        const bool isLatin = std::all_of(words.begin(), words.end(), [](QChar c) { return c.unicode() < 128; });
        if (isLatin)
            QTest::keyClicks(target(), words);
        else
            QCoreApplication::sendEvent(target(), &event);
        QCoreApplication::processEvents();
    }
    /// Drops files on the window and agrees to what is proposed.
    void drop(const QStringList &paths)
    {
        const QPoint head(400, 100); // of the page: what falls on an assignment's row is taken for its evidence
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths) urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter(head, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_window, &enter);
        QDropEvent event(head, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        ++m_actions;
        QCoreApplication::sendEvent(&m_window, &event);
        agree();
        QTest::qWait(1); // the window looks at the file when the drop is over, and asks
        m_window.activateWindow();
        QCoreApplication::processEvents();
    }
    /// Clicks a button of the page and agrees to what is proposed.
    void click(const QString &text)
    {
        for (QAbstractButton *button : page()->findChildren<QAbstractButton *>()) {
            if (!button->isVisible() || !button->text().startsWith(text)) continue;
            ++m_actions;
            agree();
            return button->click();
        }
        FAIL("no such button");
    }
    /// What the clerk does in the dialog of this kind that opens next.
    template <class Dialog> void inDialog(std::function<void(Dialog &)> act)
    {
        inNextDialog(&m_window, [act = std::move(act)](QWidget &opened) {
            auto *dialog = qobject_cast<Dialog *>(&opened);
            REQUIRE(dialog);
            dialog->activateWindow();
            QCoreApplication::processEvents();
            act(*dialog);
            if (dialog->isVisible()) dialog->reject();
        });
    }
    int actions() const { return m_actions; }
    QWidget *page() { return m_window.findChild<QStackedWidget *>()->currentWidget(); }

private:
    /// Without a window manager a closed dialog leaves no window active, and shortcuts need one.
    void bringBack()
    {
        if (QApplication::activePopupWidget() || QApplication::activeModalWidget() || m_window.isActiveWindow()) return;
        m_window.activateWindow();
        QCoreApplication::processEvents();
    }

    /// Without a screen a window may not be the active one, but it knows where its focus is.
    QWidget *target()
    {
        if (QWidget *popup = QApplication::activePopupWidget()) return popup;
        if (QWidget *dialog = QApplication::activeModalWidget())
            return dialog->focusWidget() ? dialog->focusWidget() : dialog;
        QWidget *focus = m_window.focusWidget();
        return focus ? focus : &m_window;
    }

    /// Enter on the dialog that opens next, until it closes; what does not close after four is given up.
    void agree()
    {
        auto *timer = new QTimer(&m_window);
        QObject::connect(timer, &QTimer::timeout, timer, [this, timer, pressed = 0]() mutable {
            QWidget *dialog = QApplication::activeModalWidget();
            if (!dialog) return pressed > 0 ? timer->deleteLater() : void();
            if (++pressed > 4) return qobject_cast<QDialog *>(dialog)->reject();
            ++m_actions;
            QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog, Qt::Key_Return);
        });
        timer->start(20);
    }

    MainWindow &m_window;
    int m_actions = 0;
};

} // namespace tz::test
