#include "models/desk/gantt_rows.h"
#include "models/tables/assignment_dates.h"
#include "tests/support/catch.h"
#include "tests/views/window_support.h"
#include "views/charts/gantt_canvas.h"
#include "views/charts/legend_strip.h"
#include "views/message_band.h"
#include "views/pages/gantt_page.h"

#include <QLabel>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace tz;
using namespace tz::test;

namespace {

struct OpenGantt {
    WindowOnLedger place;
    GanttPage *page = nullptr;
    GanttCanvas *canvas = nullptr;

    OpenGantt()
    {
        REQUIRE(place.window().showPage(QStringLiteral("gantt")));
        place.window().picture({1280, 800});
        page = place.window().findChild<GanttPage *>();
        canvas = &page->canvas();
    }

    QToolButton &button(const char *text)
    {
        for (QToolButton *each : page->findChildren<QToolButton *>())
            if (each->text() == QString::fromUtf8(text)) return *each;
        FAIL("no button");
        throw;
    }

    const GanttRow *rowOf(AssignmentId id) const
    {
        for (const GanttRow &row : canvas->rows())
            if (ganttSubject(row.id).assignment == id) return &row;
        return nullptr;
    }

    GanttBox boxOf(AssignmentId id)
    {
        canvas->setCurrentRow(rowOf(id)->id);
        for (const GanttBox &box : canvas->chart().boxes)
            if (ganttSubject(box.row.id).assignment == id) return box;
        FAIL("out of sight");
        throw;
    }

    Assignment stored(AssignmentId id)
    {
        return *place.session().store().row(EntityKind::Assignment, id.value)->as<Assignment>();
    }
};

QStringList headings(const GanttCanvas &canvas)
{
    QStringList names;
    for (const GanttRow &row : canvas.rows())
        if (row.heading) names << row.name;
    return names;
}

void drag(GanttCanvas &canvas, QPointF from, double dx)
{
    QTest::mousePress(canvas.viewport(), Qt::LeftButton, {}, from.toPoint());
    QTest::mouseMove(canvas.viewport(), (from + QPointF(dx / 2, 0)).toPoint());
    QTest::mouseMove(canvas.viewport(), (from + QPointF(dx, 0)).toPoint());
}

void drop(GanttCanvas &canvas, QPointF at)
{
    QTest::mouseRelease(canvas.viewport(), Qt::LeftButton, {}, at.toPoint());
}

} // namespace

TEST_CASE("the rows of the Gantt chart are grouped by county, lead unit or light, and what is chosen stays so")
{
    OpenGantt open;
    open.button("全部展开").click();
    const AssignmentId chosen = assignmentOf(open.place.session(), 2, 3);
    open.canvas->setCurrentRow(open.rowOf(chosen)->id);
    open.page->setGroup(GanttGroup::County);
    CHECK(headings(*open.canvas) == QStringList{QStringLiteral("西峡县"), QStringLiteral("内乡县"),
                                                QStringLiteral("淅川县"), QStringLiteral("镇平县"),
                                                QStringLiteral("邓州市")});
    CHECK(ganttSubject(open.canvas->currentRow()).assignment == chosen);
    open.page->setGroup(GanttGroup::Light);
    CHECK(headings(*open.canvas).front() == QStringLiteral("逾期"));
    CHECK(ganttSubject(open.canvas->currentRow()).assignment == chosen);
    open.page->setGroup(GanttGroup::Unit);
    CHECK(headings(*open.canvas).contains(QStringLiteral("机构编制部门")));
    CHECK(open.place.settings().value(QStringLiteral("gantt/group")).toInt() == int(GanttGroup::Unit));
}

TEST_CASE("a bar cannot be dragged until plans may be adjusted")
{
    OpenGantt open;
    open.button("全部展开").click();
    const AssignmentId id = assignmentOf(open.place.session(), 4, 1);
    open.canvas->setScale(GanttScale::Week);
    const GanttBox box = open.boxOf(id);
    const Assignment before = open.stored(id);
    drag(*open.canvas, box.bar.center(), 40);
    drop(*open.canvas, box.bar.center() + QPointF(40, 0));
    CHECK(open.stored(id) == before);
}

TEST_CASE("dragging a bar's end moves the plan's end as one step, and the deadline stays")
{
    OpenGantt open;
    open.button("全部展开").click();
    open.button("调整计划").setChecked(true);
    open.canvas->setScale(GanttScale::TenDays);
    const AssignmentId id = assignmentOf(open.place.session(), 4, 1);
    open.canvas->setCurrentRow(open.rowOf(id)->id);
    open.canvas->showSelection();
    const GanttBox box = open.boxOf(id);
    const QDate due = box.row.due;
    const double day = open.canvas->chart().time.dayWidth;
    const QPointF end(box.bar.right() - 2, box.bar.center().y());
    drag(*open.canvas, end, -5 * day);
    const GanttBox during = open.boxOf(id);
    CHECK_FALSE(during.before.isNull());
    CHECK(during.tailText.contains(u'→'));
    drop(*open.canvas, end - QPointF(5 * day, 0));
    const Assignment after = open.stored(id);
    CHECK(after.planEnd == due.addDays(-5));
    CHECK_FALSE(after.planStart.isValid());
    CHECK_FALSE(after.extendedTo.isValid());
    CHECK(open.rowOf(id)->due == due);
    CHECK(open.place.session().undoText().contains(QStringLiteral("调整计划")));
    REQUIRE(open.place.session().undo());
    CHECK_FALSE(open.stored(id).planEnd.isValid());
}

TEST_CASE("a bar dragged behind its deadline says so while it is dragged")
{
    OpenGantt open;
    open.button("全部展开").click();
    open.button("调整计划").setChecked(true);
    const AssignmentId id = assignmentOf(open.place.session(), 4, 1);
    open.canvas->setCurrentRow(open.rowOf(id)->id);
    open.canvas->showSelection();
    const GanttBox box = open.boxOf(id);
    const double day = open.canvas->chart().time.dayWidth;
    const QPointF end(box.bar.right() - 2, box.bar.center().y());
    drag(*open.canvas, end, -2 * day);
    CHECK_FALSE(open.boxOf(id).beyondDue);
    QTest::mouseMove(open.canvas->viewport(), (end + QPointF(3 * day, 0)).toPoint());
    CHECK(open.boxOf(id).beyondDue);
    CHECK(open.boxOf(id).tailText.contains(QStringLiteral("，晚于时限3天")));
    QTest::keyClick(open.canvas, Qt::Key_Escape);
    CHECK_FALSE(open.boxOf(id).beyondDue);
}

TEST_CASE("Escape lets go of a bar without moving it")
{
    OpenGantt open;
    open.button("全部展开").click();
    open.button("调整计划").setChecked(true);
    const AssignmentId id = assignmentOf(open.place.session(), 4, 1);
    const GanttBox box = open.boxOf(id);
    const Assignment before = open.stored(id);
    drag(*open.canvas, box.bar.center(), 60);
    QTest::keyClick(open.canvas, Qt::Key_Escape);
    drop(*open.canvas, box.bar.center() + QPointF(60, 0));
    CHECK(open.stored(id) == before);
}

TEST_CASE("keys move the chosen plan by a day: Ctrl the whole of it, Shift its end")
{
    OpenGantt open;
    open.button("全部展开").click();
    const AssignmentId id = assignmentOf(open.place.session(), 4, 1);
    const PlannedTime plan = plannedTime(open.stored(id), open.place.session().reading());
    open.canvas->setCurrentRow(open.rowOf(id)->id);
    QTest::keyClick(open.canvas, Qt::Key_Right, Qt::ControlModifier);
    CHECK_FALSE(open.stored(id).planEnd.isValid());
    open.button("调整计划").setChecked(true);
    QTest::keyClick(open.canvas, Qt::Key_Right, Qt::ControlModifier);
    CHECK(open.stored(id).planStart == plan.start.addDays(1));
    CHECK(open.stored(id).planEnd == plan.end.addDays(1));
    QTest::keyClick(open.canvas, Qt::Key_Left, Qt::ShiftModifier);
    CHECK(open.stored(id).planStart == plan.start.addDays(1));
    CHECK(open.stored(id).planEnd == plan.end);
}

TEST_CASE("a task's own bar is not taken: it sums its counties up")
{
    OpenGantt open;
    open.button("调整计划").setChecked(true);
    for (const GanttBox &box : open.canvas->chart().boxes)
        if (!box.bar.isNull()) CHECK_FALSE(GanttDrag::at(open.canvas->chart(), box.bar.center()));
}

TEST_CASE("F brings the whole of the chosen row into the width")
{
    OpenGantt open;
    open.canvas->setScale(GanttScale::Day);
    const auto &rows = open.canvas->rows();
    const auto late = std::find_if(rows.begin(), rows.end(),
                                   [](const GanttRow &row) { return !row.heading && row.due == QDate(2021, 9, 30); });
    REQUIRE(late != rows.end());
    open.canvas->setCurrentRow(late->id);
    QTest::keyClick(open.canvas, Qt::Key_F);
    const GanttLayout &chart = open.canvas->chart();
    CHECK(chart.time.left(late->start) >= chart.chart.left());
    CHECK(chart.time.middle(late->due) <= chart.chart.right());
    CHECK(chart.time.middle(late->due) - chart.time.left(late->start) > chart.chart.width() * 0.5);
}

TEST_CASE("the Gantt chart's legend follows its scale: weekends are told of where they are shaded")
{
    OpenGantt open;
    const auto legend = [&] { return open.page->findChild<LegendStrip *>()->accessibleName(); };
    CHECK(legend().contains(QStringLiteral("周末")));
    open.canvas->setScale(GanttScale::Year);
    CHECK_FALSE(legend().contains(QStringLiteral("周末")));
    open.canvas->setScale(GanttScale::Week);
    CHECK(legend().contains(QStringLiteral("周末")));
}

TEST_CASE("the band offers to undo a moved plan only while that is the newest step")
{
    OpenGantt open;
    open.button("全部展开").click();
    open.button("调整计划").setChecked(true);
    const AssignmentId id = assignmentOf(open.place.session(), 4, 1);
    const auto band = [&] { return open.page->findChild<MessageBand *>(); };
    const auto move = [&] {
        open.canvas->setCurrentRow(open.rowOf(id)->id);
        QTest::keyClick(open.canvas, Qt::Key_Right, Qt::ControlModifier);
    };
    const Assignment before = open.stored(id);
    move();
    CHECK(band()->isVisibleTo(open.page));
    const Task task = open.place.session().all<Task>().front();
    REQUIRE(open.place.session().edit(EntityKind::Task, task.id.value,
                                      *entityOf<Task>().column(QStringLiteral("title")), QStringLiteral("另一步")));
    CHECK_FALSE(band()->isVisibleTo(open.page));
    const Assignment moved = open.stored(id);
    move();
    open.button("撤销").click();
    CHECK_FALSE(band()->isVisibleTo(open.page));
    CHECK(open.stored(id) == moved);
    move();
    REQUIRE(open.place.session().undo());
    CHECK_FALSE(band()->isVisibleTo(open.page));
    CHECK_FALSE(moved == before);
}

TEST_CASE("a step that writes nothing is told without an offer to undo another one")
{
    OpenGantt open;
    open.button("全部展开").click();
    const auto *band = open.page->findChild<MessageBand *>();
    const auto offersUndo = [band] {
        const auto buttons = band->findChildren<QToolButton *>();
        return std::any_of(buttons.begin(), buttons.end(), [band](const QToolButton *button) {
            return button->text() == QStringLiteral("撤销") && button->isVisibleTo(band);
        });
    };
    open.canvas->setCurrentRow(open.rowOf(assignmentOf(open.place.session(), 4, 1))->id);
    open.page->run(Command::Remind);
    CHECK(offersUndo()); // the reminder was counted
    open.canvas->setCurrentRow(open.rowOf(assignmentOf(open.place.session(), 1, 2))->id);
    open.page->run(Command::ExtendDeadline);
    CHECK(band->isVisibleTo(open.page));
    CHECK_FALSE(offersUndo());
}

TEST_CASE("an extension of what is done is refused in words, not asked about")
{
    OpenGantt open;
    open.button("全部展开").click();
    open.canvas->setCurrentRow(open.rowOf(assignmentOf(open.place.session(), 1, 2))->id);
    open.page->run(Command::ExtendDeadline);
    QString said;
    for (const QLabel *label : open.page->findChild<MessageBand *>()->findChildren<QLabel *>()) said += label->text();
    CHECK(said.contains(QStringLiteral("”已经完成，不必延期，没有改动。")));
}
