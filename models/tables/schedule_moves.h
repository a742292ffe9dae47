#pragma once

#include "models/ledger/milestone.h"
#include "models/ledger/work_calendar.h"

#include <span>

namespace tz {

/// The open steps of one assignment, in their order, as they stand by another calendar: a step that ends on a day that
/// becomes rest ends on the working day before, keeps its working days where it has not begun yet, and pushes the steps
/// before it forward, so that they still follow one another. What no new rest day touches stays.
std::vector<Milestone> movedSchedule(std::span<const Milestone> steps, const WorkCalendar &now,
                                     const WorkCalendar &then, QDate today);

} // namespace tz
