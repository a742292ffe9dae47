#pragma once

#include "models/base/result.h"
#include "models/reports/document.h"

namespace tz {

/// The document as the PDF that is kept or handed on, with the fonts of this machine: its tables fitted, its pages
/// broken as the preview shows them.
Result<QByteArray> pdfBytes(Document document);

} // namespace tz
