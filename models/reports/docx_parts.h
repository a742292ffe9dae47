#pragma once

#include "models/reports/document.h"

#include <QByteArray>

namespace tz {

/// The parts of a Word file beside its text.
QByteArray docxContentTypes(const Document &document);
QByteArray docxPackageRelations();
QByteArray docxDocumentRelations(const Document &document);
QByteArray docxProperties(const Document &document);
QByteArray docxSettings(const Document &document);
QByteArray docxStyles(const PageFormat &page);
QByteArray docxFontTable();

} // namespace tz
