#include "models/charts/chart_axes.h"

#include <algorithm>
#include <cmath>

namespace tz {

RowAxis RowAxis::uniform(double top, double height, qsizetype count)
{
    Q_ASSERT(height > 0);
    RowAxis axis;
    axis.m_top = top;
    axis.m_height = height;
    axis.m_count = count;
    return axis;
}

RowAxis RowAxis::of(double top, const std::vector<double> &heights)
{
    RowAxis axis;
    axis.m_top = top;
    axis.m_count = static_cast<qsizetype>(heights.size());
    axis.m_tops.reserve(heights.size() + 1);
    axis.m_tops.push_back(top);
    for (const double height : heights) axis.m_tops.push_back(axis.m_tops.back() + height);
    return axis;
}

qsizetype RowAxis::at(double y) const
{
    if (m_count == 0 || y < m_top) return -1;
    if (m_tops.empty()) {
        const auto row = static_cast<qsizetype>(std::floor((y - m_top) / m_height));
        return row < m_count ? row : -1;
    }
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    return after == m_tops.end() ? -1 : after - m_tops.begin() - 1;
}

QDate TimeAxis::dateAt(double x) const
{
    return from.addDays(static_cast<qint64>(std::floor((x - origin) / dayWidth)));
}

} // namespace tz
