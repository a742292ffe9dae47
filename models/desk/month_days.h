#pragma once

#include "models/charts/month_layout.h"
#include "models/desk/work_in_hand.h"

namespace tz {

/// What falls due on which day: tasks with how many counties, by the deadline that counts (the extended one). `first`
/// and `last` bound the days, invalid ones do not.
MonthDays monthDays(const WorkInHand &work, QDate first, QDate last);

} // namespace tz
