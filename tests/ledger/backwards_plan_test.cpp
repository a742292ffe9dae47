#include "tests/support/catch.h"

#include "models/ledger/backwards_plan.h"
#include "models/ledger/milestone.h"
#include "models/ledger/reading.h"

using namespace tz;

namespace {

QDate day(const char *iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

std::vector<PlanStep> steps(std::initializer_list<int> days)
{
    std::vector<PlanStep> result;
    for (int each : days) result.push_back({QString(QChar(char16_t(u'甲' + result.size()))), each});
    return result;
}

Result<BackwardsPlan> plan(const char *deadline, std::initializer_list<int> days, const char *today = "2021-08-01")
{
    return planBackwards(day(deadline), steps(days), WorkCalendar::shipped(), day(today));
}

/// 09-26…09-27 09-28…10-08: start and due of each step.
std::string datesOf(const Result<BackwardsPlan> &plan)
{
    REQUIRE(plan);
    QStringList dates;
    for (const PlannedStep &step : plan->steps)
        dates << step.start.toString(QStringLiteral("MM-dd")) + u'-' + u'>' +
                     step.due.toString(QStringLiteral("MM-dd"));
    return dates.join(u' ').toStdString();
}

} // namespace

TEST_CASE("steps are laid end to end before the deadline, over 国庆节 and worked weekends")
{
    CHECK(datesOf(plan("2021-10-13", {1, 7})) == "09-28->09-28 09-29->10-13");
    CHECK(datesOf(plan("2021-10-09", {2, 1})) == "09-30->10-08 10-09->10-09");
    CHECK(datesOf(plan("2021-09-28", {3, 1, 1})) == "09-23->09-26 09-27->09-27 09-28->09-28"); // 09-25 is off
    CHECK(datesOf(plan("2021-08-20", {5})) == "08-16->08-20");
}

TEST_CASE("no step begins or ends on a rest day, whatever the deadline")
{
    const WorkCalendar &calendar = WorkCalendar::shipped();
    for (QDate deadline = day("2021-09-01"); deadline < day("2021-11-01"); deadline = deadline.addDays(1)) {
        CAPTURE(deadline.toString(Qt::ISODate).toStdString());
        const auto planned = planBackwards(deadline, steps({2, 3, 1, 4}), calendar, day("2021-08-01"));
        REQUIRE(planned);
        QDate before;
        for (const PlannedStep &step : planned->steps) {
            CHECK(calendar.isWorkingDay(step.start));
            CHECK(calendar.isWorkingDay(step.due));
            CHECK(calendar.workingDaysBetween(step.start.addDays(-1), step.due) == step.workingDays);
            if (before.isValid()) CHECK(calendar.workingDaysBetween(before, step.start) == 1);
            before = step.due;
        }
        CHECK(before == calendar.workingDayOnOrBefore(deadline));
        CHECK(planned->caution.isEmpty() == calendar.isWorkingDay(deadline));
    }
}

TEST_CASE("a step of no days falls on the day that ends the free time before the next one")
{
    CHECK(datesOf(plan("2021-08-20", {2, 0, 1})) == "08-18->08-19 08-19->08-19 08-20->08-20");
}

TEST_CASE("a start before today is warned of with the working days that are missing")
{
    CHECK(plan("2021-10-13", {8}, "2021-09-28")->warning.isEmpty());
    const auto late = plan("2021-10-13", {8}, "2021-10-08"); // begins on 09-28; 28, 29, 30 are lost
    CHECK(late->lateBy == 3);
    CHECK(late->warning == QStringLiteral("按 8 个工作日倒排，2021年9月28日 就该动手，已晚 3 个工作日；请压缩步骤，"
                                          "或先办延期。"));
    CHECK(plan("2021-09-01", {1}, "2021-09-02")->warning.contains(QStringLiteral("已经过去")));
}

TEST_CASE("years without a holiday notice are marked")
{
    CHECK(plan("2021-10-13", {8})->caution.isEmpty());
    CHECK(plan("2031-01-03", {5})->caution ==
          QStringLiteral("2030年放假安排未公布，暂按周末推算；2031年放假安排未公布，暂按周末推算。"));
}

TEST_CASE("a plan without deadline or steps, or with senseless lengths, is refused")
{
    CHECK(planBackwards({}, steps({1}), WorkCalendar::shipped(), day("2021-08-01"))
              .error()
              .sentence.contains(QStringLiteral("完成时限")));
    CHECK(plan("2021-08-20", {}).error().sentence.contains(QStringLiteral("步骤")));
    CHECK(plan("2021-08-20", {501}).error().sentence.contains(QStringLiteral("500")));
    CHECK_FALSE(plan("2021-08-20", {-1}));
}

TEST_CASE("a milestone stands by its own days")
{
    static const EmptyDirectory nothing;
    const auto state = [](const char *start, const char *due, const char *doneOn, const char *today) {
        Milestone milestone;
        milestone.start = day(start);
        milestone.due = day(due);
        milestone.doneOn = day(doneOn);
        const auto standing = standingOf(milestone, {nothing, WorkCalendar::shipped(), day(today), {}});
        return ValueTraits<MilestoneState>::choice(standing.state).code + std::string(" ") +
               std::to_string(standing.days);
    };
    CHECK(state("2021-09-01", "2021-09-20", "", "2021-08-30") == "waiting 21");
    CHECK(state("2021-09-01", "2021-09-20", "", "2021-09-01") == "running 19");
    CHECK(state("2021-09-01", "2021-09-30", "", "2021-09-27") == "near 3");
    CHECK(state("2021-09-01", "2021-09-20", "", "2021-09-22") == "overdue 2");
    CHECK(state("2021-09-01", "2021-09-20", "2021-09-20", "2021-09-22") == "done 0");
    CHECK(state("2021-09-01", "2021-09-20", "2021-09-21", "2021-09-22") == "done-late 1");
    CHECK(state("2021-09-01", "2021-09-20", "2021-09-25", "2021-09-22") == "overdue 2"); // not done yet
    CHECK(state("", "", "", "2021-09-22") == "no-date 0");
}
