#include "tests/support/catch.h"

#include "models/reports/column_widths.h"

#include <numeric>

using namespace tz;

namespace {

double sumOf(const std::vector<double> &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

/// Sum of the columns' heights, each its area folded into its width.
double heightOf(const std::vector<ColumnDemand> &demands, const std::vector<double> &widths)
{
    double height = 0;
    for (size_t i = 0; i < widths.size(); ++i) height += demands[i].area / widths[i];
    return height;
}

} // namespace

TEST_CASE("texts that fit on one line share the width that is left over")
{
    const std::vector<double> widths = solveColumnWidths({{10, 20, 100}, {10, 40, 200}}, 90);
    CHECK(widths[0] == Approx(30));
    CHECK(widths[1] == Approx(60));
}

TEST_CASE("no column gets less than its widest piece, and none more than its longest text")
{
    const std::vector<ColumnDemand> demands{{18, 18, 5}, {12, 400, 90'000}, {30, 35, 4000}, {9, 300, 10'000}};
    const std::vector<double> widths = solveColumnWidths(demands, 180);
    for (size_t i = 0; i < widths.size(); ++i) {
        CAPTURE(i);
        CHECK(widths[i] >= demands[i].minimum - 1e-9);
        CHECK(widths[i] <= demands[i].natural + 1e-9);
    }
    CHECK(sumOf(widths) == Approx(180).margin(1e-9));
}

TEST_CASE("four times the text gets twice the width")
{
    const std::vector<double> widths = solveColumnWidths({{5, 1000, 4000}, {5, 1000, 1000}}, 150);
    CHECK(widths[0] == Approx(100));
    CHECK(widths[1] == Approx(50));
}

TEST_CASE("moving a millimetre from any column to another makes the table no lower")
{
    const std::vector<ColumnDemand> demands{{10, 900, 40'000}, {10, 900, 9000}, {10, 900, 2500}};
    const std::vector<double> widths = solveColumnWidths(demands, 200);
    for (size_t from = 0; from < widths.size(); ++from)
        for (size_t to = 0; to < widths.size(); ++to) {
            if (from == to) continue;
            std::vector<double> moved = widths;
            moved[from] -= 1;
            moved[to] += 1;
            CHECK(heightOf(demands, moved) > heightOf(demands, widths));
        }
}

TEST_CASE("pieces wider than the table are cut in proportion, and said not to fit")
{
    const std::vector<ColumnDemand> demands{{60, 60, 60}, {120, 120, 120}};
    CHECK_FALSE(fitsMinima(demands, 90));
    CHECK(fitsMinima(demands, 180));
    const std::vector<double> widths = solveColumnWidths(demands, 90);
    CHECK(widths[0] == Approx(30));
    CHECK(widths[1] == Approx(60));
}

TEST_CASE("columns without any text have equal widths")
{
    const std::vector<double> widths = solveColumnWidths({{}, {}}, 80);
    CHECK(widths[0] == Approx(40));
    CHECK(widths[1] == Approx(40));
}

TEST_CASE("names in groups get more than comfort only as far as all columns have it and a tenth is left over")
{
    std::vector<ColumnDemand> demands(3, {10, 60, 0, 20, 0});
    demands[0].ease = 40;
    demands[0].area = demands[1].area = 1;
    demands[2].area = 10'000;
    CHECK(solveColumnWidths(demands, 100).front() == Approx(40)); // 20 + 20 + 20 are comfort, 90 may be given
    CHECK(solveColumnWidths(demands, 80).front() == Approx(32));
    CHECK(solveColumnWidths(demands, 65).front() == Approx(20));
    CHECK(solveColumnWidths(demands, 50).front() == Approx(10));
}
