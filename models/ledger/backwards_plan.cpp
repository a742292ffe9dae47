#include "models/ledger/backwards_plan.h"

#include <set>

namespace tz {

namespace {

QDate workingDayBefore(QDate day, const WorkCalendar &calendar)
{
    return calendar.workingDayOnOrBefore(day.addDays(-1));
}

QString dayText(QDate day)
{
    return day.toString(QStringLiteral("yyyy年M月d日"));
}

Result<void> requireSteps(QDate deadline, const std::vector<PlanStep> &steps)
{
    if (!deadline.isValid()) return Error{QStringLiteral("还没有完成时限，不能倒排。请先定一个到期日。")};
    if (steps.empty()) return Error{QStringLiteral("还没有步骤，不能倒排。请选一个模板或添加步骤。")};
    for (const PlanStep &step : steps)
        if (step.workingDays < 0 || step.workingDays > mostStepDays)
            return Error{
                QStringLiteral("“%1”的工作日数应在 0 到 %2 之间，没有倒排。").arg(step.name).arg(mostStepDays)};
    return {};
}

QString warningOf(const BackwardsPlan &plan, QDate deadline, QDate today)
{
    if (deadline < today)
        return QStringLiteral("完成时限 %1 已经过去，排出的日期都在今天以前；请核对时限，或先办延期。")
            .arg(dayText(deadline));
    if (plan.lateBy == 0) return {};
    return QStringLiteral("按 %1 个工作日倒排，%2 就该动手，已晚 %3 个工作日；请压缩步骤，或先办延期。")
        .arg(plan.workingDays)
        .arg(dayText(plan.steps.front().start))
        .arg(plan.lateBy);
}

QString cautionOf(const BackwardsPlan &plan, QDate deadline, const WorkCalendar &calendar)
{
    QStringList parts;
    if (!calendar.isWorkingDay(deadline))
        parts << QStringLiteral("完成时限 %1 不是工作日，排到前一个工作日 %2 完成")
                     .arg(dayText(deadline), dayText(plan.steps.back().due));
    std::set<int> years{deadline.year()};
    for (const PlannedStep &step : plan.steps) years.insert({step.start.year(), step.due.year()});
    for (int year : years)
        if (const QString text = calendar.caution(QDate(year, 1, 1)); !text.isEmpty()) parts << text;
    return parts.isEmpty() ? QString() : parts.join(u'；') + u'。';
}

} // namespace

Result<BackwardsPlan> planBackwards(QDate deadline, const std::vector<PlanStep> &steps, const WorkCalendar &calendar,
                                    QDate today)
{
    if (auto sound = requireSteps(deadline, steps); !sound) return sound.error();
    BackwardsPlan plan;
    plan.steps.resize(steps.size());
    QDate last = calendar.workingDayOnOrBefore(deadline); // the last day that is still free
    for (size_t i = steps.size(); i-- > 0;) {
        const int days = steps[i].workingDays;
        PlannedStep &step = plan.steps[i];
        step = {steps[i].name, days, last, last};
        for (int day = 1; day < days; ++day) step.start = workingDayBefore(step.start, calendar);
        if (days > 0) last = workingDayBefore(step.start, calendar);
        plan.workingDays += days;
    }
    const QDate first = plan.steps.front().start;
    if (first < today) plan.lateBy = calendar.workingDaysBetween(first.addDays(-1), today.addDays(-1));
    plan.warning = warningOf(plan, deadline, today);
    plan.caution = cautionOf(plan, deadline, calendar);
    return plan;
}

} // namespace tz
