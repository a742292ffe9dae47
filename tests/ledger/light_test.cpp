#include "tests/support/catch.h"

#include "models/ledger/light_rule.h"
#include "models/ledger/task.h"

using namespace tz;

namespace {

QDate day(const char *iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

Deadline deadline(const char *words, DeadlineKinds kinds, const char *iso = "")
{
    return {QString::fromUtf8(words), kinds, day(iso), Confidence::High};
}

Standing standing(const Assignment &assignment, const Deadline &deadline, const char *today, Policy policy = {})
{
    static const EmptyDirectory nothing;
    return standingOf(assignment, deadline, {nothing, WorkCalendar::shipped(), day(today), policy});
}

Assignment with(AssignmentStatus status)
{
    Assignment assignment;
    assignment.status = status;
    return assignment;
}

/// An assignment with one of its dates set.
Assignment with(QDate Assignment::*date, const char *iso)
{
    Assignment assignment;
    assignment.*date = day(iso);
    return assignment;
}

const char *code(Light light)
{
    return ValueTraits<Light>::choice(light).code;
}

/// Finds one task.
class OneTask : public Directory
{
public:
    explicit OneTask(Task task) : m_task(std::move(task)) {}
    AnyRow row(EntityKind kind, qint64 id) const override
    {
        return kind == EntityKind::Task && id == m_task.id.value ? AnyRow(m_task) : AnyRow();
    }
    std::vector<qint64> named(EntityKind, const QString &) const override { return {}; }

private:
    Task m_task;
};

} // namespace

TEST_CASE("each light has its character")
{
    const QString characters = QStringLiteral("成验销正临逾常无疑");
    for (size_t i = 0; i < EnumWords<Light>::values.size(); ++i)
        CHECK(lightCharacter(static_cast<Light>(i)) == characters[static_cast<qsizetype>(i)]);
}

TEST_CASE("the light of a date turns at the near limit, on the day and after it, across 国庆节 too")
{
    const struct {
        const char *due, *today, *light;
        int days, workingDays;
    } table[] = {
        {"2021-08-16", "2021-08-10", "on-track", 6, 4},  {"2021-08-16", "2021-08-11", "near", 5, 3},
        {"2021-08-16", "2021-08-13", "near", 3, 1},      {"2021-08-16", "2021-08-15", "near", 1, 1},
        {"2021-08-16", "2021-08-16", "near", 0, 0},      {"2021-08-16", "2021-08-17", "overdue", -1, -1},
        {"2021-08-16", "2021-08-20", "overdue", -4, -4}, {"2021-08-16", "2021-08-23", "overdue", -7, -5},
        {"2021-10-10", "2021-09-28", "on-track", 12, 4}, {"2021-10-10", "2021-09-29", "near", 11, 3},
        {"2021-10-10", "2021-10-09", "near", 1, 0},      {"2021-10-10", "2021-10-11", "overdue", -1, -1},
        {"2021-10-13", "2021-09-30", "on-track", 13, 5}, {"2021-10-13", "2021-10-08", "on-track", 5, 4},
        {"2021-10-13", "2021-10-09", "near", 4, 3},      {"2021-09-30", "2021-10-07", "overdue", -7, 0},
        {"2021-09-30", "2021-10-08", "overdue", -8, -1},
    };
    for (const auto &line : table) {
        CAPTURE(line.due, line.today);
        const Standing found = standing({}, deadline("时限", DeadlineKind::Date, line.due), line.today);
        CHECK(std::string(code(found.light)) == line.light);
        CHECK(found.due == day(line.due));
        CHECK(found.daysLeft == line.days);
        CHECK(found.workingDaysLeft == line.workingDays);
    }
}

TEST_CASE("status comes before the deadline, the deadline's kind before its date")
{
    const Deadline past = deadline("2021年8月16日", DeadlineKind::Date, "2021-08-16");
    Assignment completedAndClosed = with(&Assignment::completedOn, "2021-08-10");
    completedAndClosed.closedOn = day("2021-08-18");
    Assignment doneLater = with(&Assignment::completedOn, "2021-09-03");
    doneLater.status = AssignmentStatus::Done;
    Assignment closedLater = completedAndClosed;
    closedLater.closedOn = day("2021-09-03");
    closedLater.status = AssignmentStatus::Closed;
    Assignment askedToClose = with(&Assignment::completedOn, "2021-08-20");
    askedToClose.status = AssignmentStatus::AwaitingCheck;
    Assignment askedLater = doneLater;
    askedLater.status = AssignmentStatus::AwaitingCheck;
    const struct {
        Assignment assignment;
        Deadline deadline;
        const char *light;
    } table[] = {
        {doneLater, past, "overdue"},
        {closedLater, past, "done"},
        {with(AssignmentStatus::Closed), past, "closed"},
        {completedAndClosed, past, "closed"},
        {with(AssignmentStatus::Done), past, "done"},
        {with(AssignmentStatus::AwaitingCheck), past, "awaiting"},
        {askedToClose, past, "awaiting"},
        {askedLater, past, "overdue"},
        {with(&Assignment::completedOn, "2021-08-20"), past, "done"},
        {with(AssignmentStatus::Done), deadline("持续提升", DeadlineKind::Continuous), "done"},
        {with(AssignmentStatus::Slow), past, "overdue"},
        {with(AssignmentStatus::Suspended), past, "overdue"},
        {with(&Assignment::extendedTo, "2021-09-30"), past, "on-track"},
        {with(&Assignment::extendedTo, "2021-08-31"), past, "near"},
        {with(&Assignment::extendedTo, "2021-08-29"), past, "near"},
        {with(&Assignment::extendedTo, "2021-08-20"), past, "overdue"},
        {with(&Assignment::extendedTo, "2021-08-20"), deadline("持续提升", DeadlineKind::Continuous), "overdue"},
        {{}, deadline("持续提升", DeadlineKind::Continuous), "continuous"},
        {{}, deadline("贯穿全年", DeadlineKind::Continuous, "2021-12-31"), "continuous"},
        {{}, deadline("贯穿全年", DeadlineKind::Continuous, "2021-08-28"), "continuous"},
        {{}, deadline("贯穿全年", DeadlineKind::Continuous, "2021-08-27"), "overdue"},
        {{},
         deadline("2024年底前，并长期坚持", DeadlineKind::YearEnd | DeadlineKind::Continuous, "2024-12-31"),
         "on-track"},
        {{}, deadline("立行立改", DeadlineKind::Immediate, "2021-07-29"), "overdue"},
        {{}, deadline("立行立改", DeadlineKind::Immediate, "2021-08-28"), "near"},
        {{}, deadline("待定", {}), "unread"},
        {{}, deadline("办理时限到期次日", DeadlineKind::Relative), "unread"},
        {{}, deadline("随时", DeadlineKind::Recurring), "no-date"},
        {{}, deadline("", {}), "no-date"},
    };
    for (const auto &line : table) {
        CAPTURE(line.deadline.words, int(line.assignment.status), line.assignment.extendedTo);
        CHECK(std::string(code(standing(line.assignment, line.deadline, "2021-08-28").light)) == line.light);
    }
}

TEST_CASE("a recurring deadline that has passed is due again")
{
    const Deadline monthly = deadline("每月25日前", DeadlineKind::Recurring, "2021-08-25");
    CHECK(standing({}, monthly, "2021-08-25").due == day("2021-08-25"));
    CHECK(standing({}, monthly, "2021-08-26").due == day("2021-09-25"));
    CHECK(standing({}, monthly, "2021-12-26").due == day("2022-01-25"));
    CHECK(standing({}, monthly, "2021-08-26").light == Light::OnTrack);
}

TEST_CASE("the near limit is the office's own")
{
    const Deadline due = deadline("2021年8月16日", DeadlineKind::Date, "2021-08-16");
    CHECK(standing({}, due, "2021-08-09", {.nearWorkingDays = 5}).light == Light::Near);
    CHECK(standing({}, due, "2021-08-09", {.nearWorkingDays = 4}).light == Light::OnTrack);
    CHECK(standing({}, due, "2021-08-16", {.nearWorkingDays = 0}).light == Light::Near);
    CHECK(standing({}, due, "2021-08-13", {.nearWorkingDays = 0}).light == Light::OnTrack);
}

TEST_CASE("the reason tells the figures behind the light")
{
    const Deadline due = deadline("2021年8月16日", DeadlineKind::Date, "2021-08-16");
    const Deadline sunday = deadline("2021年10月10日", DeadlineKind::Date, "2021-10-10");
    const struct {
        Assignment assignment;
        Deadline deadline;
        const char *today, *reason;
    } table[] = {
        {{}, due, "2021-08-14", "时限2021年8月16日，还剩2天（1个工作日），在临期3个工作日之内"},
        {{}, due, "2021-08-16", "时限2021年8月16日，今天到期，在临期3个工作日之内"},
        {{}, due, "2021-08-21", "时限2021年8月16日，已逾期5天（4个工作日）"},
        {{}, due, "2021-07-29", "时限2021年8月16日，还剩18天（12个工作日）"},
        {{}, sunday, "2021-10-11", "时限2021年10月10日（周日休息），已逾期1天（1个工作日）"},
        {with(&Assignment::extendedTo, "2021-08-31"), due, "2021-08-16",
         "延期至2021年8月31日（原时限2021年8月16日），还剩15天（11个工作日）"},
        {with(AssignmentStatus::Suspended), due, "2021-08-17", "已中止；时限2021年8月16日，已逾期1天（1个工作日）"},
        {with(&Assignment::completedOn, "2021-08-18"), due, "2021-08-20",
         "2021年8月18日完成，时限2021年8月16日，晚2天"},
        {with(&Assignment::completedOn, "2021-08-16"), due, "2021-08-20", "2021年8月16日完成，时限2021年8月16日，按期"},
        {with(AssignmentStatus::Done), due, "2021-08-20", "状态为已完成"},
        {with(&Assignment::closedOn, "2021-08-18"), due, "2021-08-20", "2021年8月18日销号"},
        {{}, deadline("持续提升", DeadlineKind::Continuous), "2021-08-20", "“持续提升”为持续性工作，没有截止日期"},
        {{}, deadline("*月底前", {}), "2021-08-20", "“*月底前”读不出日期，请核对"},
        {{}, deadline("", {}), "2021-08-20", "没有写完成时限"},
        {{},
         deadline("2027年1月4日", DeadlineKind::Date, "2027-01-04"),
         "2026-12-31",
         "时限2027年1月4日，还剩4天（2个工作日），在临期3个工作日之内；2027年放假安排未公布，暂按周末推算"},
    };
    for (const auto &line : table)
        CHECK(standing(line.assignment, line.deadline, line.today).reason == QString::fromUtf8(line.reason));
}

TEST_CASE("an assignment takes the deadline of its own task")
{
    Task task;
    task.id = {7};
    task.deadline = deadline("2021年8月16日", DeadlineKind::Date, "2021-08-16");
    const OneTask directory(task);
    const Reading reading{directory, WorkCalendar::shipped(), day("2021-08-17")};
    Assignment assignment;
    assignment.task = {7};
    CHECK(standingOf(assignment, reading).light == Light::Overdue);
    assignment.task = {8};
    CHECK(standingOf(assignment, reading).light == Light::NoDate);
}

TEST_CASE("each light can say its rule in a sentence, with the office's own number of days")
{
    Policy policy;
    policy.nearWorkingDays = 5;
    CHECK(lightRule(Light::Overdue, policy) == QStringLiteral("逾：过了时限还没有完成，为“逾期”"));
    CHECK(lightRule(Light::Near, policy) == QStringLiteral("临：离时限不超过5个工作日，为“临期”"));
    CHECK(lightRule(Light::OnTrack, policy) == QStringLiteral("正：离时限还多于5个工作日，为“正常”"));
    for (const Light light : lightsByUrgency) {
        const QString rule = lightRule(light, policy);
        CAPTURE(rule);
        CHECK(rule.startsWith(lightCharacter(light)));
        CHECK(rule.contains(QString::fromUtf8(ValueTraits<Light>::choice(light).word)));
    }
}
