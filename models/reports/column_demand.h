#pragma once

#include "models/reports/column_widths.h"
#include "models/reports/document.h"
#include "models/reports/text_measurer.h"

namespace tz {

/// What each column of a table asks for at the table's size of type (models/reports/table_grid.h: not below 9 pt); mm.
/// All of them grow with the size in proportion. Dates, numbers, numbers of documents and texts of up to six characters
/// are not to be torn, nor headings of up to four; longer headings may stand in two lines. A column without any text is
/// one to be written in by hand. Of a long table a bounded number of rows, spread evenly, and the longest texts are
/// looked at. Cells over several columns ask for nothing.
std::vector<ColumnDemand> columnDemands(const Table &table, const TextMeasurer &measurer);

} // namespace tz
