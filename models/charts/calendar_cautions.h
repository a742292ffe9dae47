#pragma once

#include "models/ledger/work_calendar.h"

#include <set>

namespace tz {

/// What is uncertain about the days of these years, one sentence for years that follow one another: 2028—2030年放假安排
/// 未公布，暂按周末推算. Empty when all are published.
QString calendarCautions(const WorkCalendar &calendar, const std::set<int> &years);

/// Of every year from the one day to the other.
QString calendarCautions(const WorkCalendar &calendar, QDate from, QDate to);

} // namespace tz
