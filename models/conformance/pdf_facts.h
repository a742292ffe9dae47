#pragma once

#include "models/base/result.h"
#include "models/reports/pages.h"

#include <QRgb>
#include <QString>

#include <vector>

namespace tz {

/// What stands in a finished PDF, whoever wrote it, as one would find it with a ruler: no opinion on any of it.
/// Places are millimetres from the upper left corner of the sheet as a reader shows it (crop box, turned by /Rotate),
/// sizes of type are points on that sheet, after every matrix.

struct PdfFont {
    QString name;          ///< PostScript name without its subset tag: SimSun, NotoSerifCJKsc-Regular
    bool embedded = false; ///< its outlines are in the file
    bool subset = false;   ///< and named as a part of the font
    bool operator==(const PdfFont &) const = default;
};

/// Characters that follow each other on one baseline in one font, size and colour. A gap wider than a third of the size
/// ends a run; signs that are set closer or wider than their advances do not.
struct PdfText {
    double x = 0, baseline = 0; ///< mm, of the first character's origin
    double width = 0;           ///< mm, to the end of the last character's advance
    double sizePt = 0;
    QRgb colour = 0xFF000000;
    size_t font = 0;     ///< place among PdfFacts::fonts
    QString text;        ///< through the font's ToUnicode map; U+FFFD for a glyph that names no character
    bool upright = true; ///< reads from left to right; text that is turned is told but not joined to runs
    bool operator==(const PdfText &) const = default;
};

/// A straight line, stroked or painted as a thin filled rectangle (as word processors do).
struct PdfRule {
    double x1 = 0, y1 = 0, x2 = 0, y2 = 0; ///< mm, its middle; the left or upper end first
    double width = 0;                      ///< mm
    QRgb colour = 0xFF000000;
    bool isHorizontal() const { return std::abs(y1 - y2) < 0.05; }
    bool isVertical() const { return std::abs(x1 - x2) < 0.05; }
    double length() const { return std::hypot(x2 - x1, y2 - y1); }
    bool operator==(const PdfRule &) const = default;
};

struct PdfPage {
    double width = 0, height = 0; ///< mm
    std::vector<PdfText> texts;   ///< in the order in which they are painted
    std::vector<PdfRule> rules;
    std::vector<BoxMm> images; ///< the place each picture covers
    bool operator==(const PdfPage &) const = default;
};

struct PdfFacts {
    QString title;
    std::vector<PdfFont> fonts; ///< those that text is set in
    std::vector<PdfPage> pages;
    bool operator==(const PdfFacts &) const = default;
};

/// Reads a whole file. Colours are taken as RGB from grey, RGB and CMYK; other colour spaces count as black. Patterns,
/// clipping and transparency are not heeded: what is painted is told even where something covers it.
Result<PdfFacts> readPdf(const QString &path);

} // namespace tz
