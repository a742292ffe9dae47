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

QString contradictionIn(const Milestone &milestone)
{
    if (milestone.start.isValid() && milestone.due.isValid() && milestone.due < milestone.start)
        return QStringLiteral("节点的完成期限 %1 早于开始日期 %2")
            .arg(milestone.due.toString(Qt::ISODate), milestone.start.toString(Qt::ISODate));
    return {};
}

namespace milestone_values {

QString stateText(const void *row, const Reading &reading)
{
    return ValueTraits<MilestoneState>::text(standingOf(*static_cast<const Milestone *>(row), reading).state, reading);
}

QJsonValue stateJson(const void *row, const Reading &reading)
{
    return ValueTraits<MilestoneState>::json(standingOf(*static_cast<const Milestone *>(row), reading).state, reading);
}

} // namespace milestone_values

} // namespace tz
