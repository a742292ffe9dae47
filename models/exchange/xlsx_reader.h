#pragma once

#include "models/base/result.h"
#include "models/exchange/sheet.h"
#include "models/exchange/zip_package.h"

namespace tz {

/// Reads the visible sheets of an .xlsx package: shared and inline strings, numbers, dates (by the style table; 1900
/// and 1904 systems), cached values of formulas, merged areas (the first cell's text repeated and marked as continued).
/// Pictures in cells (WPS) come with their bytes. Hidden sheets are skipped with a note; a failed formula is an empty
/// cell with a warning.
Result<SourceDocument> readXlsx(const ZipPackage &package, const QString &fileName);

} // namespace tz
