#pragma once

#include <QRgb>
#include <QTransform>

#include <memory>

namespace tz {

class PageFont;

/// What the operators of a page's content set and q and Q keep (ISO 32000-1, 8.4 and 9.3), as far as it is measured.
struct GraphicsState {
    QTransform toSheet; ///< the current matrix, ended by the turn from points to millimetres on the sheet
    QRgb fill = 0xFF000000, stroke = 0xFF000000;
    double lineWidth = 1;

    const PageFont *font = nullptr;
    size_t fontPlace = 0; ///< among the facts' fonts
    double size = 0, characterSpace = 0, wordSpace = 0, stretch = 1, leading = 0, rise = 0;
};

/// Where the next character goes, and where the line began.
struct TextPlace {
    QTransform matrix, line;
};

/// How many times longer a matrix makes lengths.
inline double scaleOf(const QTransform &matrix)
{
    return std::sqrt(std::abs(matrix.determinant()));
}

} // namespace tz
