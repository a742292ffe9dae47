#pragma once

#include <QRectF>
#include <QString>

#include <vector>

namespace tz::test {

/// What a page of a PDF file paints, read from its own content stream; millimetres from the top left of the sheet.
struct PdfPage {
    QSizeF size;
    std::vector<QRectF> shapes;    ///< bounds of every path that is filled or stroked
    std::vector<double> typeSizes; ///< in points, of every run of text as it comes out on the sheet
    QString text;                  ///< as pdftotext takes it out, without blanks; empty when it is not installed
};

std::vector<PdfPage> readPdf(const QString &path);

} // namespace tz::test
