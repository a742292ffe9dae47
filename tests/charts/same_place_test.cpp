#include "tests/support/catch.h"

#include "models/charts/chart_pages.h"
#include "models/charts/gantt_range.h"
#include "models/charts/paint_chart.h"
#include "tests/charts/sample_chart.h"

#include <QImage>
#include <QPainter>

#include <set>

using namespace tz;
using namespace tz::test;

namespace {

struct Span {
    double top = 0;
    double bottom = 0;
    double middle() const { return (top + bottom) / 2; }
};

QImage painted(QSizeF size, double scale, const std::function<void(QPainter &)> &paint)
{
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint(painter);
    return image;
}

/// The run of pixels around the middle of a row that differ from the ground, in units of the layout.
Span inkAt(const QImage &image, double scale, double x, const QRectF &row)
{
    const auto column = static_cast<int>(x * scale);
    const auto middle = static_cast<int>(row.center().y() * scale);
    const auto first = static_cast<int>(row.top() * scale) + 2;
    const auto last = static_cast<int>(row.bottom() * scale) - 3;
    const QRgb ground = image.pixel(column, first);
    int top = middle;
    int bottom = middle;
    while (top > first && image.pixel(column, top) != ground) --top;
    while (bottom < last && image.pixel(column, bottom) != ground) ++bottom;
    return {(top + 1) / scale, bottom / scale};
}

/// In the middle of the plain part of a bar: away from its diamond, the thin original line and today.
double plainX(const GanttBox &box)
{
    return box.bar.left() + box.bar.width() * 0.4;
}

/// Bars tell the row's middle to a pixel, and rows end where the table's rule is.
void checkPlaces(const GanttLayout &layout, const QImage &image, double scale)
{
    int bars = 0;
    for (const GanttBox &box : layout.boxes) {
        if (box.bar.width() < 20 / scale || box.summary || !box.original.isNull()) continue;
        if (layout.todayX && std::abs(*layout.todayX - plainX(box)) < 3) continue;
        ++bars;
        const Span ink = inkAt(image, scale, plainX(box), box.rect);
        INFO(box.row.name.toStdString());
        CHECK(std::abs(ink.middle() - box.rect.center().y()) <= 1.01 / scale);
        CHECK(ink.bottom - ink.top < box.rect.height());
        const auto rule = static_cast<int>(std::lround(box.rect.bottom() * scale));
        const auto inTable = static_cast<int>((layout.table.right() - 2) * scale);
        const auto inChart = static_cast<int>((layout.chart.right() - 3) * scale);
        if (rule < image.height()) CHECK(image.pixel(inTable, rule) == image.pixel(inChart, rule));
    }
    CHECK(bars > 2);
}

/// Bars, rows and shaded days of a layout over the same days.
std::set<QDate> shadedDays(const GanttLayout &layout)
{
    std::set<QDate> days;
    for (const GanttShade &shade : layout.shades)
        for (QDate day = shade.first; day <= shade.last; day = day.addDays(1)) days.insert(day);
    return days;
}

GanttOptions screenOptions(double zoom)
{
    const auto rows = sampleGantt();
    GanttOptions options;
    options.sizes = ChartSizes::screen(zoom);
    options.rowHeight = 36 * zoom;
    options.bandHeight = 22 * zoom;
    options.today = sampleToday;
    std::tie(options.from, options.to) = ganttRange(rows, sampleToday);
    return options;
}

} // namespace

TEST_CASE("a bar stands in its row on the screen at every scale and size of type")
{
    const auto rows = sampleGantt();
    const ChartStyle style = ChartStyle::of(ChartMedium::LightScreen, {});
    const double zoom = GENERATE(0.9, 1.0, 1.25);
    const double scale = GENERATE(1.0, 1.25, 1.5, 2.0);
    CAPTURE(zoom, scale);
    const GanttLayout layout = layOutGantt(rows, WorkCalendar::shipped(), screenOptions(zoom));
    const QImage image = painted(layout.size, scale, [&](QPainter &painter) { paintGantt(painter, layout, style); });
    checkPlaces(layout, image, scale);
}

TEST_CASE("a bar stands in its row on paper and in a picture at every resolution")
{
    const auto rows = sampleGantt();
    GanttPaper paper;
    paper.paper.size = GENERATE(QPageSize::A4, QPageSize::A3);
    paper.paper.endless = GENERATE(false, true);
    paper.today = sampleToday;
    const double perMm = GENERATE(4.0, 6.0, 11.8);
    const ChartPage page = ganttPages(rows, WorkCalendar::shipped(), paper).front();
    const auto &layout = std::get<GanttLayout>(page.chart);
    const QImage image =
        painted(layout.size, perMm, [&](QPainter &painter) { paintGantt(painter, layout, page.style); });
    checkPlaces(layout, image, perMm);
}

TEST_CASE("the same days are shaded on the screen, on paper and in a picture")
{
    const auto rows = sampleGantt();
    GanttOptions options = screenOptions(1);
    for (const GanttScale scale : ganttScales) {
        options.scale = scale;
        options.dayWidth = std::max(6.0, smallestDayWidth(scale, options.sizes));
        const std::set<QDate> onScreen = shadedDays(layOutGantt(rows, WorkCalendar::shipped(), options));
        CHECK_FALSE(onScreen.empty());
        for (const bool isPicture : {false, true}) {
            GanttPaper paper;
            paper.paper.endless = isPicture;
            paper.today = sampleToday;
            paper.from = options.from;
            paper.to = options.to;
            paper.scale = scale;
            std::set<QDate> onPaper;
            for (const ChartPage &page : ganttPages(rows, WorkCalendar::shipped(), paper))
                onPaper.merge(shadedDays(std::get<GanttLayout>(page.chart)));
            CHECK(onPaper == onScreen);
        }
    }
}

TEST_CASE("sheets break alike whatever the screen: nothing of it goes into them")
{
    const auto rows = sampleGantt();
    GanttPaper paper;
    paper.paper.size = QPageSize::A4;
    paper.today = sampleToday;
    const auto once = ganttPages(rows, WorkCalendar::shipped(), paper);
    paper.family = QStringLiteral("another family");
    const auto again = ganttPages(rows, WorkCalendar::shipped(), paper);
    REQUIRE(once.size() == again.size());
    for (size_t i = 0; i < once.size(); ++i) {
        CHECK(once[i].firstRow == again[i].firstRow);
        CHECK(once[i].chartRect() == again[i].chartRect());
    }
}
