#include "models/reports/column_widths.h"

#include <algorithm>
#include <cmath>

namespace tz {

namespace {

constexpr double tolerance = 1e-6; // mm

template <typename Widths> double sumOf(const std::vector<ColumnDemand> &demands, Widths widthOf)
{
    double sum = 0;
    for (const ColumnDemand &demand : demands) sum += widthOf(demand);
    return sum;
}

double minimumOf(const ColumnDemand &demand)
{
    return demand.minimum;
}

double comfortOf(const ColumnDemand &demand)
{
    return std::max(demand.minimum, demand.comfort);
}

double easeOf(const ColumnDemand &demand)
{
    return std::max(comfortOf(demand), demand.ease);
}

double naturalOf(const ColumnDemand &demand)
{
    return std::max(demand.minimum, demand.natural);
}

/// Width at a share of the room for each root of an area.
double between(const ColumnDemand &demand, double share)
{
    return std::clamp(share * std::sqrt(std::max(0.0, demand.area)), demand.minimum, naturalOf(demand));
}

/// The widths grow with the share, so that it is found by halving.
double shareFor(const std::vector<ColumnDemand> &demands, double width)
{
    double low = 0, high = 1;
    const auto sumAt = [&demands](double share) {
        return sumOf(demands, [share](const ColumnDemand &demand) { return between(demand, share); });
    };
    for (int i = 0; i < 60 && sumAt(high) < width; ++i) high *= 2;
    for (int i = 0; i < 80; ++i) {
        const double middle = (low + high) / 2;
        (sumAt(middle) < width ? low : high) = middle;
    }
    return low;
}

/// Raises the minima to comfort, and from there towards ease as far as all columns can, so that some of the width is
/// left for the long texts.
void giveComfort(std::vector<ColumnDemand> &demands, double width)
{
    constexpr double leftForLongTexts = 0.1; // of the width
    const double comfort = sumOf(demands, comfortOf), ease = sumOf(demands, easeOf);
    const double step =
        ease > comfort ? std::clamp(((1 - leftForLongTexts) * width - comfort) / (ease - comfort), 0.0, 1.0) : 0;
    for (ColumnDemand &demand : demands)
        demand.minimum = comfortOf(demand) + step * (easeOf(demand) - comfortOf(demand));
}

} // namespace

bool fitsMinima(const std::vector<ColumnDemand> &demands, double width)
{
    return sumOf(demands, minimumOf) <= width + tolerance;
}

std::vector<double> solveColumnWidths(std::vector<ColumnDemand> demands, double width)
{
    if (sumOf(demands, comfortOf) <= width) giveComfort(demands, width);
    const double minima = sumOf(demands, minimumOf), naturals = sumOf(demands, naturalOf);
    const bool cut = minima > width, wide = naturals <= width;
    const double share = cut || wide ? 0 : shareFor(demands, width);
    std::vector<double> widths;
    double sum = 0;
    for (const ColumnDemand &demand : demands) {
        widths.push_back(cut ? demand.minimum : wide ? naturalOf(demand) : between(demand, share));
        sum += widths.back();
    }
    if (sum <= 0) return std::vector<double>(demands.size(), width / static_cast<double>(demands.size()));
    if (cut || wide)
        for (double &one : widths) one *= width / sum;
    else
        *std::max_element(widths.begin(), widths.end()) += width - sum; // what halving left over
    return widths;
}

} // namespace tz
