#pragma once

#include "models/reports/document.h"
#include "models/reports/pages.h"
#include "models/reports/text_measurer.h"

namespace tz {

/// A document laid on pages: pure arithmetic in millimetres over the measurer's advances, so that preview, printer, PDF
/// and image of a document break at the same places. At least one page.
Pages paginate(const Document &document, const TextMeasurer &measurer);

} // namespace tz
