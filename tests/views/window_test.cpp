#include "tests/support/catch.h"
#include "tests/views/table_desk.h"
#include "tests/views/window_support.h"
#include "views/page_registry.h"
#include "views/table/ledger_table_view.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>
#include <QWheelEvent>

using namespace tz;
using namespace tz::test;

namespace {

QAction *actionNamed(MainWindow &window, const char *text)
{
    for (QAction *action : window.actions())
        if (action->iconText() == QString::fromUtf8(text)) return action;
    return nullptr;
}

} // namespace

TEST_CASE("every page of the registry can be shown, and an unknown one is refused")
{
    WindowOnLedger place;
    for (const PageSpec &page : allPages()) {
        CAPTURE(page.name);
        CHECK(place.window().showPage(QString::fromLatin1(page.name)));
        CHECK_FALSE(place.window().picture({1280, 800}).isNull());
    }
    CHECK_FALSE(place.window().showPage(QStringLiteral("nothing")));
}

TEST_CASE("the title names the ledger; without one the start page stands there")
{
    WindowOnLedger with;
    CHECK(with.window().windowTitle() == QStringLiteral("南阳市医改办 — 医改台账"));
    WindowOnLedger without(WindowOnLedger::Begin::WithoutLedger);
    CHECK(without.window().windowTitle() == QStringLiteral("医改台账"));
    CHECK(without.window().showPage(QStringLiteral("start")));
    CHECK_FALSE(without.window().showPage(QStringLiteral("tasks")));
}

TEST_CASE("a command is possible only when it can act")
{
    WindowOnLedger place;
    REQUIRE(place.window().showPage(QStringLiteral("counties")));
    CHECK(actionNamed(place.window(), "新增")->isEnabled());
    CHECK_FALSE(actionNamed(place.window(), "导入")->isEnabled());
    CHECK_FALSE(actionNamed(place.window(), "展开到各县")->isEnabled());
    CHECK_FALSE(actionNamed(place.window(), "打开示例台账")->isEnabled());
    CHECK_FALSE(actionNamed(place.window(), "重做")->isEnabled());
    CHECK(actionNamed(place.window(), "撤销")->toolTip() == QStringLiteral("撤销：登记进展"));
    actionNamed(place.window(), "撤销")->trigger();
    CHECK(actionNamed(place.window(), "重做")->isEnabled());
    CHECK(place.session().all<Assignment>().front().person.isEmpty());
}

TEST_CASE("the second click on a dialog's button does not fall through to the table behind")
{
    TableDesk desk("assignments");
    desk.goTo(2, "person");
    QWidget *viewport = desk.view().viewport();
    const QPoint under =
        desk.view().visualRect(desk.view().model()->index(0, desk.view().currentIndex().column())).center();
    QDialog dialog(&desk.window());
    auto *button = new QPushButton(QStringLiteral("确定"), &dialog);
    button->setGeometry(0, 0, 200, 60);
    QObject::connect(button, &QPushButton::clicked, &dialog, &QDialog::accept);
    dialog.setModal(true);
    dialog.setGeometry(QRect(viewport->mapToGlobal(under) - QPoint(100, 30), QSize(200, 60)));
    dialog.show();
    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(100, 30));
    CHECK_FALSE(dialog.isVisible());
    QTest::mouseClick(viewport, Qt::LeftButton, {}, under);
    CHECK(desk.view().currentIndex().row() == 2);
    QTest::mouseClick(viewport, Qt::LeftButton, {}, under + QPoint(30, 0)); // somewhere else: it is meant
    CHECK(desk.view().currentIndex().row() == 0);
}

TEST_CASE("no menu is higher than a small screen")
{
    TableDesk desk("assignments");
    for (QAction *action : desk.window().menuBar()->actions()) {
        CAPTURE(action->text().toStdString());
        CHECK(action->menu()->sizeHint().height() <= 640);
    }
}

TEST_CASE("what changes while another page is in sight is told by 今日 when it is seen again")
{
    WindowOnLedger place;
    place.window().show();
    REQUIRE(place.window().showPage(QStringLiteral("today")));
    auto *desk = place.window().findChild<QAbstractItemView *>(QStringLiteral("deskTable"));
    REQUIRE(desk);
    const int before = desk->model()->rowCount();
    REQUIRE(before > 0);
    REQUIRE(place.window().showPage(QStringLiteral("counties")));
    for (const Assignment &assignment : place.session().all<Assignment>()) {
        Assignment closed = assignment;
        closed.status = AssignmentStatus::Closed;
        REQUIRE(place.session().perform({QStringLiteral("销号"), {}, {{assignment, closed}}}));
    }
    CHECK(desk->model()->rowCount() == before);
    REQUIRE(place.window().showPage(QStringLiteral("today")));
    CHECK(desk->model()->rowCount() == 0);
}

TEST_CASE("a ledger opened by somebody else is shown for reading and says why")
{
    WindowOnLedger first;
    WindowOnLedger second(WindowOnLedger::Begin::WithoutLedger);
    second.window().openLedger(first.ledgerPath());
    REQUIRE(second.window().session());
    CHECK_FALSE(second.session().store().isWritable());
    const auto labels = second.window().findChildren<QLabel *>();
    CHECK(std::any_of(labels.begin(), labels.end(),
                      [&](QLabel *label) { return label->text() == second.session().store().readOnlyReason(); }));
    REQUIRE(second.window().showPage(QStringLiteral("counties")));
    CHECK_FALSE(actionNamed(second.window(), "新增")->isEnabled());
    CHECK(std::none_of(labels.begin(), labels.end(),
                       [](QLabel *label) { return label->text().contains(QStringLiteral("可撤销")); }));
}

TEST_CASE("no two commands share a shortcut, and every command has a hint")
{
    QStringList seen;
    for (const CommandSpec &spec : commandTable()) {
        CAPTURE(spec.text);
        CHECK(*spec.hint != 0);
        if (*spec.shortcut == 0) continue;
        for (const QKeySequence &keys : QKeySequence::listFromString(QString::fromLatin1(spec.shortcut))) {
            CHECK_FALSE(keys.isEmpty());
            CHECK_FALSE(seen.contains(keys.toString()));
            seen << keys.toString();
        }
    }
}

TEST_CASE("Ctrl and the wheel over a table zoom the window by steps, and the zoom is kept for the next time")
{
    WindowOnLedger place;
    REQUIRE(place.window().showPage(QStringLiteral("counties")));
    place.window().resize(1280, 800);
    place.window().show();
    auto *view = place.window().findChild<LedgerTableView *>();
    REQUIRE(view);
    const int before = view->rowHeight(0);
    const auto turn = [&](int delta, Qt::KeyboardModifiers keys) {
        QWheelEvent event({40, 40}, view->viewport()->mapToGlobal(QPointF(40, 40)), {}, {0, delta}, {}, keys,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(view->viewport(), &event);
    };
    turn(120, {});
    CHECK(view->rowHeight(0) == before);
    turn(120, Qt::ControlModifier);
    CHECK(view->rowHeight(0) > before);
    CHECK(place.settings().value(QStringLiteral("window/zoom")).toInt() == 110);
    for (int i = 0; i < 9; ++i) turn(-120, Qt::ControlModifier);
    CHECK(place.settings().value(QStringLiteral("window/zoom")).toInt() == Theme::zooms.front());
    for (QAction *action : place.window().actions())
        if (action->iconText() == QStringLiteral("原来大小")) action->trigger();
    CHECK(view->rowHeight(0) == before);
}
