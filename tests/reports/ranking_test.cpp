#include "tests/support/catch.h"

#include "models/reports/circular_figures.h"

using namespace tz;

TEST_CASE("equal rates share a place and the next place skips as many; what cannot be measured has none")
{
    struct {
        std::vector<Rate> rates;
        std::vector<int> places;
    } table[] = {
        {{{9, 11}, {18, 22}, {5, 11}}, {1, 1, 3}},
        {{{1, 3}, {2, 4}, {1, 2}, {1, 4}}, {3, 1, 1, 4}},
        {{{0, 0}, {0, 5}, {5, 5}}, {0, 2, 1}},
        {{{333, 1000}, {1, 3}}, {2, 1}}, // 33.3 % in print, but not equal
        {{}, {}},
    };
    for (const auto &line : table) CHECK(places(line.rates) == line.places);
}

TEST_CASE("a rate is printed with one digit behind the point where there is one")
{
    CHECK(rateText({9, 11}) == QStringLiteral("81.8%"));
    CHECK(rateText({1, 2}) == QStringLiteral("50%"));
    CHECK(rateText({3, 3}) == QStringLiteral("100%"));
    CHECK(rateText({0, 0}) == QStringLiteral("—"));
}

TEST_CASE("counties are listed by place, equal ones in official order, those without a place last")
{
    const CircularFigures none{.county = QStringLiteral("甲县"), .other = 3},
        half{.county = QStringLiteral("乙县"), .done = 1, .near = 1},
        alsoHalf{.county = QStringLiteral("丙县"), .done = 2, .overdue = 2},
        full{.county = QStringLiteral("丁县"), .done = 1};
    QStringList order;
    for (const RankedCounty &county : ranked({none, half, alsoHalf, full}))
        order << QStringLiteral("%1%2").arg(county.place).arg(county.figures.county);
    CHECK(order.join(u' ') == QStringLiteral("1丁县 2乙县 2丙县 0甲县"));
}
