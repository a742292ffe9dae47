#pragma once

#include "models/base/result.h"
#include "models/reports/document.h"
#include "models/reports/font_set.h"
#include "models/reports/pages.h"
#include "models/reports/pdf_outline.h"
#include "models/reports/text_measurer.h"

#include <QSizeF>

#include <functional>

namespace tz {

/// What a PDF says of itself and what is needed to make its text searchable.
struct PdfInfo {
    QString title;
    QSizeF pageMm;
    QString drawnText;                          ///< every character that is painted, in any order, repeated or not
    std::vector<PlacedBookmark> bookmarks = {}; ///< its outline, in reading order
};

/// Writes `pageCount` pages; `paint` gets a painter in millimetres and the page's index from 0. The text taken out of
/// the file equals the text painted (see to_unicode.h). The file appears under its name only when it is whole: an
/// existing file stays as it was if anything fails.
Result<void> writePdf(const QString &path, const PdfInfo &info, const FontSet &fonts, int pageCount,
                      const std::function<void(QPainter &, int)> &paint);

/// Placed pages as PDF, with their bookmarks as its outline.
Result<void> writePdf(const QString &path, const QString &title, const Pages &pages, const FontSet &fonts);

/// The same file from a document: its pages are laid out one after the other while they are written.
Result<void> writePdf(const QString &path, const Document &document, const TextMeasurer &measurer,
                      const FontSet &fonts);

} // namespace tz
