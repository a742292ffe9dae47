#pragma once

#include "models/exchange/sheet.h"
#include "models/exchange/xlsx_workbook.h"

namespace tz::xlsx {

/// One worksheet's rows; only rows that hold something are kept, under their own numbers. `cells` counts the cells of
/// the whole document against its limit. An Error's sentence is a middle part for refused().
Result<Sheet> readSheet(const ZipPackage &package, const Workbook &book, const Workbook::SheetPart &part, qint64 &cells,
                        Issues &issues);

} // namespace tz::xlsx
