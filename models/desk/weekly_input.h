#pragma once

#include "models/desk/work_in_hand.h"
#include "models/reports/weekly_table.h"

namespace tz {

/// Which assignments a week's table lists; empty: all.
struct WeeklyScope {
    CountyId county = {};
    UnitId unit = {}; ///< leading or supporting
};

/// What the week's table says: one row for each assignment in scope, with the report of the week that begins on
/// `monday` and what was planned for it the week before. A year-round ledger without tasks gives no rows.
WeeklyInput weeklyInput(LedgerSession &session, QDate monday, WeeklyScope scope = {}, Paper paper = Paper::A3);

} // namespace tz
