#pragma once

#include "models/reports/text_style.h"

#include <QStringView>

namespace tz {

/// Widths of text. Pages depend on nothing else of a font: heights are fixed multiples of the size, so that the
/// same fonts give the same pages on every screen and at every scale.
class TextMeasurer
{
public:
    virtual ~TextMeasurer() = default;

    /// Advance of one character (a code point) in ems.
    virtual double advance(char32_t character, FontRole role) const = 0;

    /// Width in mm: the sum of the advances; no kerning, no ligatures (painting switches them off too).
    double width(QStringView text, FontRole role, double sizePt) const;
};

/// Where the baseline of a line lies below the top of its characters, in ems: the ideographs' body is 0.88 above, 0.12
/// below.
inline constexpr double ascentEm = 0.88;

inline double emMm(double sizePt)
{
    return sizePt * mmPerPoint;
}

} // namespace tz
