#pragma once

#include "models/base/result.h"
#include "models/reports/document.h"

namespace tz {

/// Writes a document in the format that the file's suffix names: .pdf .xlsx .docx .txt. An existing file is replaced
/// only by a whole new one. A PDF needs a QGuiApplication for its fonts.
Result<void> writeDocument(const Document &document, const QString &path);

} // namespace tz
