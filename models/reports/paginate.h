#pragma once

#include "models/reports/document.h"
#include "models/reports/pages.h"
#include "models/reports/text_measurer.h"

#include <limits>

namespace tz {

/// A document laid on pages: pure arithmetic in millimetres over the measurer's advances, so that preview, printer, PDF
/// and image of a document break at the same places. At least one page. When there are more than `most`, the first ones
/// in about the time that they take alone; they do not say how many there are.
Pages paginate(const Document &document, const TextMeasurer &measurer,
               size_t most = std::numeric_limits<size_t>::max());

/// The same pages one by one, for a paper of any length in the memory of one page. Where they say how many they are,
/// they are laid out once before to be counted.
void paginateInto(const PageSink &sink, const Document &document, const TextMeasurer &measurer);

} // namespace tz
