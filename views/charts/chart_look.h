#pragma once

#include "models/charts/chart_style.h"
#include "views/theme/theme.h"

namespace tz {

/// The theme as charts know it: its colours, the Chinese sans that stands for it here, and 10.5 pt at 96 dpi.
ChartStyle chartStyleOf(const Theme &theme);
ChartSizes chartSizesOf(const Theme &theme);
/// The family that the theme's font comes to on this machine.
QString chartFamily(const Theme &theme);

} // namespace tz
