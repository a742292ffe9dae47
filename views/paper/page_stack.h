#pragma once

#include <QRect>
#include <QSizeF>

#include <vector>

namespace tz {

/// A place in a stack of pages that stays the same when the scale changes or the pages are made anew.
struct ReadingPlace {
    size_t page = 0;
    double fraction = 0; ///< of the page's height, with the gap below it
};

/// Pages one under the other, the widest deciding the width and narrower ones centred. Pure geometry in logical pixels.
class PageStack
{
public:
    static constexpr int margin = 16; ///< around the stack and between pages: room for a shadow

    PageStack() = default;
    PageStack(const std::vector<QSizeF> &sizesMm, double pixelsPerMm);

    /// The scale at which the widest page and its margins fill a width; 0 when there is no page.
    static double fittingScale(const std::vector<QSizeF> &sizesMm, int width);

    /// The scale at which the widest and the highest page fit into a room with their margins; 0 when there is no page.
    static double fittingScale(const std::vector<QSizeF> &sizesMm, QSize room);

    size_t count() const { return m_pages.size(); }
    QSize size() const { return m_size; }
    const QRect &page(size_t index) const { return m_pages[index]; }
    /// The pages that show between two heights, as [first, past the last).
    std::pair<size_t, size_t> inSight(int top, int bottom) const;
    ReadingPlace placeAt(int y) const;
    /// A place beyond the last page is that page's top.
    int yOf(const ReadingPlace &place) const;

private:
    std::vector<QRect> m_pages;
    QSize m_size;
};

} // namespace tz
