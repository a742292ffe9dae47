#include "models/ledger/progress.h"
#include "models/tables/entity_table_model.h"
#include "tests/support/catch.h"
#include "tests/views/table_desk.h"
#include "views/jump_box.h"
#include "views/page_registry.h"
#include "views/table/frozen_columns.h"
#include "views/table/ledger_table_view.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QScrollBar>
#include <QTest>
#include <QToolTip>

using namespace tz;
using namespace tz::test;

namespace {

int width(TableDesk &desk, const char *key)
{
    return desk.view().columnWidth(desk.section(key));
}

int visibleWidth(const LedgerTableView &view)
{
    int sum = 0;
    for (int section = 0; section < view.model()->columnCount(); ++section) sum += view.columnWidth(section);
    return sum;
}

} // namespace

TEST_CASE("the columns of the tasks fit a window of 1280 pixels without scrolling")
{
    TableDesk desk("tasks");
    CHECK(visibleWidth(desk.view()) <= desk.view().viewport()->width());
}

TEST_CASE(
    "a column that was dragged keeps its width in characters: it grows with large text and comes back when reopened")
{
    TableDesk desk("counties");
    desk.view().setColumnWidth(desk.section("contact"), 200);
    desk.place().setTheme(false, true);
    CHECK(width(desk, "contact") == Approx(250).margin(10));
    desk.place().setTheme(false, false);
    CHECK(width(desk, "contact") == 200);
    desk.window().openLedger(desk.place().ledgerPath());
    REQUIRE(desk.window().showPage(QStringLiteral("counties")));
    CHECK(width(desk, "contact") == 200);
}

TEST_CASE("dragging one column leaves the others free to fit the window")
{
    TableDesk desk("tasks");
    desk.view().setColumnWidth(desk.section("title"), 160);
    const int before = width(desk, "content");
    desk.window().resize(1700, 800);
    QCoreApplication::processEvents();
    CHECK(width(desk, "title") == 160);
    CHECK(width(desk, "content") > before);
}

TEST_CASE("the ledger document of a task is shown as soon as there are two")
{
    TableDesk desk("tasks");
    CHECK(desk.view().isColumnHidden(desk.section("program")));
    ChangeSet set{QStringLiteral("添加台账"), {}, {}};
    Program second;
    second.title = QStringLiteral("综合医改年度台账");
    set.add(second);
    REQUIRE(desk.session().perform(std::move(set)));
    CHECK_FALSE(desk.view().isColumnHidden(desk.section("program")));
    REQUIRE(desk.session().undo());
    CHECK(desk.view().isColumnHidden(desk.section("program")));
}

TEST_CASE("the community of an assignment is shown as soon as one belongs to one")
{
    TableDesk desk("assignments");
    CHECK(desk.view().isColumnHidden(desk.section("community")));
    const AnyRow before = *desk.session().store().row(EntityKind::Assignment, desk.view().entityModel().idAt(0));
    Assignment after = *before.as<Assignment>();
    Community community;
    community.id = {desk.session().ids().next(EntityKind::Community)};
    community.county = after.county;
    community.name = QStringLiteral("第一医共体");
    after.community = community.id;
    ChangeSet set{QStringLiteral("分到医共体"), {}, {}};
    set.add(community);
    set.update(before, after);
    REQUIRE(desk.session().perform(std::move(set)));
    CHECK_FALSE(desk.view().isColumnHidden(desk.section("community")));
}

TEST_CASE("the list of programs says who found what they put right")
{
    TableDesk desk("programs");
    CHECK_FALSE(desk.view().isColumnHidden(desk.section("source")));
    CHECK(desk.view().isColumnHidden(desk.section("inspected")));
    CHECK(visibleWidth(desk.view()) <= desk.view().viewport()->width());
}

TEST_CASE("the reports of the last week stand first")
{
    TableDesk desk("progress");
    ChangeSet set{QStringLiteral("登记进展"), {}, {}};
    Progress later;
    later.assignment = desk.session().all<Assignment>().back().id;
    later.week = QDate(2021, 8, 16);
    later.thisWeek = QStringLiteral("已印发");
    set.add(later);
    REQUIRE(desk.session().perform(std::move(set)));
    CHECK(desk.text(0, "week") == QStringLiteral("2021-08-16"));
    CHECK(desk.text(1, "week") == QStringLiteral("2021-08-09"));
}

TEST_CASE("typing into a cell that is reckoned says why nothing happens; Esc and arrows say nothing")
{
    TableDesk desk("tasks");
    QToolTip::hideText();
    desk.goTo(0, "deadline");
    QTest::keyClick(&desk.view(), Qt::Key_Escape);
    CHECK(QToolTip::text().isEmpty());
    QTest::keyClick(&desk.view(), Qt::Key_9);
    CHECK(QToolTip::text().contains(QStringLiteral("推算")));
    CHECK_FALSE(desk.editor());
}

TEST_CASE("an undo is seen: on the page of its rows they are selected, elsewhere a sentence leads there")
{
    TableDesk desk("counties");
    const auto county = desk.session().all<County>()[2];
    REQUIRE(desk.session().edit(EntityKind::County, county.id.value, *entityOf<County>().column(u"contact"),
                                QStringLiteral("吴某")));
    desk.trigger(QStringLiteral("撤销"));
    CHECK(desk.view().selectedRowNumbers() == std::vector{2});
    REQUIRE(desk.window().showPage(QStringLiteral("units")));
    desk.trigger(QStringLiteral("重做"));
    QAbstractButton *way = nullptr;
    for (QAbstractButton *button : desk.window().findChildren<QAbstractButton *>())
        if (button->isVisible() && button->text().startsWith(QStringLiteral("去“县市区”"))) way = button;
    REQUIRE(way);
    way->click();
    CHECK(desk.view().entityModel().entity().kind == EntityKind::County);
    CHECK(desk.view().selectedRowNumbers() == std::vector{2});
    CHECK_FALSE(way->isVisible());
}

TEST_CASE("a jump leads to the page with the keyboard: the first row is current, arrows walk on")
{
    TableDesk desk("counties");
    auto *jump = desk.window().findChild<JumpBox *>();
    REQUIRE(jump);
    QTest::keyClick(&desk.window(), Qt::Key_K, Qt::ControlModifier);
    CHECK(jump->hasFocus());
    QTest::keyClicks(jump, QStringLiteral("tjgltz"));
    QTest::keyClick(jump, Qt::Key_Return);
    CHECK(desk.view().entityModel().entity().kind == EntityKind::Assignment);
    CHECK(desk.view().hasFocus());
    CHECK(desk.view().currentIndex().row() == 0);
    QTest::keyClick(&desk.view(), Qt::Key_Down);
    CHECK(desk.view().currentIndex().row() == 1);
}

TEST_CASE("a ledger document that is imported leads to its tasks, which are selected")
{
    TableDesk desk("counties");
    const int before = int(desk.session().all<Task>().size());
    desk.place().setImport([](QWidget *, LedgerSession &session) -> Result<QString> {
        ChangeSet set{QStringLiteral("导入重点任务"), {}, {}};
        for (int i = 0; i < 2; ++i) {
            Task task;
            task.program = {1};
            task.ordinal = 100 + i;
            task.title = QStringLiteral("新的任务%1").arg(i);
            set.add(task);
        }
        if (auto done = session.perform(std::move(set)); !done) return done.error();
        return QStringLiteral("已导入");
    });
    desk.trigger(QStringLiteral("导入红头台账"));
    CHECK(desk.view().entityModel().entity().kind == EntityKind::Task);
    CHECK(desk.view().selectedRowNumbers() == std::vector{before, before + 1});
}

TEST_CASE("every page fits a screen of 1280 by 720, in large text too")
{
    for (const bool isLarge : {false, true}) {
        WindowOnLedger place;
        place.setTheme(false, isLarge);
        for (const PageSpec &page : allPages()) {
            CAPTURE(page.name, isLarge);
            REQUIRE(place.window().showPage(QString::fromLatin1(page.name)));
            place.window().picture({1280, 720});
            CHECK(place.window().minimumSizeHint().width() <= 1280);
            CHECK(place.window().minimumSizeHint().height() <= 720);
        }
    }
}

TEST_CASE("scrolled sideways, the columns up to the row's name stay in sight and answer clicks without scrolling back")
{
    TableDesk desk("assignments");
    LedgerTableView &view = desk.view();
    for (const char *key : {"person", "deadline_words", "note"}) view.setColumnWidth(desk.section(key), 500);
    QCoreApplication::processEvents();
    CHECK_FALSE(view.frozen().isVisible());
    view.horizontalScrollBar()->setValue(400);
    REQUIRE(view.frozen().isVisible());
    CHECK(view.frozen().coveredWidth() == width(desk, "task"));
    CHECK(view.frozen().covers(desk.section("task")));
    const int head = view.horizontalHeader()->height();
    QTest::mouseClick(&view.frozen(), Qt::LeftButton, {}, {20, head + view.rowViewportPosition(2) + 5});
    CHECK(view.currentIndex() == view.entityModel().index(2, desk.section("task")));
    CHECK(view.horizontalScrollBar()->value() == 400);

    view.setCurrentIndex(view.entityModel().index(2, desk.section("county")));
    CHECK(view.visualRect(view.currentIndex()).left() >= view.frozen().coveredWidth());

    view.horizontalScrollBar()->setValue(400);
    view.setCurrentIndex(view.entityModel().index(2, desk.section("task")));
    QTest::keyClick(view.viewport(), Qt::Key_F2);
    CHECK(desk.editor());
    CHECK(view.horizontalScrollBar()->value() == 0);
}

TEST_CASE("columns that were moved stay where they were put when the ledger is opened again")
{
    TableDesk desk("counties");
    QHeaderView *header = desk.view().horizontalHeader();
    header->moveSection(header->visualIndex(desk.section("phone")), 0);
    desk.window().openLedger(desk.place().ledgerPath());
    REQUIRE(desk.window().showPage(QStringLiteral("counties")));
    CHECK(desk.view().horizontalHeader()->visualIndex(desk.section("phone")) == 0);
}
