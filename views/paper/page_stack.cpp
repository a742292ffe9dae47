#include "views/paper/page_stack.h"

#include <algorithm>
#include <cmath>

namespace tz {

PageStack::PageStack(const std::vector<QSizeF> &sizesMm, double pixelsPerMm)
{
    const auto pixels = [&](double mm) { return static_cast<int>(std::lround(mm * pixelsPerMm)); };
    int widest = 0;
    for (const QSizeF &size : sizesMm) widest = std::max(widest, pixels(size.width()));
    int y = margin;
    m_pages.reserve(sizesMm.size());
    for (const QSizeF &size : sizesMm) {
        const int width = pixels(size.width());
        m_pages.emplace_back(margin + (widest - width) / 2, y, width, pixels(size.height()));
        y += m_pages.back().height() + margin;
    }
    m_size = QSize(widest + 2 * margin, y);
}

double PageStack::fittingScale(const std::vector<QSizeF> &sizesMm, int width)
{
    double widest = 0;
    for (const QSizeF &size : sizesMm) widest = std::max(widest, size.width());
    return widest > 0 ? std::max(1, width - 2 * margin) / widest : 0;
}

double PageStack::fittingScale(const std::vector<QSizeF> &sizesMm, QSize room)
{
    double highest = 0;
    for (const QSizeF &size : sizesMm) highest = std::max(highest, size.height());
    if (highest <= 0) return 0;
    return std::min(fittingScale(sizesMm, room.width()), std::max(1, room.height() - 2 * margin) / highest);
}

std::pair<size_t, size_t> PageStack::inSight(int top, int bottom) const
{
    const auto first =
        std::find_if(m_pages.begin(), m_pages.end(), [&](const QRect &page) { return page.bottom() >= top; });
    const auto last = std::find_if(first, m_pages.end(), [&](const QRect &page) { return page.top() > bottom; });
    return {static_cast<size_t>(first - m_pages.begin()), static_cast<size_t>(last - m_pages.begin())};
}

ReadingPlace PageStack::placeAt(int y) const
{
    if (m_pages.empty()) return {};
    const auto below =
        std::find_if(m_pages.begin() + 1, m_pages.end(), [&](const QRect &page) { return page.top() > y; });
    const auto page = below - 1;
    return {static_cast<size_t>(page - m_pages.begin()), double(y - page->top()) / (page->height() + margin)};
}

int PageStack::yOf(const ReadingPlace &place) const
{
    if (m_pages.empty()) return 0;
    if (place.page >= m_pages.size()) return m_pages.back().top();
    const QRect &page = m_pages[place.page];
    return page.top() + static_cast<int>(std::lround(place.fraction * (page.height() + margin)));
}

} // namespace tz
