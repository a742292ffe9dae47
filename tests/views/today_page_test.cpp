#include "tests/support/catch.h"
#include "tests/views/clerk.h"
#include "tests/views/window_support.h"

#include "models/desk/gantt_rows.h"
#include "models/ledger/milestone.h"
#include "models/tables/desk_model.h"
#include "models/tables/table_roles.h"
#include "views/charts/gantt_canvas.h"
#include "views/clocks/backwards_dialog.h"
#include "views/clocks/start_clock_dialog.h"
#include "views/pages/figure_tile.h"
#include "views/pages/gantt_page.h"
#include "views/pages/today_page.h"

#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

using namespace tz;
using namespace tz::test;

namespace {

struct OpenDesk {
    WindowOnLedger place;
    TodayPage *page = nullptr;
    QTableView *list = nullptr;

    explicit OpenDesk(QSize size)
    {
        REQUIRE(place.window().showPage(QStringLiteral("today")));
        place.window().picture(size);
        page = place.window().findChild<TodayPage *>();
        list = page->findChild<QTableView *>();
        REQUIRE(list);
    }
    bool isShown(int section) const { return !list->isColumnHidden(section); }
    QModelIndex at(int row, int section) const { return list->model()->index(row, section); }
    void choose(DeskFilter filter)
    {
        page->findChildren<FigureTile *>()[static_cast<qsizetype>(filter)]->click();
        QCoreApplication::sendPostedEvents();
    }
    /// Gives the first line a step of a schedule that is due on this day.
    void addStep(QDate due)
    {
        Milestone step;
        step.assignment = deskOf(place.session())->lines.front().assignment;
        step.ordinal = 1;
        step.title = QStringLiteral("征求意见");
        step.due = due;
        REQUIRE(place.session().perform({QStringLiteral("倒排"), {}, {{{}, step}}}));
    }
};

} // namespace

TEST_CASE("on a small screen in large type the last word heard can be read, and nothing is cut at the right")
{
    OpenDesk desk({911, 512});
    CHECK(desk.list->horizontalScrollBar()->maximum() == 0);
    CHECK(desk.list->columnWidth(DeskModel::WordSection) >= 140);
    CHECK_FALSE(desk.isShown(DeskModel::UnitSection));
    desk.place.setTheme(false, true);
    CHECK(desk.list->horizontalScrollBar()->maximum() == 0);
    CHECK(desk.list->columnWidth(DeskModel::WordSection) >= 110);
}

TEST_CASE("stages that are due leave the lead units their column where there is room")
{
    OpenDesk desk({1366, 768});
    desk.addStep(desk.place.session().today().addDays(2));
    REQUIRE(desk.isShown(DeskModel::UnitSection));
    desk.choose(DeskFilter::Stage);
    CHECK(desk.isShown(DeskModel::UnitSection));
    CHECK(desk.list->horizontalScrollBar()->maximum() == 0);
}

TEST_CASE("a line that tells of a stage counts the days of the stage alone")
{
    OpenDesk desk({1280, 800});
    desk.addStep(desk.place.session().today().addDays(2));
    desk.choose(DeskFilter::Stage);
    REQUIRE(desk.list->model()->rowCount() == 1);
    CHECK(desk.at(0, DeskModel::DueSection).data().toString().startsWith(QStringLiteral("还剩2天")));
    CHECK(desk.at(0, DeskModel::DueSection).data(PartsRole).toStringList().size() == 2);
    CHECK(desk.at(0, DeskModel::LightSection).data(LightRole).value<LightMark>().days == LightMark::noDays);
    desk.choose(DeskFilter::Overdue); // what is late itself says how late
    REQUIRE(desk.list->model()->rowCount() > 0);
    CHECK(desk.at(0, DeskModel::DueSection).data().toString().startsWith(QStringLiteral("逾期")));
    CHECK(desk.at(0, DeskModel::LightSection).data(LightRole).value<LightMark>().days > 0);
}

TEST_CASE("a clock is started and a schedule planned from the desk and from the Gantt chart too")
{
    OpenDesk desk({1280, 800});
    CHECK_FALSE(desk.page->canRun(Command::StartClock));
    desk.list->setCurrentIndex(desk.at(0, DeskModel::TaskSection));
    CHECK(desk.page->canRun(Command::StartClock));
    CHECK(desk.page->canRun(Command::PlanBackwards));
    bool hasAsked = false;
    inNextDialog(desk.page, [&](QWidget &dialog) {
        hasAsked = qobject_cast<BackwardsDialog *>(&dialog);
        dialog.close();
    });
    desk.page->run(Command::PlanBackwards);
    CHECK(hasAsked);
    hasAsked = false;
    inNextDialog(desk.page, [&](QWidget &dialog) {
        hasAsked = qobject_cast<StartClockDialog *>(&dialog);
        dialog.close();
    });
    desk.page->run(Command::StartClock);
    CHECK(hasAsked);

    REQUIRE(desk.place.window().showPage(QStringLiteral("gantt")));
    desk.place.window().picture({1280, 800});
    auto *gantt = desk.place.window().findChild<GanttPage *>();
    CHECK_FALSE(gantt->canRun(Command::PlanBackwards));
    for (QToolButton *button : gantt->findChildren<QToolButton *>())
        if (button->text() == QStringLiteral("全部展开")) button->click();
    for (const GanttRow &row : gantt->canvas().rows())
        if (ganttSubject(row.id).assignment && row.light == Light::Overdue) gantt->canvas().setCurrentRow(row.id);
    CHECK(gantt->canRun(Command::PlanBackwards));
    hasAsked = false;
    inNextDialog(desk.page, [&](QWidget &dialog) {
        hasAsked = qobject_cast<BackwardsDialog *>(&dialog);
        dialog.close();
    });
    gantt->run(Command::PlanBackwards);
    CHECK(hasAsked);
}
