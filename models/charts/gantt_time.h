#pragma once

#include "models/charts/gantt_layout.h"
#include "models/charts/time_period.h"

namespace tz {

/// What the last line of the header names.
Period finestPeriod(GanttScale scale);
/// The first day after the finest period of the header that holds `date`.
QDate startOfNextPeriod(GanttScale scale, QDate date);

/// What the shortest name of a period takes.
double leastNameWidth(Period period, QDate date, bool underYear, const ChartSizes &sizes);

/// Where a weekend is a hair's breadth, a hundred of them would be noise. By the scale alone, so that screen and paper
/// agree.
bool showsWeekends(GanttScale scale);

/// Fills bands, shades and make-up days of a layout whose axes and areas stand; only what is in sight.
void layOutTime(GanttLayout &layout, const WorkCalendar &calendar);

} // namespace tz
