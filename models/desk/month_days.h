#pragma once

#include "models/charts/month_layout.h"
#include "models/desk/work_in_hand.h"

namespace tz {

/// What falls due on which day: tasks with how many counties, by the deadline that counts (the extended one); stages of
/// clocks that somebody still waits for; steps of schedules that are not done, of work that is open. `first` and `last`
/// bound the days, invalid ones do not. `work` is all of the session's.
MonthDays monthDays(LedgerSession &session, const WorkInHand &work, QDate first, QDate last);

} // namespace tz
