#pragma once

#include "models/desk/work_in_hand.h"
#include "models/reports/reminder_list.h"

namespace tz {

/// What each county (or the one) is to be reminded of in the week that begins on `monday`: late, near, and open without
/// a report for the week.
ReminderInput reminderInput(LedgerSession &session, QDate monday, CountyId only = {}, Paper paper = Paper::A4);

} // namespace tz
