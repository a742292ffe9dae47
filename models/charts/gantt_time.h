#pragma once

#include "models/charts/gantt_layout.h"

namespace tz {

/// The first day after the finest period of the header that holds `date`.
QDate startOfNextPeriod(GanttScale scale, QDate date);

/// Where a weekend is a hair's breadth, a hundred of them would be noise. By the scale alone, so that screen and paper
/// agree.
bool showsWeekends(GanttScale scale);

/// Fills bands, shades and make-up days of a layout whose axes and areas stand; only what is in sight.
void layOutTime(GanttLayout &layout, const WorkCalendar &calendar);

} // namespace tz
