#include "tests/support/catch.h"
#include "views/charts/gantt_zoom.h"

using namespace tz;

namespace {

const ChartSizes sizes = ChartSizes::screen();

std::vector<GanttScale> scalesOnTheWay(GanttZoom zoom, double factor)
{
    std::vector<GanttScale> passed{zoom.scale};
    for (int step = 0; step < 60; ++step) {
        zoom = zoomed(zoom, factor, sizes);
        if (zoom.scale != passed.back()) passed.push_back(zoom.scale);
    }
    return passed;
}

} // namespace

TEST_CASE("zooming in passes the scales from years to days, zooming out back again")
{
    using enum GanttScale;
    CHECK(scalesOnTheWay(usualZoom(Year, sizes), 1.2) == std::vector{Year, Quarter, Month, TenDays, Week, Day});
    CHECK(scalesOnTheWay(usualZoom(Day, sizes), 1 / 1.2) == std::vector{Day, Week, TenDays, Month, Quarter, Year});
}

TEST_CASE("one step in and out again keeps the scale that was chosen")
{
    for (const GanttScale scale : ganttScales) {
        const GanttZoom chosen = usualZoom(scale, sizes);
        CHECK(zoomed(chosen, 1.2, sizes).scale == scale);
        CHECK(zoomed(zoomed(chosen, 1.2, sizes), 1 / 1.2, sizes).scale == scale);
    }
}

TEST_CASE("labels of the header fit at every zoom")
{
    for (GanttZoom zoom = usualZoom(GanttScale::Day, sizes); zoom.scale != GanttScale::Year;
         zoom = zoomed(zoom, 0.93, sizes))
        CHECK(zoom.dayWidth >= smallestDayWidth(zoom.scale, sizes));
    CHECK(zoomed(usualZoom(GanttScale::Year, sizes), 1e-6, sizes).dayWidth ==
          Approx(smallestDayWidth(GanttScale::Year, sizes)));
}
