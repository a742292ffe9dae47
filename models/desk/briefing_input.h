#pragma once

#include "models/desk/work_in_hand.h"
#include "models/reports/briefing.h"

namespace tz {

/// The figures of a briefing as of a day not later than the session's today (invalid: today): each county's lights, who
/// reported for the week of the day, what was newly done in the last four weeks. `issue` counts from 1.
BriefingInput briefingInput(LedgerSession &session, int issue, QDate asOf = {});

} // namespace tz
