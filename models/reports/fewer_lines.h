#pragma once

#include "models/reports/column_widths.h"
#include "models/reports/document.h"
#include "models/reports/text_measurer.h"

namespace tz {

/// Widths of the same sum at which the rows stand in fewer lines: a text that is folded for the want of a character or
/// two gets them from a column that does not need them. No column falls below its minimum (its comfort where all have
/// that). Looks at a bounded number of rows, spread evenly; mm, at the table's size of type.
std::vector<double> fewerLines(const Table &table, std::vector<double> widths, const std::vector<ColumnDemand> &demands,
                               const TextMeasurer &measurer);

} // namespace tz
