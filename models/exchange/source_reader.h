#pragma once

#include "models/base/result.h"
#include "models/exchange/sheet.h"

namespace tz {

/// Reads a file by what it is, not by what it is called: .xlsx, .docx, .csv (comma, semicolon or tab; UTF-8 or GB18030)
/// text documents with a tab-separated table or a numbered task list, and exported .json. Archives of them are for
/// SourceArchive. Everything else (old .xls, encrypted files, pictures, PDF, empty and damaged files, zip bombs) is
/// refused with a sentence that says how to go on.
Result<SourceDocument> readSource(const QString &path);

/// The same for bytes that are in memory already; `fileName` is for the sentences and tells csv from text documents.
Result<SourceDocument> readSource(const QByteArray &bytes, const QString &fileName);

/// A file's bytes, refused when it cannot be opened or is too large to be read whole.
Result<QByteArray> readSourceBytes(const QString &path);

} // namespace tz
