#pragma once

#include "models/base/result.h"
#include "models/reports/document.h"

namespace tz {

/// Writes a document in the format that the file's suffix names: .pdf .xlsx .docx .txt. An existing file is replaced
/// only by a whole new one. Tables get the widths that their texts
/// ask for (models/reports/fit_tables.h), which needs a QGuiApplication for its fonts, as a PDF does.
Result<void> writeDocument(Document document, const QString &path);

} // namespace tz
