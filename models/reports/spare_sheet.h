#pragma once

#include "models/reports/document.h"
#include "models/reports/text_measurer.h"

namespace tz {

/// Of a lying table sheet whose last page would hold a few rows only, sets all rows a little tighter when that spares
/// the page. Long tables are left as they are: there nobody misses the sheet, and each trial lays all of it out.
void spareLastSheet(Document &document, const TextMeasurer &measurer);

} // namespace tz
