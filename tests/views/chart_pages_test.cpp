#include "models/reports/date_words.h"
#include "tests/support/catch.h"
#include "tests/views/window_support.h"
#include "views/charts/chart_words.h"
#include "views/charts/gantt_canvas.h"
#include "views/charts/wall_canvas.h"
#include "views/elided_label.h"

#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>

using namespace tz;
using namespace tz::test;

namespace {

template <class Canvas> Canvas &shown(WindowOnLedger &place, const char *page)
{
    REQUIRE(place.window().showPage(QString::fromLatin1(page)));
    place.window().picture({1280, 800});
    auto *canvas = place.window().findChild<Canvas *>();
    REQUIRE(canvas);
    return *canvas;
}

/// The first box that is a task, not a goal's heading.
const GanttBox &firstTask(const GanttCanvas &canvas)
{
    const auto &boxes = canvas.chart().boxes;
    return *std::find_if(boxes.begin(), boxes.end(), [](const GanttBox &box) { return !box.row.heading; });
}

QStringList namesInSight(const GanttCanvas &canvas)
{
    QStringList names;
    for (const GanttBox &box : canvas.chart().boxes)
        if (!box.row.heading) names << QString(box.row.level * 2, u' ') + box.row.name;
    return names;
}

void click(WindowOnLedger &place, const char *text)
{
    for (QToolButton *button : place.window().findChildren<QToolButton *>())
        if (button->text() == QString::fromUtf8(text)) button->click();
}

/// The chip that says what a table page is narrowed to.
bool isNarrowedTo(WindowOnLedger &place, const QString &words)
{
    for (QToolButton *button :
         place.window().findChild<QStackedWidget *>()->currentWidget()->findChildren<QToolButton *>())
        if (button->isChecked() && button->text().contains(words)) return true;
    return false;
}

} // namespace

TEST_CASE("the Gantt chart begins with its tasks folded and today in sight")
{
    WindowOnLedger place;
    const GanttCanvas &canvas = shown<GanttCanvas>(place, "gantt");
    CHECK(size_t(namesInSight(canvas).size()) == place.session().all<Task>().size());
    CHECK(canvas.chart().todayX.has_value());
    CHECK(canvas.scale() == GanttScale::TenDays);
}

TEST_CASE("a goal stands above its tasks in the Gantt chart, and folds over them")
{
    WindowOnLedger place;
    GanttCanvas &canvas = shown<GanttCanvas>(place, "gantt");
    const auto goals = place.session().all<Goal>();
    const auto headings = [&canvas] {
        std::vector<GanttBox> found;
        for (const GanttBox &box : canvas.chart().boxes)
            if (box.row.heading) found.push_back(box);
        return found;
    };
    REQUIRE(headings().size() == goals.size());
    for (size_t i = 0; i < goals.size(); ++i) CHECK(headings()[i].row.name == goals[i].title);
    CHECK(headings().front().index == 0);
    CHECK(headings().back().index == 3);
    CHECK(headings().front().row.lightCount.startsWith(QStringLiteral("2项")));
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, headings().front().toggle.center().toPoint());
    CHECK(headings().back().index == 1);
    QTest::keyClick(&canvas, Qt::Key_Right);
    CHECK(headings().back().index == 3);
    QTest::keyClick(&canvas, Qt::Key_Return); // on a goal Enter folds too
    CHECK(headings().back().index == 1);
}

TEST_CASE("keys walk the Gantt rows, unfold a task, and come back from a county to it")
{
    WindowOnLedger place;
    GanttCanvas &canvas = shown<GanttCanvas>(place, "gantt");
    const qint64 first = firstTask(canvas).row.id;
    const auto folded = canvas.chart().boxes.size();
    QTest::keyClick(&canvas, Qt::Key_Down);
    QTest::keyClick(&canvas, Qt::Key_Down);
    CHECK(canvas.currentRow() == first);
    QTest::keyClick(&canvas, Qt::Key_Right);
    const auto counties = size_t(std::count_if(canvas.chart().boxes.begin(), canvas.chart().boxes.end(),
                                               [](const GanttBox &box) { return box.row.level == 2; }));
    CHECK(counties ==
          place.session().all<Assignment>({{QStringLiteral("task"), Condition::Operator::Equals, -first}}).size());
    QTest::keyClick(&canvas, Qt::Key_Right);
    CHECK(canvas.currentRow() > 0);
    QTest::keyClick(&canvas, Qt::Key_Down);
    QTest::keyClick(&canvas, Qt::Key_Left);
    CHECK(canvas.currentRow() == first);
    QTest::keyClick(&canvas, Qt::Key_Left);
    CHECK(canvas.chart().boxes.size() == folded);
}

TEST_CASE("a click on the triangle folds and unfolds, a click on the name only chooses")
{
    WindowOnLedger place;
    GanttCanvas &canvas = shown<GanttCanvas>(place, "gantt");
    const QStringList folded = namesInSight(canvas);
    const GanttBox box = firstTask(canvas);
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, box.name.center().toPoint());
    CHECK(canvas.currentRow() == box.row.id);
    CHECK(namesInSight(canvas) == folded);
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, box.toggle.center().toPoint());
    CHECK(namesInSight(canvas) != folded);
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, box.toggle.center().toPoint());
    CHECK(namesInSight(canvas) == folded);
}

TEST_CASE("zooming keeps the day under the pointer, and choosing today comes back to it")
{
    WindowOnLedger place;
    GanttCanvas &canvas = shown<GanttCanvas>(place, "gantt");
    canvas.setScale(GanttScale::Day);
    QTest::mousePress(canvas.viewport(), Qt::LeftButton, {}, {900, 300});
    QTest::mouseMove(canvas.viewport(), {700, 300});
    QTest::mouseRelease(canvas.viewport(), Qt::LeftButton, {}, {700, 300});
    const double middle = (canvas.chart().chart.left() + canvas.chart().chart.right()) / 2;
    const QDate before = canvas.chart().time.dateAt(middle);
    QTest::keyClick(&canvas, Qt::Key_Minus, Qt::ControlModifier);
    CHECK(std::abs(before.daysTo(canvas.chart().time.dateAt(middle))) <= 1);
    while (canvas.chart().todayX) canvas.horizontalScrollBar()->setValue(canvas.horizontalScrollBar()->value() + 100);
    click(place, "今天");
    CHECK(canvas.chart().todayX.has_value());
}

TEST_CASE("Enter on a task or a county opens its row in the table")
{
    WindowOnLedger place;
    GanttCanvas &canvas = shown<GanttCanvas>(place, "gantt");
    const Task task = place.session().all<Task>().front();
    canvas.setCurrentRow(firstTask(canvas).row.id);
    QTest::keyClick(&canvas, Qt::Key_Return);
    CHECK(isNarrowedTo(place, task.title.left(4)));
    REQUIRE(place.window().showPage(QStringLiteral("gantt")));
    QTest::keyClick(&canvas, Qt::Key_Right);
    QTest::keyClick(&canvas, Qt::Key_Right);
    QTest::keyClick(&canvas, Qt::Key_Return);
    CHECK(isNarrowedTo(place, place.session().all<County>().front().name));
}

TEST_CASE("the Gantt chart follows a change of the ledger and keeps what is unfolded")
{
    WindowOnLedger place;
    GanttCanvas &canvas = shown<GanttCanvas>(place, "gantt");
    click(place, "全部展开");
    const QStringList names = namesInSight(canvas);
    const Task task = place.session().all<Task>().front();
    REQUIRE(place.session().edit(EntityKind::Task, task.id.value, *entityOf<Task>().column(QStringLiteral("title")),
                                 QStringLiteral("换了说法的任务")));
    CHECK(namesInSight(canvas).size() == names.size());
    CHECK(namesInSight(canvas).front().contains(QStringLiteral("换了说法的任务")));
}

TEST_CASE("the wall chart walks by arrow keys, and Enter opens the assignment")
{
    WindowOnLedger place;
    WallCanvas &canvas = shown<WallCanvas>(place, "wall");
    QTest::keyClick(&canvas, Qt::Key_Down);
    QTest::keyClick(&canvas, Qt::Key_Right);
    CHECK(canvas.currentAssignment() == canvas.matrix().at(0, 1).id);
    QTest::keyClick(&canvas, Qt::Key_Down);
    CHECK(canvas.currentAssignment() == canvas.matrix().at(1, 1).id);
    QTest::keyClick(&canvas, Qt::Key_Return);
    CHECK(isNarrowedTo(place, canvas.matrix().columns[1].name));
}

TEST_CASE("a transposed wall chart keeps the chosen cell")
{
    WindowOnLedger place;
    WallCanvas &canvas = shown<WallCanvas>(place, "wall");
    canvas.setCurrentCell(2, 1);
    const qint64 chosen = canvas.currentAssignment();
    const QString county = canvas.matrix().columns[1].name;
    click(place, "行列互换");
    CHECK(canvas.matrix().rows[1].name == county);
    CHECK(canvas.currentAssignment() == chosen);
}

TEST_CASE("a wall chart that is turned round keeps a chosen crossing without an assignment, and the county's community")
{
    WindowOnLedger place;
    WallCanvas &canvas = shown<WallCanvas>(place, "wall");
    const AnyRow gone = *place.session().store().row(EntityKind::Assignment, canvas.matrix().at(2, 1).id);
    ChangeSet removal{QStringLiteral("不再分解"), {}, {}};
    removal.remove(gone);
    REQUIRE(place.session().perform(std::move(removal)));
    REQUIRE(canvas.matrix().at(2, 1).id == 0);
    canvas.setCurrentCell(2, 1);
    const QString task = canvas.matrix().rows[2].name, county = canvas.matrix().columns[1].name;
    click(place, "行列互换");
    REQUIRE(canvas.currentCell());
    CHECK(canvas.matrix().rows[canvas.currentCell()->first].name == county);
    CHECK(canvas.matrix().columns[canvas.currentCell()->second].name == task);
    click(place, "最急在前");
    REQUIRE(canvas.currentCell());
    CHECK(canvas.matrix().rows[canvas.currentCell()->first].name == county);
    CHECK(canvas.matrix().columns[canvas.currentCell()->second].name == task);
}

TEST_CASE("the wall chart on the screen says up to when it stands, as its sheet does")
{
    WindowOnLedger place;
    shown<WallCanvas>(place, "wall");
    QStringList said;
    for (const QLabel *label : place.window().findChild<QStackedWidget *>()->currentWidget()->findChildren<QLabel *>())
        said << label->text();
    CHECK(said.join(u' ').contains(QStringLiteral("截至") + dateWords(place.session().today())));
}

TEST_CASE("the wall chart says so in its title when its columns are communities")
{
    WindowOnLedger place;
    WallCanvas &canvas = shown<WallCanvas>(place, "wall");
    const auto isTold = [&] {
        const auto labels = place.window().findChild<QStackedWidget *>()->currentWidget()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [](const QLabel *label) { return label->text() == QStringLiteral("挂图（按医共体）"); });
    };
    const AnyRow before = *place.session().store().row(EntityKind::Assignment, canvas.matrix().at(0, 0).id);
    Assignment after = *before.as<Assignment>();
    Community community;
    community.id = {place.session().ids().next(EntityKind::Community)};
    community.county = after.county;
    community.name = QStringLiteral("第一医共体");
    after.community = community.id;
    ChangeSet set{QStringLiteral("分到医共体"), {}, {}};
    set.add(community);
    set.update(before, after);
    REQUIRE(place.session().perform(std::move(set)));
    CHECK_FALSE(isTold());
    canvas.setCurrentCell(1, 0);
    const QString task = canvas.matrix().rows[1].name, county = canvas.matrix().columns[0].name;
    click(place, "医共体");
    CHECK(isTold());
    REQUIRE(canvas.currentCell());
    CHECK(canvas.matrix().rows[canvas.currentCell()->first].name == task);
    CHECK(canvas.matrix().columns[canvas.currentCell()->second].group == county);
}

TEST_CASE("where the wall chart's cells are too narrow for their notes, a line says so and has the current one's")
{
    WindowOnLedger place;
    WallCanvas &canvas = shown<WallCanvas>(place, "wall");
    const auto line = [&canvas] {
        auto *found = canvas.parentWidget()->findChild<ElidedLabel *>();
        return found->isVisibleTo(canvas.window()) ? found->text() : QString();
    };
    REQUIRE(canvas.chart().options.notes);
    CHECK(line().isEmpty());
    AnyRow before(*place.session().store().row(EntityKind::Assignment, canvas.matrix().at(1, 0).id));
    Assignment after = *before.as<Assignment>();
    after.note = QStringLiteral("编办还没有批复，等下月会议");
    ChangeSet set{QStringLiteral("备注"), {}, {}};
    set.update(before, after);
    REQUIRE(place.session().perform(std::move(set)));
    canvas.resize(520, canvas.height());
    REQUIRE_FALSE(canvas.chart().options.notes);
    CHECK(line().startsWith(QStringLiteral("格子窄，备注没有写在格里")));
    canvas.setCurrentCell(1, 0);
    CHECK(line() == canvas.matrix().columns[0].name + u' ' + canvas.matrix().rows[1].name +
                        QStringLiteral("：编办还没有批复，等下月会议"));
    canvas.setCurrentCell(0, 0);
    CHECK_FALSE(line().contains(QStringLiteral("编办")));
}

TEST_CASE("a row of the Gantt chart tells under the pointer why its light is what it is")
{
    WindowOnLedger place;
    const WorkInHand work = workInHand(place.session());
    const auto late =
        std::find_if(work.assignments.begin(), work.assignments.end(),
                     [](const StandingAssignment &each) { return each.standing.light == Light::Overdue; });
    REQUIRE(late != work.assignments.end());
    CHECK(assignmentTip(place.session(), work, late->assignment.id)
              .contains(QStringLiteral("逾：过了时限还没有完成，为“逾期”")));
}
