#pragma once

#include "models/reports/briefing.h"
#include "models/reports/weekly_table.h"

namespace tz::test {

/// 15 tasks × 11 counties = 165 lines in the second week of August 2021, with late, silent and finished ones among
/// them.
WeeklyInput sampleWeek(Paper paper = Paper::A4);

/// The same office's figures: 165 assignments in 11 counties.
BriefingInput sampleBriefing();

} // namespace tz::test
