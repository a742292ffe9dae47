#pragma once

#include "models/reports/circular_figures.h"

namespace tz {

/// The tables of a circular, in the faces of its text.

/// 名次 | 县市区 | 任务数 | one column for each light | 完成率, with the sums in the last row.
Table rankingTable(const std::vector<RankedCounty> &ranked);

/// What is late, near or slow, county by county, the latest first.
Table slowTable(const CircularInput &input);

/// All assignments, one painted cell per task over its counties.
Table annexTable(const CircularInput &input);

} // namespace tz
