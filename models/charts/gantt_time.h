#pragma once

#include "models/charts/gantt_layout.h"

namespace tz {

/// The first day after the finest period of the header that holds `date`.
QDate startOfNextPeriod(GanttScale scale, QDate date);

/// Fills bands, shades and make-up days of a layout whose axes and areas stand; only what is in sight.
void layOutTime(GanttLayout &layout, const WorkCalendar &calendar);

} // namespace tz
