#pragma once

#include "models/base/result.h"
#include "models/reports/document.h"

namespace tz {

/// Writes the document for Word and WPS: the paper's size and margins, official faces named for East Asian and Latin
/// text alike (no theme that could override them), the character grid on official pages, tables whose head is repeated
/// and whose rows stay whole, page numbers in the foot. The same document gives the same bytes.
Result<void> writeDocx(const Document &document, const QString &path);

} // namespace tz
