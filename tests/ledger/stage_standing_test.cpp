#include "tests/support/catch.h"

#include "models/ledger/clock_figures.h"
#include "models/ledger/reading.h"
#include "models/ledger/shipped_clocks.h"

using namespace tz;

namespace {

QDate day(const char *iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

const EmptyDirectory nothing;

Reading on(const char *today)
{
    return {nothing, WorkCalendar::shipped(), day(today), {}};
}

/// A clock of the shipped preset of this name.
ClockFacts clock(const char *preset, const char *startedOn)
{
    ClockFacts facts;
    for (const AnyRow &row : shippedClocks()) {
        if (const auto *each = row.as<ClockPreset>(); each && each->name == QString::fromUtf8(preset))
            facts.preset = *each;
        if (const auto *stage = row.as<ClockStage>(); stage && stage->preset == facts.preset.id && facts.preset.id)
            facts.stages.push_back(*stage);
    }
    facts.run.id = {1};
    facts.run.startedOn = day(startedOn);
    facts.assignment.county = {3};
    facts.leadUnit = {8};
    return facts;
}

ClockFacts oneStage(int length, ClockUnit unit, const char *startedOn, RestDayRule restDays = RestDayRule::Keep)
{
    ClockFacts facts;
    facts.preset.restDays = restDays;
    facts.stages.push_back({{1}, {1}, 1, QStringLiteral("一"), length, unit, {}});
    facts.run.startedOn = day(startedOn);
    return facts;
}

void report(ClockFacts &facts, size_t stage, const char *doneOn)
{
    StageReport report;
    report.id = {qint64(facts.reports.size()) + 1};
    report.stage = facts.stages[stage].id;
    report.doneOn = day(doneOn);
    facts.reports.push_back(report);
}

void finish(ClockFacts &facts, const char *completedOn)
{
    facts.assignment.status = AssignmentStatus::Done;
    facts.assignment.completedOn = day(completedOn);
}

void pause(ClockFacts &facts, const char *from, const char *until = nullptr)
{
    facts.pauses.push_back({{qint64(facts.pauses.size()) + 1},
                            facts.run.id,
                            day(from),
                            until ? day(until) : QDate(),
                            QStringLiteral("批准延期")});
}

/// Characters and due days: 成09-28 临09-30 跟.
QString line(const ClockFacts &facts, const char *today)
{
    QStringList words;
    for (const StageStanding &stage : stagesOf(facts, on(today)))
        words << stageCharacter(stage.state) + stage.due.toString(QStringLiteral("MM-dd"));
    return words.join(u' ');
}

QString duesOf(const ClockFacts &facts)
{
    QStringList days;
    for (const StageStanding &stage : stagesOf(facts, on("2021-09-01"))) days << stage.due.toString(Qt::ISODate);
    return days.join(u' ');
}

} // namespace

TEST_CASE("a stage is due so many days, working days or months after the start, which does not count itself")
{
    const struct {
        int length;
        ClockUnit unit;
        const char *start, *due;
    } table[] = {
        {1, ClockUnit::CalendarDays, "2021-09-27", "2021-09-28"},
        {3, ClockUnit::CalendarDays, "2021-09-30", "2021-10-03"},
        {0, ClockUnit::CalendarDays, "2021-09-27", "2021-09-27"},
        {7, ClockUnit::WorkingDays, "2021-09-28", "2021-10-13"}, // 10-01 … 10-07 off, 10-09 worked
        {1, ClockUnit::WorkingDays, "2021-09-25", "2021-09-26"}, // a worked Sunday
        {1, ClockUnit::WorkingDays, "2021-09-30", "2021-10-08"},
        {2, ClockUnit::WorkingDays, "2021-09-30", "2021-10-09"}, // a worked Saturday
        {1, ClockUnit::Months, "2021-08-31", "2021-09-30"},
        {1, ClockUnit::Months, "2021-09-20", "2021-10-20"},
    };
    for (const auto &row : table) {
        CAPTURE(row.length, row.start);
        CHECK(duesOf(oneStage(row.length, row.unit, row.start)).toStdString() == row.due);
    }
}

TEST_CASE("a due day that is off stays or moves as the preset says")
{
    const struct {
        RestDayRule rule;
        const char *due;
    } table[] = {
        {RestDayRule::Keep, "2021-10-01"}, {RestDayRule::Next, "2021-10-08"}, {RestDayRule::Previous, "2021-09-30"}};
    for (const auto &row : table)
        CHECK(duesOf(oneStage(3, ClockUnit::CalendarDays, "2021-09-28", row.rule)).toStdString() == row.due);
    CHECK(duesOf(oneStage(1, ClockUnit::CalendarDays, "2021-09-25", RestDayRule::Next)) ==
          QStringLiteral("2021-09-26")); // a worked Sunday is no rest day
}

TEST_CASE("13710 goes through its stages from the day of assigning until it is cleared")
{
    ClockFacts facts = clock("13710", "2021-09-20");
    CHECK(line(facts, "2021-09-20") == QStringLiteral("临09-21 临09-23 候09-27 候10-20 跟"));
    CHECK(line(facts, "2021-09-24") == QStringLiteral("逾09-21 逾09-23 临09-27 候10-20 跟"));
    report(facts, 0, "2021-09-21");
    report(facts, 1, "2021-09-25");
    CHECK(line(facts, "2021-09-24") == QStringLiteral("成09-21 逾09-23 临09-27 候10-20 跟"));
    CHECK(line(facts, "2021-09-27") == QStringLiteral("成09-21 迟09-23 临09-27 候10-20 跟"));
    CHECK(line(facts, "2021-09-28") == QStringLiteral("成09-21 迟09-23 逾09-27 候10-20 跟"));
    finish(facts, "2021-09-30");
    CHECK(line(facts, "2021-09-30") == QStringLiteral("成09-21 迟09-23 逾09-27 免10-20 跟"));
    facts.assignment.status = AssignmentStatus::Closed;
    facts.assignment.closedOn = day("2021-10-08");
    CHECK(line(facts, "2021-10-08") == QStringLiteral("成09-21 迟09-23 逾09-27 免10-20 成"));
}

TEST_CASE("days say how late a stage is or how long it has; the first lead unit answers unless another is named")
{
    ClockFacts facts = clock("13710", "2021-09-20");
    report(facts, 0, "2021-09-24");
    StageReport named;
    named.stage = facts.stages[1].id;
    named.failingUnit = {5};
    facts.reports.push_back(named); // no day: it is not done
    const auto stages = stagesOf(facts, on("2021-09-25"));
    CHECK(daysText(stages[0]) == QStringLiteral("迟报3天"));
    CHECK(stages[0].failedBy == UnitId{8});
    CHECK(daysText(stages[1]) == QStringLiteral("逾期2天"));
    CHECK(stages[1].failedBy == UnitId{5});
    CHECK(daysText(stages[2]) == QStringLiteral("还有2天"));
    CHECK_FALSE(stages[2].failedBy);
}

TEST_CASE("a pause moves the stages that fall on it or behind it, as each counts its days")
{
    ClockFacts facts = clock("13710", "2021-09-20");
    pause(facts, "2021-09-23");
    CHECK(line(facts, "2021-09-22") == QStringLiteral("逾09-21 临09-23 候09-27 候10-20 跟"));
    CHECK(line(facts, "2021-09-24") == QStringLiteral("逾09-21 停 停 停 跟")); // until further notice
    facts.pauses.front().until = day("2021-09-26");
    CHECK(line(facts, "2021-09-24") == QStringLiteral("逾09-21 停09-27 停10-01 停10-24 跟"));
    CHECK(line(facts, "2021-09-28") == QStringLiteral("逾09-21 逾09-27 临10-01 候10-24 跟"));

    ClockFacts working = oneStage(7, ClockUnit::WorkingDays, "2021-09-28");
    pause(working, "2021-09-30", "2021-10-07"); // one working day of nine days
    CHECK(duesOf(working) == QStringLiteral("2021-10-14"));
}

TEST_CASE("each pause moves what the ones before it have left for it to move")
{
    ClockFacts facts = clock("13710", "2021-09-20");
    pause(facts, "2021-09-29", "2021-09-30"); // in any order
    pause(facts, "2021-09-22", "2021-09-23");
    // 09-23 → 09-25; 09-27 → 09-29 → 10-01; 10-20 → 10-24
    CHECK(line(facts, "2021-09-21") == QStringLiteral("临09-21 临09-25 候10-01 候10-24 跟"));
    CHECK(line(facts, "2021-09-29") == QStringLiteral("逾09-21 逾09-25 停10-01 停10-24 跟"));
    pause(facts, "2021-09-23", "2021-09-24"); // the 23rd counts once
    CHECK(line(facts, "2021-09-21") == QStringLiteral("临09-21 候09-26 候10-02 候10-25 跟"));
    pause(facts, "2021-10-09");
    CHECK(line(facts, "2021-10-08") == QStringLiteral("逾09-21 逾09-26 逾10-02 候10-25 跟"));
    CHECK(line(facts, "2021-10-10") == QStringLiteral("逾09-21 逾09-26 逾10-02 停 跟"));

    ClockFacts weekly = clock("周报", "2021-09-06");
    pause(weekly, "2021-09-09", "2021-09-10");
    pause(weekly, "2021-09-23", "2021-09-24");
    CHECK(line(weekly, "2021-09-27") == QStringLiteral("逾09-16 临09-30"));
}

TEST_CASE("the assignment's own deadline ends with its completion and is not moved by a pause")
{
    ClockFacts facts = clock("按期办结", "2021-09-01");
    facts.deadline = day("2021-10-01");
    pause(facts, "2021-09-10");
    CHECK(line(facts, "2021-09-15") == QStringLiteral("候10-01"));
    CHECK(line(facts, "2021-10-02") == QStringLiteral("逾10-01"));
    finish(facts, "2021-10-02");
    CHECK(line(facts, "2021-10-02") == QStringLiteral("迟10-01"));
    finish(facts, "2021-09-30");
    CHECK(line(facts, "2021-10-02") == QStringLiteral("成10-01"));
    facts.assignment = {};
    facts.deadline = {};
    CHECK(line(facts, "2021-10-02") == QStringLiteral("跟"));
}

TEST_CASE("a weekly report is asked for each Thursday, before a holiday on the last working day")
{
    ClockFacts facts = clock("周报", "2021-09-06");
    report(facts, 0, "2021-09-09");
    report(facts, 0, "2021-09-17");
    // 10-07 lies in the holiday: its week would be due on 09-30 like the one before and is not asked for
    CHECK(line(facts, "2021-09-27") == QStringLiteral("成09-09 迟09-16 逾09-23 临09-30"));
    CHECK(line(facts, "2021-10-12") == QStringLiteral("成09-09 迟09-16 逾09-23 逾09-30 临10-14"));
    pause(facts, "2021-09-20", "2021-10-08");
    CHECK(line(facts, "2021-10-12") == QStringLiteral("成09-09 迟09-16 临10-14"));
    CHECK(line(facts, "2021-09-21") == QStringLiteral("成09-09 迟09-16 停"));
    finish(facts, "2021-10-11");
    CHECK(line(facts, "2021-10-12") == QStringLiteral("成09-09 迟09-16"));
}

TEST_CASE("on the due day the cut-off hour decides when the hour is known")
{
    ClockFacts facts = clock("周报", "2021-09-06");
    for (const auto &[hour, state] :
         {std::pair(std::optional<int>(), '1'), std::pair(std::optional(11), '1'), std::pair(std::optional(12), '0')}) {
        facts.reports.clear();
        report(facts, 0, "2021-09-09");
        facts.reports.front().doneHour = hour;
        CHECK(line(facts, "2021-09-09") ==
              (state == '1' ? QStringLiteral("成09-09 候09-16") : QStringLiteral("迟09-09 候09-16")));
    }
}

TEST_CASE("the next stage is the first to come, then the oldest missed one, then what is followed until closed")
{
    ClockFacts facts = clock("13710", "2021-09-20");
    const auto next = [&](const char *today) {
        const ClockStanding clock = standingOf(facts, on(today));
        return clock.next ? clock.nextStage()->stage.name : QStringLiteral("无");
    };
    CHECK(next("2021-09-20") == QStringLiteral("研究部署"));
    CHECK(next("2021-09-22") == QStringLiteral("初步办理"));
    CHECK(next("2021-10-21") == QStringLiteral("研究部署"));
    CHECK(standingOf(facts, on("2021-10-21")).failed == 4);
    finish(facts, "2021-09-21");
    CHECK(next("2021-10-21") == QStringLiteral("清零"));
    facts.assignment.status = AssignmentStatus::Closed;
    CHECK(next("2021-10-21") == QStringLiteral("无"));
}

TEST_CASE("figures count what was due, in time, late and missing, by county, answering unit and stage")
{
    ClockFacts facts = clock("13710", "2021-09-20");
    report(facts, 0, "2021-09-21");
    report(facts, 1, "2021-09-24");
    facts.reports.back().failingUnit = {5};
    ClockFigures figures;
    figures.add(facts, standingOf(facts, on("2021-09-28")));
    CHECK(figures.all == StageFigures{1, 1, 1});
    CHECK(figures.all.due() == 3);
    CHECK(figures.all.inTimePercent() == 33);
    CHECK(figures.byCounty.at({3}) == StageFigures{1, 1, 1});
    CHECK(figures.byUnit.at({8}) == StageFigures{1, 0, 1});
    CHECK(figures.byUnit.at({5}) == StageFigures{0, 1, 0});
    CHECK(figures.byStage.at(facts.stages[2].id) == StageFigures{0, 0, 1});
    CHECK_FALSE(StageFigures().inTimePercent());
}

TEST_CASE("a preset says its rule in words")
{
    const auto rule = [](const char *preset) {
        const ClockFacts facts = clock(preset, "2021-09-01");
        return ruleText(facts.preset, facts.stages);
    };
    CHECK(rule("13710") == QStringLiteral("自交办之日起算（当日不计）：1日研究部署、3日初步办理、7日一般事项办结、"
                                          "1个月重大事项办结、清零；到期遇休息日不顺延。通行理解，非法定依据。"));
    CHECK(rule("周报") == QStringLiteral("自交办之日起算（当日不计）：每周四报送周进展；到期遇休息日提前至上一工作日"
                                         "；到期日 12 时前报。本单位工作安排。"));
}

TEST_CASE("a weekly stage is due on a day of the week")
{
    ClockStage stage;
    stage.unit = ClockUnit::Weekly;
    stage.length = 8;
    CHECK(contradictionIn(stage).contains(QStringLiteral("1 到 7")));
}
