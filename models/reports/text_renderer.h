#pragma once

#include "models/reports/document.h"

namespace tz {

/// The document as plain text to paste into a message: paragraphs with their indent; a narrow table in aligned columns,
/// a wide one with tabs between its cells so that it pastes into a sheet. What a group cell says stands in each of its
/// lines.
QString renderText(const Document &document);

} // namespace tz
