#include "tests/support/catch.h"

#include "tests/charts/layout_dump.h"
#include "tests/charts/sample_chart.h"
#include "tests/support/golden.h"

#include <numeric>

using namespace tz;
using namespace tz::test;

TEST_CASE("a wall chart is laid out as approved")
{
    const WallLayout layout = layOutWall(smallWall(), {});
    CHECK(differenceFromGolden(QStringLiteral("charts/wall.txt"), dumped(layout)) == QString());
}

TEST_CASE("a wall chart turned round is laid out as approved")
{
    const WallLayout layout = layOutWall(smallWall().transposed(), {});
    CHECK(differenceFromGolden(QStringLiteral("charts/wall_transposed.txt"), dumped(layout)) == QString());
}

TEST_CASE("turning a wall chart twice changes nothing but the groups' place")
{
    const WallMatrix matrix = sampleWall();
    const WallMatrix again = matrix.transposed().transposed();
    for (size_t row = 0; row < matrix.rows.size(); ++row) {
        CHECK(again.rows[row].name == matrix.rows[row].name);
        for (size_t column = 0; column < matrix.columns.size(); ++column) {
            CHECK(again.at(row, column).id == matrix.at(row, column).id);
            CHECK(matrix.transposed().at(column, row).id == matrix.at(row, column).id);
        }
    }
}

TEST_CASE("the totals of a row, of a column and of the chart count every cell once")
{
    const WallMatrix matrix = sampleWall();
    const WallLayout layout = layOutWall(matrix, {});
    int ofRows = 0;
    int ofColumns = 0;
    int ofChart = 0;
    for (const WallTotalBox &total : layout.totals) {
        const bool atRight = total.rect.left() >= layout.cells().right() - 0.01;
        const bool atFoot = total.rect.top() >= layout.cells().bottom() - 0.01;
        (atRight && atFoot ? ofChart : atRight ? ofRows : ofColumns) += total.count;
    }
    CHECK(ofRows == 164); // 15 × 11, one crossing is empty
    CHECK(ofColumns == 164);
    CHECK(ofChart == 164);
}

TEST_CASE("each light counts in one total")
{
    struct Case {
        Light light;
        WallTotal total;
    };
    const auto each = GENERATE(Catch::Generators::values<Case>({{Light::Done, WallTotal::Finished},
                                                                {Light::Closed, WallTotal::Finished},
                                                                {Light::OnTrack, WallTotal::Underway},
                                                                {Light::Continuous, WallTotal::Underway},
                                                                {Light::NoDate, WallTotal::Underway},
                                                                {Light::Unread, WallTotal::Underway},
                                                                {Light::Near, WallTotal::Near},
                                                                {Light::Overdue, WallTotal::Overdue}}));
    const WallTotals totals = wallTotals(std::vector<WallCell>{{1, each.light, {}, {}}, {0, each.light, {}, {}}});
    CHECK(totals[static_cast<size_t>(each.total)] == 1);
    CHECK(std::accumulate(totals.begin(), totals.end(), 0) == 1);
}

TEST_CASE("a point in a cell finds its row and column, elsewhere nothing")
{
    const WallLayout layout = layOutWall(sampleWall(), {});
    for (const WallBox &box : layout.boxes) {
        CHECK(layout.hitTest(box.rect.center()) == std::pair(box.row, box.column));
        CHECK(layout.hitTest(box.rect.topLeft() + QPointF(0.01, 0.01)) == std::pair(box.row, box.column));
        CHECK(&layout.boxAt(box.row, box.column) == &box);
    }
    CHECK_FALSE(layout.hitTest({5, layout.cells().center().y()}));
    CHECK_FALSE(layout.hitTest({layout.cells().center().x(), 5}));
    CHECK_FALSE(layout.hitTest({layout.cells().right() + 1, layout.cells().center().y()}));
    CHECK_FALSE(layout.hitTest({layout.cells().center().x(), layout.cells().bottom() + 1}));
}

TEST_CASE("lights and notes lie inside their tiles, names and groups are not cut")
{
    const WallMatrix matrix = sampleWall();
    for (const double width : {30.0, 56.0, 76.0, 120.0}) {
        WallOptions options;
        options.cellWidth = width;
        options.notes = width > 50;
        const WallLayout layout = layOutWall(matrix, options);
        for (const WallBox &box : layout.boxes) {
            if (box.cell.id == 0) continue;
            CHECK(box.rect.contains(box.tile));
            CHECK(box.tile.contains(box.pill));
            CHECK(box.note.join(QString()).size() <= 12);
            if (!box.note.isEmpty()) CHECK(box.tile.contains(box.noteRect));
            CHECK((!box.compact || width < 76));
        }
        for (size_t row = 0; row < matrix.rows.size(); ++row)
            CHECK(layout.names[row].lines.join(QString()) == matrix.rows[row].name);
        for (const WallLabel &group : layout.groups) CHECK(group.lines.join(QString()) == group.text);
    }
}

TEST_CASE("worst first puts the lines with the most overdue cells at the top and at the left")
{
    const WallMatrix matrix = sampleWall();
    const WallMatrix sorted = matrix.worstFirst();
    REQUIRE(sorted.cells.size() == matrix.cells.size());
    const auto urgency = [](const std::vector<WallCell> &cells) {
        const WallTotals totals = wallTotals(cells);
        return std::pair(totals[static_cast<size_t>(WallTotal::Overdue)], totals[static_cast<size_t>(WallTotal::Near)]);
    };
    const size_t rows = sorted.rows.size();
    const size_t columns = sorted.columns.size();
    for (size_t row = 1; row < rows; ++row)
        CHECK(urgency(sorted.part(row - 1, row, 0, columns).cells) >=
              urgency(sorted.part(row, row + 1, 0, columns).cells));
    for (size_t column = 1; column < columns; ++column)
        CHECK(urgency(sorted.part(0, rows, column - 1, column).cells) >=
              urgency(sorted.part(0, rows, column, column + 1).cells));
    for (size_t row = 0; row < rows; ++row)
        for (size_t column = 0; column < columns; ++column) { // every cell is still that of its task and county
            const auto at = [](const std::vector<WallHead> &heads, qint64 id) {
                return static_cast<size_t>(
                    std::find_if(heads.begin(), heads.end(), [id](const WallHead &head) { return head.id == id; }) -
                    heads.begin());
            };
            CHECK(sorted.at(row, column).id ==
                  matrix.at(at(matrix.rows, sorted.rows[row].id), at(matrix.columns, sorted.columns[column].id)).id);
        }
    CHECK(wallTotals(sorted.cells) == wallTotals(matrix.cells));
}

TEST_CASE("worst first keeps the communities of a county together")
{
    WallMatrix matrix;
    matrix.rows = {{1, QStringLiteral("任务"), {}}};
    const QString west = QStringLiteral("西峡县");
    const QString east = QStringLiteral("内乡县");
    matrix.columns = {{1, QStringLiteral("甲"), east},
                      {2, QStringLiteral("乙"), east},
                      {3, QStringLiteral("丙"), west},
                      {4, QStringLiteral("丁"), west}};
    for (const Light light : {Light::Done, Light::Overdue, Light::Overdue, Light::Overdue})
        matrix.cells.push_back({static_cast<qint64>(matrix.cells.size()) + 1, light, {}, {}});
    QStringList names;
    for (const WallHead &column : matrix.worstFirst().columns) names << column.name;
    CHECK(names.join(u' ') == QStringLiteral("丙 丁 甲 乙"));
}
