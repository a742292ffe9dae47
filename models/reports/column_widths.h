#pragma once

#include <vector>

namespace tz {

/// What the texts of one column ask of its width; mm, the air beside the text included.
struct ColumnDemand {
    double minimum = 0; ///< the widest piece that is never torn
    double natural = 0; ///< of the longest text on one line; not below the minimum
    double area = 0;    ///< sum of the widths of all its texts: what must be folded into lines
    double comfort = 0; ///< below it a text that is folded reads badly; given where all columns can have it
    double ease = 0;    ///< at it names in groups stay whole; given as far as all can have it
    bool operator==(const ColumnDemand &) const = default;
};

/// Whether no piece need be torn in a table of that width.
bool fitsMinima(const std::vector<ColumnDemand> &demands, double width);

/// Widths that add up to `width`. Texts that all fit on one line share what is left over. Otherwise no column gets less
/// than its minimum (its comfort where there is room for all of them, and more, up to its ease) or more than its
/// natural width, and between those bounds a width grows with the root of the area, which makes the sum of the columns'
/// heights (area / width) least. Minima that do not fit are cut in proportion.
std::vector<double> solveColumnWidths(std::vector<ColumnDemand> demands, double width);

} // namespace tz
