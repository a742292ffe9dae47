#pragma once

#include "models/charts/chart_legend.h"
#include "models/charts/gantt_layout.h"
#include "models/charts/month_layout.h"
#include "models/charts/wall_layout.h"

class QPainter;

namespace tz {

/// One painter for screen, picture, printer and PDF. The caller has moved and scaled the painter so that one unit of
/// the layout is one unit of the painter; hairlines are put on whole device pixels whatever the scale.
void paintGantt(QPainter &painter, const GanttLayout &layout, const ChartStyle &style);
void paintWall(QPainter &painter, const WallLayout &layout, const ChartStyle &style);
void paintMonth(QPainter &painter, const MonthLayout &layout, const ChartStyle &style);
void paintLegend(QPainter &painter, const LegendLayout &layout, const ChartStyle &style);

} // namespace tz
