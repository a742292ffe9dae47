#include "tests/support/catch.h"

#include "models/ledger/assignment_rules.h"
#include "models/ledger/clock_pause.h"
#include "models/ledger/clock_preset.h"
#include "models/ledger/directory.h"
#include "models/ledger/reading.h"
#include "models/ledger/stage_report.h"

using namespace tz;

namespace {

const QDate today(2021, 8, 20);
const EmptyDirectory nobody;

Reading reading()
{
    return {nobody, WorkCalendar::shipped(), today};
}

struct Said {
    AssignmentStatus status;
    int percent;
    QDate completedOn;
    QDate closedOn;
};

Assignment assignmentOf(const Said &said)
{
    Assignment assignment;
    assignment.status = said.status;
    assignment.percent.value = said.percent;
    assignment.completedOn = said.completedOn;
    assignment.closedOn = said.closedOn;
    return assignment;
}

} // namespace

TEST_CASE("cells of an assignment that contradict each other are told in words")
{
    using enum AssignmentStatus;
    const QDate earlier(2021, 8, 10);
    const struct {
        Said said;
        const char *against; ///< part of the sentence, empty: they agree
    } table[] = {
        {{NotStarted, 0, {}, {}}, ""},
        {{Underway, 60, {}, {}}, ""},
        {{Underway, 100, {}, {}}, ""},
        {{Suspended, 40, {}, {}}, ""},
        {{Done, 100, earlier, {}}, ""},
        {{Done, 100, {}, {}}, ""},
        {{Closed, 100, earlier, today}, ""},
        {{Done, 10, earlier, {}}, "完成比例只有 10%"},
        {{Closed, 0, {}, {}}, "完成比例只有 0%"},
        {{NotStarted, 5, {}, {}}, "完成比例已有 5%"},
        {{Underway, 60, earlier, {}}, "已有完成日期 2021-08-10"},
        {{Done, 100, earlier, earlier}, "已有销号日期"},
        {{Closed, 100, today, earlier}, "早于完成日期"},
        {{Done, 100, QDate(2021, 9, 1), {}}, "完成日期 2021-09-01 在今天之后"},
    };
    for (const auto &line : table) {
        const QString against = contradictionIn(assignmentOf(line.said), reading());
        CAPTURE(against);
        const QString expected = QString::fromUtf8(line.against);
        CHECK(expected.isEmpty() == against.isEmpty());
        CHECK(against.contains(expected));
    }
}

TEST_CASE("a plan does not end before it begins")
{
    Assignment assignment;
    assignment.planStart = QDate(2021, 8, 10);
    CHECK(contradictionIn(assignment, reading()).isEmpty());
    assignment.planEnd = assignment.planStart;
    CHECK(contradictionIn(assignment, reading()).isEmpty());
    assignment.planEnd = QDate(2021, 8, 9);
    CHECK(contradictionIn(assignment, reading()).contains(QStringLiteral("计划完成 2021-08-09 早于计划开始")));
}

TEST_CASE("what is said to be done is all of it unless a figure is said too")
{
    const Entity &type = entityOf<Assignment>();
    const std::vector<const Column *> status{type.column(QStringLiteral("status"))};
    std::vector<const Column *> both = status;
    both.push_back(type.column(QStringLiteral("percent")));

    AnyRow row = assignmentOf({AssignmentStatus::Done, 40, {}, {}});
    CHECK(settle(row, status, reading()).isEmpty());
    CHECK(row.as<Assignment>()->percent.value == 100);

    row = assignmentOf({AssignmentStatus::Done, 40, {}, {}});
    CHECK_FALSE(settle(row, both, reading()).isEmpty());
    CHECK(row.as<Assignment>()->percent.value == 40);

    row = assignmentOf({AssignmentStatus::Done, 40, {}, {}});
    CHECK(settle(row, {type.column(QStringLiteral("note"))}, reading()).isEmpty());
    CHECK(row.as<Assignment>()->percent.value == 40);
}

TEST_CASE("nothing is left to count of an assignment that is done or closed")
{
    Assignment assignment = assignmentOf({AssignmentStatus::Underway, 60, {}, {}});
    assignment.extendedTo = QDate(2021, 8, 25);
    const Column &left = *entityOf<Assignment>().column(QStringLiteral("days_left"));
    CHECK(AnyRow(assignment).json(left, reading()) == QJsonValue(5));
    for (const AssignmentStatus status : {AssignmentStatus::Done, AssignmentStatus::Closed}) {
        assignment.status = status;
        CHECK(AnyRow(assignment).json(left, reading()).isNull());
        CHECK(AnyRow(assignment).text(left, reading()).isEmpty());
    }
}

TEST_CASE("one cell of an assignment settles the cells that follow from it")
{
    using enum AssignmentStatus;
    const QDate earlier(2021, 8, 10);
    const Entity &type = entityOf<Assignment>();
    const struct {
        const char *typed; ///< the column
        Said row;          ///< with what was typed in it
        Said settled;
    } table[] = {
        {"percent", {NotStarted, 30, {}, {}}, {Underway, 30, {}, {}}},
        {"percent", {Underway, 100, {}, {}}, {Underway, 100, {}, {}}},
        {"completed_on", {Underway, 60, earlier, {}}, {Done, 100, earlier, {}}},
        {"completed_on", {Closed, 100, earlier, today}, {Closed, 100, earlier, today}},
        {"closed_on", {Underway, 60, {}, earlier}, {Closed, 100, {}, earlier}},
        {"closed_on", {Done, 100, earlier, today}, {Closed, 100, earlier, today}},
        {"status", {Underway, 100, earlier, {}}, {Underway, 100, {}, {}}},
        {"status", {Done, 100, earlier, today}, {Done, 100, earlier, {}}},
        {"note", {NotStarted, 30, earlier, {}}, {NotStarted, 30, earlier, {}}},
    };
    for (const auto &line : table) {
        CAPTURE(line.typed, line.row.percent);
        AnyRow row = assignmentOf(line.row);
        CHECK(settle(row, {type.column(QString::fromLatin1(line.typed))}, reading()).isEmpty());
        CHECK(*row.as<Assignment>() == assignmentOf(line.settled));
    }
}

TEST_CASE("an edit is refused when it makes a contradiction, not when it leaves an old one")
{
    const Entity &type = entityOf<Assignment>();
    const std::vector<const Column *> percent{type.column(QStringLiteral("percent"))};
    const AnyRow done = assignmentOf({AssignmentStatus::Done, 100, {}, {}});
    AnyRow half = assignmentOf({AssignmentStatus::Done, 50, {}, {}});
    const auto refused = settleEdit(done, half, percent, reading());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence == QStringLiteral("状态是“已完成”而完成比例只有 50%，没有改动。"));
    CHECK(settleEdit(half, half, percent, reading()));
}

TEST_CASE("what is closed keeps its dates and its share until it is opened again")
{
    const QDate earlier = reading().today.addDays(-5);
    const Entity &type = entityOf<Assignment>();
    const AnyRow closed = assignmentOf({AssignmentStatus::Closed, 100, earlier, earlier});
    AnyRow moved = assignmentOf({AssignmentStatus::Closed, 100, earlier.addDays(-1), earlier});
    const auto refused = settleEdit(closed, moved, {type.column(QStringLiteral("completed_on"))}, reading());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence.contains(QStringLiteral("重新打开")));
}

TEST_CASE("a deadline is put off with a reason only, and never of what is closed, by typing as by import")
{
    const auto typed = [](const Assignment &before, const char *to, const char *reason) {
        Assignment after = before;
        after.extendedTo = QDate::fromString(QString::fromUtf8(to), Qt::ISODate);
        after.extensionReason = QString::fromUtf8(reason);
        AnyRow row(after);
        const Entity &entity = entityOf<Assignment>();
        const auto done = settleEdit(AnyRow(before), row,
                                     {entity.column(u"extended_to"), entity.column(u"extension_reason")}, reading());
        AnyRow imported(after);
        const QString kept = keepClosing(AnyRow(before), imported);
        CHECK(kept.isEmpty() == bool(done));
        CHECK((imported == AnyRow(before)) == !done);
        return bool(done);
    };
    Assignment open;
    open.status = AssignmentStatus::Underway;
    CHECK(typed(open, "2021-10-15", "会议延后"));
    CHECK_FALSE(typed(open, "2021-10-15", ""));
    CHECK_FALSE(typed(open, "2021-10-15", " "));
    Assignment putOff = open;
    putOff.extendedTo = QDate(2021, 9, 30);
    putOff.extensionReason = QStringLiteral("会议延后");
    CHECK_FALSE(typed(putOff, "2021-09-30", ""));
    CHECK(typed(putOff, "", ""));
    CHECK_FALSE(
        typed(assignmentOf({AssignmentStatus::Closed, 100, {2021, 8, 10}, {2021, 8, 12}}), "2021-10-15", "会议延后"));
}

namespace {

/// One clock, begun on 2021-08-16.
class OneClock : public EmptyDirectory
{
public:
    AnyRow row(EntityKind kind, qint64 id) const override
    {
        ClockRun run;
        run.id = {1};
        run.startedOn = QDate(2021, 8, 16);
        return kind == EntityKind::ClockRun && id == 1 ? AnyRow(run) : AnyRow();
    }
    std::vector<AnyRow> rowsOf(EntityKind kind, EntityKind, qint64) const override
    {
        if (kind != EntityKind::ClockPause) return {};
        return {ClockPause{{5}, {1}, {2021, 8, 23}, {2021, 8, 25}, QStringLiteral("批准延期")}};
    }
};
const OneClock clocks;

} // namespace

TEST_CASE("what is closed stays with its task and its place; what was reported was not reported tomorrow")
{
    const AnyRow closed(assignmentOf({AssignmentStatus::Closed, 100, {2021, 8, 10}, {2021, 8, 12}}));
    Assignment moved = *closed.as<Assignment>();
    moved.community = {7};
    AnyRow row(moved);
    CHECK_FALSE(settleEdit(closed, row, {entityOf<Assignment>().column(u"community")}, reading()));
    const QString kept = keepClosing(closed, row);
    CHECK(kept == QStringLiteral("已销号的事项不能改到别的任务、县市区或医共体，没有改动。"));
    CHECK(row == closed);

    const auto reported = [](QDate day) {
        StageReport report;
        report.doneOn = day;
        AnyRow after(report);
        return bool(settleEdit(AnyRow(StageReport()), after, {entityOf<StageReport>().column(u"done_on")}, reading()));
    };
    CHECK(reported(today));
    CHECK_FALSE(reported(today.addDays(1)));
    StageReport early;
    early.run = {1};
    early.doneOn = QDate(2021, 8, 15);
    CHECK(contradictionIn(early, {clocks, WorkCalendar::shipped(), today})
              .contains(QStringLiteral("早于时钟起算的 2021-08-16")));
    early.doneOn = QDate(2021, 8, 16);
    CHECK(contradictionIn(early, {clocks, WorkCalendar::shipped(), today}).isEmpty());
}

TEST_CASE("a pause has a reason, days in their order since its clock began, and no day of another pause")
{
    const Reading reading{clocks, WorkCalendar::shipped(), today};
    const auto against = [&](QDate from, QDate until, const char *reason = "批准延期") {
        return contradictionIn(ClockPause{{2}, {1}, from, until, QString::fromUtf8(reason)}, reading);
    };
    const QDate start(2021, 8, 16);
    CHECK(against(start, start, " ").contains(QStringLiteral("理由")));
    CHECK(against({}, start).contains(QStringLiteral("哪天起")));
    CHECK(against(start.addDays(1), start).contains(QStringLiteral("暂停至 2021-08-16 早于暂停自 2021-08-17")));
    CHECK(against(start.addDays(-1), start).contains(QStringLiteral("早于起算日期 2021-08-16")));
    CHECK(against(start, {}).contains(QStringLiteral("与“8月23日—8月25日”的暂停有重叠的日子")));
    CHECK(against(start, start.addDays(7)).contains(QStringLiteral("重叠")));
    CHECK(against(start, start.addDays(6)).isEmpty());
    CHECK(against(start.addDays(10), {}).isEmpty());
    const auto changed = contradictionIn(ClockPause{{5}, {1}, start, {}, QStringLiteral("批准延期")}, reading);
    CHECK(changed.isEmpty()); // it is not measured against itself
}

TEST_CASE("an hour of a clock is one of the day's")
{
    const auto typed = [](const char *text) {
        const AnyRow before{ClockPreset()};
        AnyRow after = before;
        const Column &column = *entityOf<ClockPreset>().column(u"cut_off_hour");
        REQUIRE(after.read(column, QString::fromLatin1(text), reading()));
        return bool(settleEdit(before, after, {&column}, reading()));
    };
    for (const char *hour : {"0", "12", "23", ""}) CHECK(typed(hour));
    for (const char *hour : {"24", "30", "99"}) CHECK_FALSE(typed(hour));
}

TEST_CASE("an import closes nothing that is under way and opens nothing that is closed")
{
    const struct {
        AssignmentStatus was, said;
        bool isTaken;
    } table[] = {
        {AssignmentStatus::Underway, AssignmentStatus::Done, true},
        {AssignmentStatus::Underway, AssignmentStatus::Closed, false},
        {AssignmentStatus::Underway, AssignmentStatus::AwaitingCheck, false},
        {AssignmentStatus::Closed, AssignmentStatus::Underway, false},
        {AssignmentStatus::AwaitingCheck, AssignmentStatus::Underway, false},
        {AssignmentStatus::Returned, AssignmentStatus::Underway, true},
        {AssignmentStatus::Closed, AssignmentStatus::Closed, false},
    };
    for (const auto &line : table) {
        Assignment was, said;
        was.id = said.id = {1};
        was.status = line.was;
        was.percent.value = 30;
        said.status = line.said;
        said.percent.value = 100;
        said.person = QStringLiteral("张三");
        AnyRow after = said;
        const QString kept = keepClosing(AnyRow(was), after);
        CHECK(kept.isEmpty() == line.isTaken);
        CHECK(after.as<Assignment>()->status == (line.isTaken ? line.said : line.was));
        CHECK(after.as<Assignment>()->percent.value == (line.isTaken ? 100 : 30));
        CHECK(after.as<Assignment>()->person == QStringLiteral("张三"));
    }
}
