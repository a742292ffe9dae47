#pragma once

#include "models/charts/gantt_layout.h"

namespace tz {

/// How much time a chart shows: the periods of its header and the width of a day in logical pixels.
struct GanttZoom {
    GanttScale scale = GanttScale::TenDays;
    double dayWidth = 6;
    bool operator==(const GanttZoom &) const = default;
};

/// The width at which a scale reads best.
GanttZoom usualZoom(GanttScale scale, const ChartSizes &sizes);

/// Wider or narrower by a factor. The scale stays while its labels fit and a finer one would not be better; past that
/// the header goes over to its neighbour. Ends where years cannot be told apart, and where a day fills a wide column.
GanttZoom zoomed(GanttZoom zoom, double factor, const ChartSizes &sizes);

} // namespace tz
