#include "tests/support/catch.h"
#include "tests/views/window_support.h"

#include "views/elided_label.h"
#include "views/page_registry.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QScreen>
#include <QTest>

using namespace tz;
using namespace tz::test;

namespace {

/// What the widget needs to be read whole; nothing of one that may be cut: it scrolls, or ends in an ellipsis by plan.
QSize neededBy(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (qobject_cast<const ElidedLabel *>(label) || label->text().isEmpty()) return {};
        return label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : label->sizeHint();
    }
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const bool isRead = (button && !button->text().isEmpty()) || qobject_cast<const QComboBox *>(&widget);
    return isRead ? widget.minimumSizeHint() : QSize();
}

/// In a list that scrolls a widget may stand outside of what is seen.
bool isScrolled(const QWidget &widget)
{
    for (const QWidget *parent = widget.parentWidget(); parent; parent = parent->parentWidget())
        if (qobject_cast<const QAbstractScrollArea *>(parent)) return true;
    return false;
}

QString nameOf(const QWidget &widget)
{
    QString name = QString::fromLatin1(widget.metaObject()->className()) + u' ';
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) name += label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) name += button->text();
    return name;
}

/// The widgets of the window that cannot be read whole.
QStringList cutIn(const QWidget &window)
{
    QStringList cut;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window)) continue;
        const QSize needed = neededBy(*widget);
        const bool isSqueezed = needed.width() > widget->width() + 1 || needed.height() > widget->height() + 1;
        const QRect place(widget->mapTo(&window, QPoint()), widget->size());
        const bool isOutside = needed.isValid() && !isScrolled(*widget) && !window.rect().contains(place);
        if (isSqueezed || isOutside) cut << nameOf(*widget);
    }
    return cut;
}

/// What a window does only when something has changed.
struct RestlessEvents : QObject {
    QStringList seen;

    bool eventFilter(QObject *object, QEvent *event) override
    {
        const bool isWork = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Paint;
        if (isWork && object->isWidgetType()) seen << QString::fromLatin1(object->metaObject()->className());
        return false;
    }
};

} // namespace

// Run again under screen scales of 125, 150 and 200 % (CMakeLists.txt): rounding differs from scale to scale.
TEST_CASE("no words are cut on any page, on an office's screen at every scale and in every size of text", "[scales]")
{
    const double scale = qApp->devicePixelRatio();
    for (const QSize screen : {QSize(1920, 1080), QSize(1366, 768)}) {
        const QSize window = (QSizeF(screen) / scale).toSize();
        WindowOnLedger place;
        if (window.width() < 960) continue; // such a screen is not set to such a scale: little of any program is left
        for (const PageSpec &page : allPages()) {
            CAPTURE(page.name, scale, window.width(), window.height());
            REQUIRE(place.window().showPage(QString::fromLatin1(page.name)));
            place.window().picture(window);
            CHECK(place.window().width() <= window.width());
            CHECK(place.window().height() <= window.height());
            CHECK(cutIn(place.window()) == QStringList());
        }
    }
}

TEST_CASE("a page that nobody touches comes to rest: it lays nothing out and paints nothing again", "[scales]")
{
    WindowOnLedger place;
    place.window().show();
    for (const PageSpec &page : allPages()) {
        REQUIRE(place.window().showPage(QString::fromLatin1(page.name)));
        place.window().setFocus(); // no blinking caret
        for (int turn = 0; turn < 20; ++turn) QTest::qWait(10);
        RestlessEvents restless;
        qApp->installEventFilter(&restless);
        for (int turn = 0; turn < 20; ++turn) QTest::qWait(5);
        qApp->removeEventFilter(&restless);
        CAPTURE(page.name);
        CHECK(restless.seen == QStringList());
    }
}
