#include "models/tables/schedule_moves.h"

namespace tz {

namespace {

/// The first of so many working days that end with `due`.
QDate startOf(QDate due, int workingDays, const WorkCalendar &calendar)
{
    QDate start = due;
    for (int day = 1; day < workingDays; ++day) start = calendar.workingDayOnOrBefore(start.addDays(-1));
    return start;
}

} // namespace

std::vector<Milestone> movedSchedule(std::span<const Milestone> steps, const WorkCalendar &now,
                                     const WorkCalendar &then, QDate today)
{
    const auto becomesRest = [&](QDate day) {
        return day >= today && now.isWorkingDay(day) && !then.isWorkingDay(day);
    };
    std::vector<Milestone> moved(steps.begin(), steps.end());
    for (size_t i = moved.size(); i-- > 0;) {
        const Milestone &before = steps[i];
        Milestone &step = moved[i];
        if (becomesRest(step.due)) step.due = then.workingDayOnOrBefore(step.due);
        const bool hasNext = i + 1 < moved.size() && moved[i + 1].start.isValid() && step.due.isValid();
        if (hasNext && before.due < steps[i + 1].start && step.due >= moved[i + 1].start)
            step.due = then.workingDayOnOrBefore(moved[i + 1].start.addDays(-1));
        const bool hasBegun = step.start.isValid() && step.start <= today;
        if (step.due != before.due && step.start.isValid() && !hasBegun)
            step.start = startOf(step.due, now.workingDaysBetween(before.start.addDays(-1), before.due), then);
        else if (becomesRest(step.start))
            step.start = then.workingDayOnOrAfter(step.start);
        if (step.start.isValid() && step.due.isValid() && step.start > step.due) step.start = step.due;
    }
    return moved;
}

} // namespace tz
