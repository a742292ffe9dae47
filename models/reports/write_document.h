#pragma once

#include "models/base/result.h"
#include "models/reports/document.h"

#include <QStringList>

namespace tz {

/// Writes a document in the format that the file's suffix names: .pdf .xlsx .docx .txt. An existing file is replaced
/// only by a whole new one. Tables are fitted to the paper (models/reports/fit_tables.h), which needs a QGuiApplication
/// for its fonts, as a PDF does. Returns what gave way so that they fit, one sentence each; nothing for text, which has
/// no paper.
Result<QStringList> writeDocument(Document document, const QString &path);

} // namespace tz
