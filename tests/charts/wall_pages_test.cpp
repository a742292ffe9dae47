#include "tests/support/catch.h"

#include "models/charts/chart_pages.h"
#include "tests/charts/recording_device.h"
#include "tests/charts/sample_chart.h"

#include <QPainter>

#include <map>

using namespace tz;
using namespace tz::test;

namespace {

WallPaper paperOf(QPageSize::PageSizeId size, QPageLayout::Orientation orientation)
{
    WallPaper paper;
    paper.paper.size = size;
    paper.paper.orientation = orientation;
    paper.titles = {QStringLiteral("挂图作战图"), QStringLiteral("南阳市医改办"), sampleToday};
    return paper;
}

const WallLayout &wallOf(const ChartPage &page)
{
    return std::get<WallLayout>(page.chart);
}

/// A province: every county of the sample ten times.
WallMatrix manyCounties()
{
    const WallMatrix sample = sampleWall();
    WallMatrix many{sample.rows, {}, {}};
    for (int i = 0; i < 10; ++i) many.columns.insert(many.columns.end(), sample.columns.begin(), sample.columns.end());
    qint64 id = 0;
    for (size_t row = 0; row < many.rows.size(); ++row)
        for (size_t column = 0; column < many.columns.size(); ++column) {
            many.cells.push_back(sample.at(row, column % sample.columns.size()));
            many.cells.back().id = ++id;
        }
    return many;
}

} // namespace

TEST_CASE("sheets of a wall chart together show every cell whole and once")
{
    const WallMatrix matrix = GENERATE(0, 1) ? manyCounties() : manyCounties().transposed();
    const auto size = GENERATE(QPageSize::A4, QPageSize::A3);
    std::map<qint64, int> seen;
    for (const ChartPage &page : wallPages(matrix, paperOf(size, QPageLayout::Landscape))) {
        const WallLayout &layout = wallOf(page);
        const QRectF inside =
            QRectF(QPointF(), page.size).marginsRemoved(ChartPaper().margins).adjusted(-1e-6, -1e-6, 1e-6, 1e-6);
        CHECK(inside.contains(page.chartRect()));
        CHECK(page.chartRect().bottom() <= page.legendAt.y());
        CHECK(layout.names.size() == static_cast<size_t>(layout.rows.count()));
        CHECK(layout.columns.size() == layout.columnCount);
        for (const WallBox &box : layout.boxes) {
            ++seen[box.cell.id];
            CHECK(layout.cells().adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(box.rect));
        }
    }
    REQUIRE(seen.size() == matrix.cells.size());
    for (const auto &[id, times] : seen) CHECK(times == 1);
}

TEST_CASE("sheets that hang side by side have rows of the same height")
{
    std::map<int, std::vector<double>> heights;
    for (const ChartPage &page : wallPages(manyCounties(), paperOf(QPageSize::A4, QPageLayout::Landscape))) {
        std::vector<double> found;
        for (const WallLabel &name : wallOf(page).names) found.push_back(name.rect.height());
        const auto &first = heights.try_emplace(page.rowPart, found).first->second;
        REQUIRE(found.size() == first.size());
        for (size_t i = 0; i < found.size(); ++i) CHECK(found[i] == Approx(first[i]));
    }
}

TEST_CASE("totals on a sheet speak of the whole wall chart")
{
    const WallMatrix matrix = manyCounties();
    const auto pages = wallPages(matrix, paperOf(QPageSize::A4, QPageLayout::Landscape));
    REQUIRE(pages.size() > 4);
    int ofChart = 0;
    const WallLayout &last = wallOf(pages.back());
    for (const WallTotalBox &total : last.totals)
        if (total.rect.left() >= last.cells().right() - 0.01 && total.rect.top() >= last.cells().bottom() - 0.01)
            ofChart += total.count;
    CHECK(ofChart == 15 * 110);
    for (const WallTotalBox &total : wallOf(pages.front()).totals)
        CHECK(total.rect.left() >= wallOf(pages.front()).cells().right() - 0.01);
}

TEST_CASE("no text of a wall sheet is smaller than 9 pt or runs over the sheet")
{
    const auto size = GENERATE(QPageSize::A4, QPageSize::A3, QPageSize::A2);
    const auto orientation = GENERATE(QPageLayout::Landscape, QPageLayout::Portrait);
    for (const ChartPage &page : wallPages(sampleWall(), paperOf(size, orientation))) {
        RecordingDevice paper(page.size);
        QPainter painter(&paper);
        painter.scale(RecordingDevice::pixelsPerMm, RecordingDevice::pixelsPerMm);
        paintChartPage(painter, page);
        painter.end();
        REQUIRE(paper.texts().size() > 50);
        for (const PaintedText &text : paper.texts()) {
            INFO(text.text.toStdString());
            CHECK(text.points >= 8.99);
            CHECK(QRectF(QPointF(), page.size).contains(text.rect));
        }
    }
}

TEST_CASE("15 tasks by 11 counties are one A3 sheet with every name and note whole")
{
    const WallMatrix matrix = sampleWall();
    const auto pages = wallPages(matrix, paperOf(QPageSize::A3, QPageLayout::Landscape));
    REQUIRE(pages.size() == 1);
    const WallLayout &layout = wallOf(pages.front());
    for (const WallBox &box : layout.boxes) {
        CHECK_FALSE(box.compact);
        CHECK_FALSE(box.noteCut);
    }
    for (size_t row = 0; row < matrix.rows.size(); ++row)
        CHECK(layout.names[row].lines.join(QString()) == matrix.rows[row].name);
}

TEST_CASE("the wall chart of an office on A0 is read from two metres")
{
    const auto pages = wallPages(sampleWall(), paperOf(QPageSize::A0, QPageLayout::Landscape));
    REQUIRE(pages.size() == 1);
    CHECK(wallOf(pages.front()).options.sizes.small / mmPerPoint >= 20); // 7 mm
}

TEST_CASE("notes on paper are whole: clauses that fit in 12 characters, else the first clause in full")
{
    WallMatrix matrix = sampleWall();
    matrix.cells[0].note = QStringLiteral("部门意见尚未统一，需上会协调");
    matrix.cells[1].note = QStringLiteral("信息系统接口改造资金尚未落实到位需协调，再议");
    QStringList notes;
    for (const ChartPage &page : wallPages(matrix, paperOf(QPageSize::A4, QPageLayout::Landscape)))
        for (const WallBox &box : wallOf(page).boxes) {
            CHECK_FALSE(box.noteCut);
            CHECK_FALSE(box.note.join(QString()).contains(u'…'));
            CHECK((box.note.isEmpty() || box.rect.contains(box.noteRect)));
            notes << box.note.join(QString());
        }
    CHECK(notes.contains(QStringLiteral("部门意见尚未统一")));
    CHECK(notes.contains(QStringLiteral("信息系统接口改造资金尚未落实到位需协调")));
}
