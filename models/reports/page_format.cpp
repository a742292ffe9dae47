#include "models/reports/page_format.h"

#include <cmath>

namespace tz {

namespace {

/// The largest distance of two lines, in characters, that brings exactly so many lines into the height and leaves some
/// air below the last one, so that a line below a head is not lost for a hair.
double pitchFor(double height, double character, int lines)
{
    constexpr double air = 0.5; // mm
    const double widest = (height - air - character) / (lines - 1) / character;
    const double tooNarrow = (height - character) / lines / character;
    const double eighths = std::floor(widest * 8) / 8;
    return eighths > tooNarrow ? eighths : std::floor(widest * 1000) / 1000;
}

} // namespace

PageFormat PageFormat::ofCore(double top, double left, double width, double height, int lines, int characters)
{
    PageFormat format;
    format.top = top;
    format.left = left;
    format.right = format.width() - left - width;
    format.bottom = format.height() - top - height;
    format.gridSizePt = std::floor(width / characters / mmPerPoint * 4) / 4;
    format.linePitch = pitchFor(height, format.gridSizePt * mmPerPoint, lines);
    return format;
}

} // namespace tz
