#pragma once

#include "models/reports/text_style.h"

namespace tz {

enum class Paper { A4, A3 };

/// The sheet and what is left of it for text; everything in millimetres.
struct PageFormat {
    Paper paper = Paper::A4;
    bool landscape = false;
    double top = 37, left = 28, right = 26, bottom = 35; ///< margins
    double linePitch = 1.875;                            ///< distance of two lines of text as a multiple of their size
    double gridSizePt = TypeSize::three;                 ///< the size of type whose lines make the page's grid

    /// GB/T 9704-2012: A4 upright, core 156 × 225 mm; a line is one character and 7/8 of a character,
    /// so that 28 characters × 22 lines of size 3 fill the core.
    static PageFormat official() { return {}; }
    /// A core of so many mm on upright A4, filled by so many lines of so many characters: the size of type is what goes
    /// into the width in quarters of a point, the distance of lines a whole number of eighths of a character where one
    /// gives that many lines. The measures of the standard give official().
    static PageFormat ofCore(double top, double left, double width, double height, int lines, int characters);
    /// How many lines and characters of the page's text go into the core.
    int linesOfCore() const
    {
        return static_cast<int>((coreHeight() - gridSizePt * mmPerPoint) / gridLine() + 1e-6) + 1;
    }
    int charactersOfCore() const { return static_cast<int>(coreWidth() / (gridSizePt * mmPerPoint) + 1e-6); }

    /// A table sheet lying on its side, with room for a signed foot.
    static PageFormat landscapeTable(Paper paper)
    {
        return {.paper = paper,
                .landscape = true,
                .top = 16,
                .left = 15,
                .right = 15,
                .bottom = 17,
                .linePitch = 1.5,
                .gridSizePt = TypeSize::five};
    }

    double width() const { return landscape ? longSide() : shortSide(); }
    double height() const { return landscape ? shortSide() : longSide(); }
    double coreWidth() const { return width() - left - right; }
    double coreHeight() const { return height() - top - bottom; }
    double coreBottom() const { return height() - bottom; }
    /// Distance of two lines of the grid, mm.
    double gridLine() const { return gridSizePt * mmPerPoint * linePitch; }
    double coreRight() const { return width() - right; }

    bool operator==(const PageFormat &) const = default;

private:
    double shortSide() const { return paper == Paper::A4 ? 210 : 297; }
    double longSide() const { return paper == Paper::A4 ? 297 : 420; }
};

} // namespace tz
