#pragma once

#include "models/charts/chart_pages.h"

#include <functional>

namespace tz {

/// The parts of a sheet around its chart: title and 截至 above, legend, signatures and page map below.
class PageFrame
{
public:
    PageFrame(const ChartPaper &paper, const ChartTitles &titles, const ChartSizes &sizes,
              std::vector<LegendItem> legend, const QStringList &remarks = {});

    /// Where the chart may lie.
    QRectF body() const { return m_body; }
    /// Puts the chart into the body and everything else around it. Part numbers must be set.
    void finish(ChartPage &page) const;

private:
    void addHead(ChartPage &page) const;
    void addFoot(ChartPage &page, double top) const;
    void addSignatures(ChartPage &page, const QRectF &area) const;
    /// The width that it takes at the right of the area.
    double addPageMap(ChartPage &page, const QRectF &area) const;

    const ChartPaper &m_paper;
    const ChartTitles &m_titles;
    ChartSizes m_sizes;
    QStringList m_title; ///< as it is broken
    LegendLayout m_legend;
    QStringList m_remarks;
    QRectF m_inside;
    QRectF m_body;
};

/// How runs of whole rows are made: `keepWithNext` ones do not end a run, and a run that begins at a row takes the room
/// of what must be said again above it.
struct PartRules {
    std::function<bool(size_t)> keepWithNext = {};
    std::function<double(size_t first)> repeatedAbove = {};
};

/// Splits `extents` into as few runs of whole ones as fit `room` each, in order and about equally full. [first, last).
std::vector<std::pair<size_t, size_t>> wholeParts(const std::vector<double> &extents, double room,
                                                  const PartRules &rules = {});

/// How much higher rows may be so that the fullest part fills its room; 1.5 at most, and never less than 1.
double stretchOf(const std::vector<double> &extents, const std::vector<std::pair<size_t, size_t>> &parts, double room);

/// Sizes of type that a sheet may be set in, in points, the smallest first: what stands on A4 is read in the hand, what
/// hangs on a wall as A0 from two metres. `most` is the largest for A4.
std::vector<double> typeSizes(const ChartPaper &paper, double most);

/// The smallest type that can be read from where a sheet hangs; never below the floor, pt.
inline double leastType(const std::vector<double> &sizes)
{
    constexpr double share = 0.42; // of the largest: 12 pt on A2, 24 pt on A0
    return std::max(paperFontFloor, sizes.back() * share);
}

/// The pages at the largest of these type sizes that costs no more than the least does.
template <class PagesAt, class Cost>
std::vector<ChartPage> largestType(const std::vector<double> &sizes, PagesAt pagesAt, Cost cost)
{
    std::vector<ChartPage> best = pagesAt(leastType(sizes));
    const auto least = cost(best);
    for (const double points : sizes) {
        if (points <= leastType(sizes)) continue;
        std::vector<ChartPage> pages = pagesAt(points);
        if (least < cost(pages)) break;
        best = std::move(pages);
    }
    return best;
}

} // namespace tz
