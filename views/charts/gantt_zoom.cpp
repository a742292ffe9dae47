#include "views/charts/gantt_zoom.h"

namespace tz {

namespace {

constexpr double widestDayEms = 3.6;

/// In em of the body: at 14 px a day is 26 px wide, a week 77, ten days 60, a month 72, a quarter 72,
/// a year 110.
double usualEms(GanttScale scale)
{
    switch (scale) {
    case GanttScale::Day:
        return 26.0 / 14;
    case GanttScale::Week:
        return 11.0 / 14;
    case GanttScale::TenDays:
        return 6.0 / 14;
    case GanttScale::Month:
        return 2.4 / 14;
    case GanttScale::Quarter:
        return 0.8 / 14;
    case GanttScale::Year:
        return 0.3 / 14;
    }
    return 1;
}

GanttScale neighbour(GanttScale scale, int by)
{
    return static_cast<GanttScale>(static_cast<int>(scale) + by);
}

} // namespace

GanttZoom usualZoom(GanttScale scale, const ChartSizes &sizes)
{
    return {scale, std::max(usualEms(scale) * sizes.text, smallestDayWidth(scale, sizes))};
}

GanttZoom zoomed(GanttZoom zoom, double factor, const ChartSizes &sizes)
{
    const double narrowest = smallestDayWidth(GanttScale::Year, sizes);
    const double width = std::clamp(zoom.dayWidth * factor, narrowest, widestDayEms * sizes.text);
    GanttScale scale = zoom.scale;
    while (scale != GanttScale::Day && width >= usualZoom(neighbour(scale, -1), sizes).dayWidth)
        scale = neighbour(scale, -1);
    while (scale != GanttScale::Year && width < smallestDayWidth(scale, sizes)) scale = neighbour(scale, 1);
    return {scale, width};
}

} // namespace tz
