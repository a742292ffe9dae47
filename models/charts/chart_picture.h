#pragma once

#include "models/base/result.h"
#include "models/charts/chart_pages.h"

#include <functional>

namespace tz {

/// Writes a sheet as a picture, .png or .svg by the path's ending; the file appears whole or not at all. `scale` 1 is
/// 96 dpi, and only matters for .png. Text of an .svg stays text.
Result<void> writeChartPicture(const QString &path, const ChartPage &page, double scale = 2);

/// The same for anything else that paints itself, such as a chart in the screen's colours; `size` in logical pixels.
Result<void> writeChartPicture(const QString &path, QSizeF size, const QString &title, double scale,
                               const std::function<void(QPainter &)> &paint);

} // namespace tz
