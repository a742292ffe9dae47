#include "models/charts/chart_brush.h"
#include "models/charts/chart_pages.h"
#include "models/charts/paint_chart.h"

namespace tz {

void paintChartPage(QPainter &painter, const ChartPage &page)
{
    painter.save();
    ChartBrush brush(painter, page.style, page.legend.sizes);
    brush.fill({QPointF(), page.size}, page.style.paper);
    for (const PageText &text : page.texts)
        brush.line(text.rect, text.text, {text.em, page.style.ink, text.align, text.bold});
    for (const QRectF &rule : page.rules) brush.horizontal(rule.left(), rule.right(), rule.top(), page.style.secondInk);

    painter.save();
    painter.translate(page.chartAt);
    if (const auto *gantt = std::get_if<GanttLayout>(&page.chart))
        paintGantt(painter, *gantt, page.style);
    else if (const auto *month = std::get_if<MonthLayout>(&page.chart))
        paintMonth(painter, *month, page.style);
    else
        paintWall(painter, std::get<WallLayout>(page.chart), page.style);
    painter.restore();

    painter.translate(page.legendAt);
    paintLegend(painter, page.legend, page.style);
    painter.restore();
}

} // namespace tz
