#pragma once

#include "models/charts/chart_legend.h"

#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QTime>

#include <variant>

class QPainter;

namespace tz {

/// A sheet to print on; all lengths of this header are millimetres.
struct ChartPaper {
    QPageSize::PageSizeId size = QPageSize::A3;
    QPageLayout::Orientation orientation = QPageLayout::Landscape;
    QMarginsF margins{14, 11, 14, 9};
    bool endless = false; ///< one sheet as long as the chart needs: for pictures

    QSizeF mm() const;
};

/// What stands around the chart.
struct ChartTitles {
    QString title;
    QString office; ///< who made it, at the left under the title
    QDate asOf;     ///< 截至
    QTime at = {};  ///< … at which time of that day; invalid: not told
    QStringList signatures{QStringLiteral("制表"), QStringLiteral("审核"), QStringLiteral("负责人")};
};

struct PageText {
    QRectF rect;
    QString text;
    double em = 0;
    Qt::Alignment align = Qt::AlignLeft;
    bool bold = false;
};

/// One sheet, laid out to the last rectangle: the same on screen, printer and in the PDF.
struct ChartPage {
    QSizeF size;
    int number = 1;
    int count = 1;
    int rowPart = 1; ///< 行 2/3
    int rowParts = 1;
    int columnPart = 1; ///< 列 1/2
    int columnParts = 1;
    qsizetype firstRow = 0; ///< of the whole chart
    qsizetype repeated = 0; ///< rows at the top that only say again, with （续）, what the first row belongs to
    std::variant<GanttLayout, WallLayout, MonthLayout> chart;
    QPointF chartAt;
    LegendLayout legend;
    QPointF legendAt;
    std::vector<PageText> texts;
    std::vector<QRectF> rules; ///< lines to sign on
    ChartStyle style;

    QRectF chartRect() const;
};

struct GanttPaper {
    ChartPaper paper;
    ChartTitles titles;
    QString family;
    QDate from; ///< with `to`: invalid = usualRange() of the rows
    QDate to;
    QDate today;
    std::optional<GanttScale> scale; ///< none: the finest that fits one page's width, as far as type of 9 pt lets it
};

struct WallPaper {
    ChartPaper paper;
    ChartTitles titles;
    QString family;
    bool notes = true;
    QString groupCorner = QStringLiteral("工作目标");
    QString corner = QStringLiteral("重点任务");
};

struct MonthPaper {
    ChartPaper paper;
    ChartTitles titles;
    QString family;
    QDate from; ///< a sheet for each month from this one's …
    QDate to;   ///< … to this one's
    QDate today;
};

struct SheetCount {
    size_t rows = 1;    ///< down
    size_t columns = 1; ///< across
    size_t total() const { return rows * columns; }
};

/// Sheets with the time header and the names on each, whole rows only, no type under 9 pt (under 16 pt on A0): what
/// would need smaller type takes more sheets. The type is larger where that costs no sheet. Left to right, then down.
std::vector<ChartPage> ganttPages(std::span<const GanttRow> rows, const WorkCalendar &calendar,
                                  const GanttPaper &options);
/// How many of them, without making them: for charts of very many rows.
SheetCount ganttSheetCount(std::span<const GanttRow> rows, const WorkCalendar &calendar, const GanttPaper &options);
std::vector<ChartPage> wallPages(const WallMatrix &matrix, const WallPaper &options);
std::vector<ChartPage> monthPages(const MonthDays &days, const WorkCalendar &calendar, const MonthPaper &options);

/// Paints a sheet; one unit of the painter is one millimetre.
void paintChartPage(QPainter &painter, const ChartPage &page);

} // namespace tz
