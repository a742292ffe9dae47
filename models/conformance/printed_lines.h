#pragma once

#include "models/conformance/pdf_facts.h"

namespace tz {

/// Text on one baseline without a gap of a character: a whole line of a paragraph, one part of a line that has parts at
/// either edge, one cell of a table. Its height is that of an ideograph's body (0.88 em above the baseline, 0.12
/// below), whatever the face says of itself.
struct PrintedStrip {
    double left = 0, right = 0, baseline = 0; ///< mm
    double sizePt = 0;                        ///< of the largest sign
    size_t font = 0;                          ///< of most of its signs
    size_t firstFont = 0;                     ///< of its first sign
    QRgb colour = 0xFF000000;                 ///< of its first sign
    QString text;
    double step = 0; ///< mm from one ideograph to the next; 0 where no run is of eight or more of them alone

    double em() const { return sizePt * mmPerPoint; }
    double top() const;
    double bottom() const;
    double middle() const { return (left + right) / 2; }
    /// Without a closing mark at the end, which some programs let hang over the edge.
    double solidRight() const;
};

/// One line of a page: its strips from left to right.
struct PrintedLine {
    std::vector<PrintedStrip> strips;
    const PrintedStrip &first() const { return strips.front(); }
    double baseline() const { return strips.front().baseline; }
    double top() const;
    double bottom() const;
    bool isWhole() const { return strips.size() == 1; }
    QString text() const;
};

/// The lines of a page from top to bottom. Turned text and blanks are left out.
std::vector<PrintedLine> printedLines(const PdfPage &page);

bool isIdeograph(QChar character);

} // namespace tz
