#include "tests/support/catch.h"
#include "views/charts/wall_window.h"

using namespace tz;

namespace {

const WallMeasures measures{ChartSizes::screen(), 1};

/// Every third cell is late, the others are on track.
WallMatrix matrixOf(size_t tasks, size_t counties)
{
    WallMatrix matrix;
    for (size_t i = 0; i < tasks; ++i)
        matrix.rows.push_back(
            {qint64(i) + 1, QStringLiteral("建立健全总额预付的支付办法"), QStringLiteral("第%1组").arg(i / 3)});
    for (size_t i = 0; i < counties; ++i) matrix.columns.push_back({qint64(i) + 1, QStringLiteral("西峡县"), {}});
    for (size_t i = 0; i < tasks * counties; ++i)
        matrix.cells.push_back({qint64(i) + 1,
                                i % 3 == 0 ? Light::Overdue : Light::OnTrack,
                                i % 3 == 0 ? QStringLiteral("3天") : QString(),
                                {}});
    return matrix;
}

WallWindow windowOn(WallMatrix matrix, QSizeF viewport, bool isTransposed = false)
{
    WallWindow window;
    window.setMatrix(std::move(matrix), isTransposed);
    window.fit(viewport, measures);
    return window;
}

int countAt(const WallLayout &layout, WallTotal kind, qreal x, qreal y)
{
    for (const WallTotalBox &total : layout.totals)
        if (total.kind == kind && total.rect.contains(x, y)) return total.count;
    return -1;
}

} // namespace

TEST_CASE("all counties of a city stand in one window's width")
{
    const WallWindow window = windowOn(matrixOf(15, 11), {1040, 600});
    CHECK(window.columnsInSight() == 11);
    const WallLayout layout = window.layOut(0, 0, {});
    CHECK(layout.size.width() == Approx(1040));
}

TEST_CASE("a nation's counties are laid out only as far as they are in sight")
{
    const WallWindow window = windowOn(matrixOf(15, 2844), {1040, 600});
    CHECK(window.columnsInSight() < 20);
    const WallLayout layout = window.layOut(0, 2844 - window.columnsInSight(), {});
    CHECK(layout.boxes.size() == window.columnsInSight() * window.rowsInSight(0));
    CHECK(layout.size.width() <= 1040);
    CHECK(layout.size.height() <= 600);
}

TEST_CASE("totals count the whole chart, whatever is in sight")
{
    const WallWindow window = windowOn(matrixOf(15, 300), {1040, 600});
    const WallLayout layout = window.layOut(2, 9, {});
    const WallBox &first = layout.boxAt(0, 0);
    const double right = layout.cells().right() + 1;
    const double foot = layout.cells().bottom() + 1;
    const double lineHeight = wallFootHeight(layout.options) / wallTotalKinds;
    const double lateColumn = right + layout.options.totalWidth * double(WallTotal::Overdue);
    const double lateLine = foot + lineHeight * double(WallTotal::Overdue);
    CHECK(countAt(layout, WallTotal::Overdue, lateColumn, first.rect.center().y()) == 100);
    CHECK(countAt(layout, WallTotal::Overdue, first.rect.center().x(), lateLine) == 15);
    CHECK(countAt(layout, WallTotal::Overdue, lateColumn, lateLine) == 1500);
}

TEST_CASE("the last sight ends with the last row, and every sight holds whole rows")
{
    for (const double height : {300.0, 420.0, 600.0, 2000.0}) {
        const WallWindow window = windowOn(matrixOf(15, 11), {1040, height});
        const size_t last = window.lastFirstRow();
        CHECK(last + window.rowsInSight(last) == 15);
        for (size_t first = 0; first <= last; ++first) CHECK(window.layOut(first, 0, {}).size.height() <= height);
    }
}

TEST_CASE("the rows in sight fill the height, so that the totals stand at the foot")
{
    for (const double height : {300.0, 420.0, 600.0}) {
        const WallWindow window = windowOn(matrixOf(15, 11), {1040, height});
        REQUIRE(window.lastFirstRow() > 0);
        CHECK(window.layOut(0, 0, {}).size.height() == Approx(height).margin(double(window.rowsInSight(0))));
    }
}

TEST_CASE("heads keep their height while a transposed chart is scrolled past its goals")
{
    const WallWindow window = windowOn(matrixOf(15, 40).transposed(), {700, 600}, true);
    REQUIRE(window.columnsInSight() < 15);
    const double height = window.layOut(0, 0, {}).cellsTop;
    for (size_t first = 1; first + window.columnsInSight() <= 15; ++first)
        CHECK(window.layOut(0, first, {}).cellsTop == Approx(height));
}

TEST_CASE("the current cell is marked only while it is in sight")
{
    const WallWindow window = windowOn(matrixOf(15, 300), {1040, 600});
    const auto marked = [](const WallLayout &layout) {
        return std::count_if(layout.boxes.begin(), layout.boxes.end(), [](const WallBox &box) { return box.selected; });
    };
    CHECK(marked(window.layOut(2, 7, std::pair<size_t, size_t>(3, 9))) == 1);
    CHECK(marked(window.layOut(2, 7, std::pair<size_t, size_t>(1, 9))) == 0);
    CHECK(marked(window.layOut(2, 7, std::pair<size_t, size_t>(3, 200))) == 0);
}
