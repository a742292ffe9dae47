#pragma once

#include "models/base/result.h"
#include "models/reports/document.h"

namespace tz {

/// Writes the document as one sheet that prints: paper and side as the document, one page wide, the table's head
/// repeated and kept in view, borders, wrapped cells with heights for their text, groups as merged cells, real numbers
/// and dates.
Result<void> writeXlsx(const Document &document, const QString &path);

} // namespace tz
