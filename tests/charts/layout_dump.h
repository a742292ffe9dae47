#pragma once

#include "models/charts/gantt_layout.h"
#include "models/charts/month_layout.h"
#include "models/charts/wall_layout.h"

namespace tz::test {

/// Every rectangle of a layout as text, rounded to a tenth of the unit: `x y w h`, one thing a line.
QString dumped(const GanttLayout &layout);
QString dumped(const WallLayout &layout);
QString dumped(const MonthLayout &layout);

} // namespace tz::test
