#include "tests/support/catch.h"
#include "views/paper/page_stack.h"
#include "views/paper/week_field.h"

using namespace tz;

namespace {

const std::vector<QSizeF> upright(3, QSizeF(210, 297));

} // namespace

TEST_CASE("pages stand one under the other with a margin around each, narrow ones in the middle")
{
    const PageStack stack({QSizeF(420, 297), QSizeF(210, 297)}, 2);
    CHECK(stack.page(0) == QRect(16, 16, 840, 594));
    CHECK(stack.page(1) == QRect(16 + 210, 16 + 594 + 16, 420, 594));
    CHECK(stack.size() == QSize(840 + 32, 16 + 594 + 16 + 594 + 16));
}

TEST_CASE("at the fitting scale the widest page and its margins fill the width")
{
    CHECK(PageStack::fittingScale(upright, 210 * 3 + 32) == 3);
    CHECK(PageStack::fittingScale({QSizeF(210, 297), QSizeF(420, 297)}, 420 + 32) == 1);
    CHECK(PageStack::fittingScale({}, 800) == 0);
}

TEST_CASE("only the pages that show are in sight")
{
    const PageStack stack(upright, 1);
    CHECK(stack.inSight(0, 100) == std::pair<size_t, size_t>(0, 1));
    CHECK(stack.inSight(300, 340) == std::pair<size_t, size_t>(0, 2));
    CHECK(stack.inSight(314, 326) == std::pair<size_t, size_t>(1, 1)); // the gap between two pages
    CHECK(stack.inSight(5000, 6000) == std::pair<size_t, size_t>(3, 3));
}

TEST_CASE("a place is found again at another scale and when pages are gone")
{
    const PageStack small(upright, 1);
    const PageStack large(upright, 2);
    const ReadingPlace middle = small.placeAt(small.page(1).top() + 100);
    CHECK(middle.page == 1);
    CHECK(small.yOf(middle) == small.page(1).top() + 100);
    CHECK(std::abs(large.yOf(middle) - (large.page(1).top() + 200)) < 8);
    CHECK(PageStack({QSizeF(210, 297)}, 1).yOf(middle) == 16);
    CHECK(PageStack().yOf(middle) == 0);
}

TEST_CASE("a week is named by its days, the month once when it is the same")
{
    const auto [monday, words] = GENERATE(table<QDate, const char *>({
        {QDate(2021, 9, 20), "9月20日—26日"},
        {QDate(2021, 9, 27), "9月27日—10月3日"},
        {QDate(2021, 12, 27), "12月27日—1月2日"},
    }));
    CHECK(weekInWords(monday) == QString::fromUtf8(words));
}
