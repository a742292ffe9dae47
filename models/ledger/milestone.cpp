#include "models/ledger/milestone.h"

#include "models/ledger/reading.h"

namespace tz {

MilestoneStanding standingOf(const Milestone &milestone, const Reading &reading)
{
    const QDate today = reading.today;
    const QDate due = milestone.due;
    if (milestone.doneOn.isValid() && milestone.doneOn <= today) {
        const bool isLate = due.isValid() && milestone.doneOn > due;
        return {isLate ? MilestoneState::DoneLate : MilestoneState::Done,
                isLate ? static_cast<int>(due.daysTo(milestone.doneOn)) : 0};
    }
    if (!due.isValid()) return {};
    if (due < today) return {MilestoneState::Overdue, static_cast<int>(due.daysTo(today))};
    const int days = static_cast<int>(today.daysTo(due));
    if (reading.calendar.workingDaysBetween(today, due) <= reading.policy.nearWorkingDays)
        return {MilestoneState::Near, days};
    const bool isBegun = milestone.start.isValid() && milestone.start <= today;
    return {isBegun ? MilestoneState::Running : MilestoneState::Waiting, days};
}

QString contradictionIn(const Milestone &milestone, const Reading &reading)
{
    if (milestone.doneOn > reading.today)
        return QStringLiteral("节点的完成日期 %1 还没有到").arg(milestone.doneOn.toString(Qt::ISODate));
    if (milestone.start.isValid() && milestone.due.isValid() && milestone.due < milestone.start)
        return QStringLiteral("节点的完成期限 %1 早于开始日期 %2")
            .arg(milestone.due.toString(Qt::ISODate), milestone.start.toString(Qt::ISODate));
    const WorkCalendar &calendar = reading.calendar;
    if (!milestone.doneOn.isValid() && milestone.due.isValid() && !calendar.isWorkingDay(milestone.due))
        return QStringLiteral("节点的完成期限 %1 是休息日，可改为之前的工作日 %2 或之后的 %3")
            .arg(milestone.due.toString(Qt::ISODate),
                 calendar.workingDayOnOrBefore(milestone.due).toString(Qt::ISODate),
                 calendar.workingDayOnOrAfter(milestone.due).toString(Qt::ISODate));
    return {};
}

namespace milestone_values {

/// Of what is done, closed or suspended nobody asks for the steps that are left.
static bool isSpared(const Milestone &milestone, MilestoneState state, const Reading &reading)
{
    if (state == MilestoneState::Done || state == MilestoneState::DoneLate) return false;
    const AnyRow row = reading.directory.row(EntityKind::Assignment, milestone.assignment.value);
    const Assignment *assignment = row.as<Assignment>();
    return assignment &&
           (assignment->status == AssignmentStatus::Done || assignment->status == AssignmentStatus::AwaitingCheck ||
            assignment->status == AssignmentStatus::Closed || assignment->status == AssignmentStatus::Suspended);
}

QString stateText(const void *row, const Reading &reading)
{
    const Milestone &milestone = *static_cast<const Milestone *>(row);
    if (isSpared(milestone, standingOf(milestone, reading).state, reading)) return QStringLiteral("不再计");
    return ValueTraits<MilestoneState>::text(standingOf(*static_cast<const Milestone *>(row), reading).state, reading);
}

QJsonValue stateJson(const void *row, const Reading &reading)
{
    const Milestone &milestone = *static_cast<const Milestone *>(row);
    if (isSpared(milestone, standingOf(milestone, reading).state, reading)) return QStringLiteral("spared");
    return ValueTraits<MilestoneState>::json(standingOf(*static_cast<const Milestone *>(row), reading).state, reading);
}

} // namespace milestone_values

} // namespace tz
