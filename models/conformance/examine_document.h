#pragma once

#include "models/conformance/conformance.h"
#include "models/reports/document.h"

namespace tz {

/// A document held against a preset as the PDF that it becomes: written to a temporary file and read back, so that what
/// is measured is what a receiver gets. Needs a QGuiApplication for its fonts.
Result<Conformance> examinedAsPdf(const Document &document, const MeasurePreset &preset);

} // namespace tz
