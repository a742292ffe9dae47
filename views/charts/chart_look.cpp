#include "views/charts/chart_look.h"

#include <QFontInfo>

namespace tz {

QString chartFamily(const Theme &theme)
{
    return QFontInfo(theme.font(TextSize::Base)).family();
}

ChartStyle chartStyleOf(const Theme &theme)
{
    return ChartStyle::of(theme.isDark ? ChartMedium::DarkScreen : ChartMedium::LightScreen, chartFamily(theme));
}

ChartSizes chartSizesOf(const Theme &theme)
{
    return ChartSizes::screen(theme.scale());
}

} // namespace tz
