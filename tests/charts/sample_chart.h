#pragma once

#include "models/charts/gantt_layout.h"
#include "models/charts/month_layout.h"
#include "models/charts/wall_layout.h"

namespace tz::test {

inline const QDate sampleToday(2021, 8, 20);

/// The 15 tasks of 宛卫〔2021〕138号 under their six goals, with made-up progress as of sampleToday.
std::vector<GanttRow> sampleGantt();
/// The same tasks by the 11 counties of 南阳, every light among them; one crossing is empty.
WallMatrix sampleWall();

/// One row of every kind, for approved layouts: heading, late, done late, extended, continuous, without a date.
std::vector<GanttRow> kindsOfRows();
/// September 2021: one busy day, one with a single county, both make-up days and a holiday in it.
MonthDays sampleMonth();
/// Two goals with three tasks by two counties.
WallMatrix smallWall();

} // namespace tz::test
