#include "tests/support/catch.h"

#include "models/charts/chart_picture.h"
#include "models/charts/paint_chart.h"
#include "tests/charts/sample_chart.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

using namespace tz;
using namespace tz::test;

namespace {

ChartPage picturePage()
{
    WallPaper paper;
    paper.paper.endless = true;
    paper.titles = {QStringLiteral("挂图作战图"), QStringLiteral("南阳市医改办"), sampleToday};
    const auto pages = wallPages(sampleWall(), paper);
    REQUIRE(pages.size() == 1);
    return pages.front();
}

QImage painted(const GanttLayout &layout, const ChartStyle &style)
{
    QImage image(layout.size.toSize(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    paintGantt(painter, layout, style);
    return image;
}

} // namespace

TEST_CASE("a chart is written as a PNG of the size that was asked for")
{
    const QTemporaryDir folder;
    const ChartPage page = picturePage();
    const QString path = folder.filePath(QStringLiteral("挂图.png"));
    REQUIRE(writeChartPicture(path, page, 1.5));
    const QImage image(path);
    CHECK(image.width() == qRound(page.size.width() / 25.4 * 96 * 1.5));
    CHECK(image.height() == qRound(page.size.height() / 25.4 * 96 * 1.5));
}

TEST_CASE("the text of an SVG stays text")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("wall.svg"));
    REQUIRE(writeChartPicture(path, picturePage()));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString svg = QString::fromUtf8(file.readAll());
    for (const char16_t *text : {u"挂图作战图", u"南阳市医改办", u"（一）推进管理体制改革", u"征求意见中"}) {
        INFO(QString::fromUtf16(text).toStdString());
        CHECK(svg.contains(QString::fromUtf16(text)));
    }
}

TEST_CASE("a picture that cannot be written leaves a sentence and no file")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("wall.bmp"));
    const auto refused = writeChartPicture(path, picturePage());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence.contains(QStringLiteral(".svg")));
    CHECK_FALSE(QFile::exists(path));
    CHECK_FALSE(writeChartPicture(folder.filePath(QStringLiteral("no/such/folder/wall.png")), picturePage()));
    CHECK_FALSE(writeChartPicture(folder.filePath(QStringLiteral("huge.png")), picturePage(), 100));
}

TEST_CASE("painting fills every pixel and marks a late row in the light's own ink")
{
    const auto rows = kindsOfRows();
    GanttOptions options;
    options.from = QDate(2021, 9, 18);
    options.to = QDate(2021, 10, 20);
    options.today = QDate(2021, 10, 3);
    options.dayWidth = 12;
    const GanttLayout layout = layOutGantt(rows, WorkCalendar::shipped(), options);
    for (const ChartMedium medium : {ChartMedium::LightScreen, ChartMedium::DarkScreen, ChartMedium::Paper}) {
        const ChartStyle style = ChartStyle::of(medium, {});
        const QImage image = painted(layout, style);
        bool bare = false;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) bare = bare || image.pixelColor(x, y) == QColor(Qt::magenta);
        CHECK_FALSE(bare);
        const GanttBox &late = layout.boxes[1];
        CHECK(image.pixelColor(late.tail.center().toPoint()) == style.light(Light::Overdue).ink);
        CHECK(image.pixelColor(late.diamond->toPoint()) == style.light(Light::Overdue).ink);
    }
}

TEST_CASE("print does not depend on the screen's theme")
{
    const ChartPage page = picturePage();
    CHECK(page.style.paper == QColor(Qt::white));
    CHECK(page.style.isPaper());
}

TEST_CASE("how late something was that is finished is pale, even where the day it was finished is out of sight")
{
    GanttRow row;
    row.id = 1;
    row.start = QDate(2021, 9, 1);
    row.due = QDate(2021, 9, 24);
    row.doneOn = QDate(2021, 11, 2);
    row.light = Light::Closed;
    GanttOptions options;
    options.from = QDate(2021, 9, 18);
    options.to = QDate(2021, 10, 20);
    options.today = QDate(2021, 12, 1);
    options.dayWidth = 12;
    const GanttLayout layout = layOutGantt({{row}}, WorkCalendar::shipped(), options);
    REQUIRE_FALSE(layout.boxes.front().done);
    const ChartStyle style = ChartStyle::of(ChartMedium::LightScreen, {});
    const QColor tail =
        painted(layout, style).pixelColor((layout.boxes.front().tail.center() + QPointF(40, 0)).toPoint());
    CHECK(tail != style.light(Light::Overdue).ink);
    CHECK(tail != style.paper);
}

TEST_CASE("the line of today does not run through the words of a row")
{
    GanttRow row;
    row.id = 1;
    row.start = QDate(2021, 9, 19);
    row.due = QDate(2021, 9, 24);
    row.doneOn = QDate(2021, 9, 30);
    row.light = Light::Done;
    GanttOptions options;
    options.from = QDate(2021, 9, 18);
    options.to = QDate(2021, 10, 20);
    options.today = QDate(2021, 10, 3);
    options.dayWidth = 12;
    const GanttLayout layout = layOutGantt({{row}}, WorkCalendar::shipped(), options);
    const GanttBox &box = layout.boxes.front();
    REQUIRE(layout.todayX);
    REQUIRE(box.tailTextRect.left() < *layout.todayX);
    REQUIRE(box.tailTextRect.right() > *layout.todayX);
    for (const ChartMedium medium : {ChartMedium::LightScreen, ChartMedium::Paper}) {
        const ChartStyle style = ChartStyle::of(medium, {});
        const QImage image = painted(layout, style);
        const QRect words = box.tailTextRect.toRect();
        for (int y = words.top(); y < words.bottom(); ++y)
            CHECK(image.pixelColor(int(*layout.todayX), y) != style.accent);
    }
}
