#pragma once

#include "models/base/result.h"
#include "models/exchange/sheet.h"

namespace tz {

/// Reads csv (one sheet) and text documents (one sheet from the lines with tabs, paragraphs from all others).
Result<SourceDocument> readText(const QByteArray &bytes, const QString &fileName);

} // namespace tz
