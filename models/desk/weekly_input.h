#pragma once

#include "models/desk/work_in_hand.h"
#include "models/reports/weekly_table.h"

namespace tz {

/// What the week's table says: one row for each assignment (of one county when `only` is set), with the report of the
/// week that begins on `monday`. A year-round ledger without tasks gives no rows.
WeeklyInput weeklyInput(LedgerSession &session, QDate monday, CountyId only = {}, Paper paper = Paper::A3);

} // namespace tz
