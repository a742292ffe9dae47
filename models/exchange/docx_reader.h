#pragma once

#include "models/exchange/sheet.h"
#include "models/exchange/zip_package.h"

namespace tz {

/// Reads the tables of a Word or WPS document and the paragraphs around them. Merged cells repeat their text, automatic
/// numbers are part of it, tracked deletions and hidden text are not. Tables that only a page break parts are one.
/// Lines count as the document's paragraphs. `fileName` is for the sentences.
Result<SourceDocument> readDocx(const ZipPackage &package, const QString &fileName);

} // namespace tz
