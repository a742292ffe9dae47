#pragma once

#include "models/conformance/conformance.h"
#include "models/reports/document.h"

namespace tz {

/// The standard, with the sheet's own measures where the document is laid out by a preset of the office.
MeasurePreset measuresFor(const Document &document);

/// A document held against its measures as the PDF that it becomes: written to a temporary file and read back, so that
/// what is measured is what a receiver gets. Needs a QGuiApplication for its fonts.
Result<Conformance> examinedAsPdf(const Document &document);

} // namespace tz
