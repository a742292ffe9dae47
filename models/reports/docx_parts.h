#pragma once

#include "models/reports/document.h"

#include <QByteArray>

namespace tz {

/// The parts of a Word file beside its text.
QByteArray docxContentTypes();
QByteArray docxPackageRelations();
QByteArray docxDocumentRelations();
QByteArray docxProperties(const Document &document);
QByteArray docxSettings(const Document &document);
QByteArray docxStyles(const PageFormat &page);
QByteArray docxFontTable();
/// `even`: the foot of left-hand pages.
QByteArray docxFooter(const Document &document, bool even);

} // namespace tz
