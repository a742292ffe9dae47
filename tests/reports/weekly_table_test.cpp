#include "tests/support/catch.h"

#include "models/reports/paginate.h"
#include "models/reports/text_renderer.h"
#include "models/reports/weekly_table.h"
#include "tests/reports/fixed_measurer.h"
#include "tests/reports/page_dump.h"
#include "tests/reports/samples.h"
#include "tests/support/golden.h"

using namespace tz;

namespace {

const Table &tableIn(const Document &document)
{
    for (const Block &block : document.blocks)
        if (const Table *table = std::get_if<Table>(&block)) return *table;
    FAIL("the document has no table");
    throw std::logic_error("unreachable");
}

WeeklyInput twoTasks()
{
    WeeklyInput input = test::sampleWeek();
    input.rows.erase(input.rows.begin() + 22, input.rows.end());
    return input;
}

} // namespace

TEST_CASE("the week's table has a line per task and county, a painted cell per task, a band per goal")
{
    const Table table = tableIn(weeklyTable(test::sampleWeek()));
    CHECK(table.rows.size() == 165 + 6);
    CHECK(table.rows[0][0].columnSpan == 10);
    CHECK(table.rows[1][0].rowSpan == 11);
    CHECK(table.rows[1][0].text == QStringLiteral("1"));
    CHECK(table.rows[1][1].rowSpan == 11);
    CHECK(table.rows[1][2].rowSpan == 1);
    CHECK(table.rows.back()[0].text == QStringLiteral("15"));
}

TEST_CASE("a deadline that one county had put off is shown county by county")
{
    WeeklyInput input = twoTasks();
    input.rows[3].deadlineWords = QStringLiteral("延至2021年9月10日");
    const Table table = tableIn(weeklyTable(input));
    CHECK(table.rows[1][4].rowSpan == 1);
    CHECK(table.rows[4][4].text == QStringLiteral("延至2021年9月10日"));
    CHECK(table.rows[1][3].rowSpan == 11);
    CHECK(table.rows[12][4].rowSpan == 11);
}

TEST_CASE("a county that did not report reads 未报, one that reported nothing new keeps its own words")
{
    WeeklyInput input = twoTasks();
    input.rows[0].reported = false;
    input.rows[1].reported = true;
    input.rows[1].thisWeek = QStringLiteral("与上周相同。");
    const Table table = tableIn(weeklyTable(input));
    CHECK(table.rows[1][5].text == QStringLiteral("未报"));
    CHECK(table.rows[1][5].emphasis == Emphasis::Late);
    CHECK(table.rows[2][5].text == QStringLiteral("与上周相同。"));
}

TEST_CASE("last week's plan stands beside this week's result, and gives up its column when nobody had one")
{
    WeeklyInput input = twoTasks();
    const size_t without = tableIn(weeklyTable(input)).columns.size();
    input.rows[0].lastPlan = QStringLiteral("召开医管委会议");
    const Table table = tableIn(weeklyTable(input));
    CHECK(table.columns.size() == without + 1);
    CHECK(table.head[0][5].text == QStringLiteral("上周计划"));
    CHECK(table.rows[1][5].text == QStringLiteral("召开医管委会议"));
    CHECK(table.rows[0][0].columnSpan == int(table.columns.size()));
}

TEST_CASE("words that were carried over say 同上周, those after the cut-off when they came")
{
    WeeklyInput input = twoTasks();
    for (size_t row : {0, 1}) input.rows[row].reported = true;
    input.rows[0].thisWeek = input.rows[1].thisWeek = QStringLiteral("方案待审议。");
    input.rows[0].isCarriedOver = true;
    input.rows[1].lateOn = QDate(2021, 8, 14);
    const Table table = tableIn(weeklyTable(input));
    CHECK(table.rows[1][5].text == QStringLiteral("同上周：方案待审议。"));
    CHECK(table.rows[2][5].text == QStringLiteral("方案待审议。（8月14日迟报）"));
}

TEST_CASE("a week's table without rows says so")
{
    WeeklyInput input = twoTasks();
    input.rows.clear();
    CHECK(renderText(weeklyTable(input)).contains(QStringLiteral("没有符合的事项。")));
}

TEST_CASE("a table of one county or unit says whose it is, and every table until when reports came in")
{
    WeeklyInput input = twoTasks();
    input.scope = QStringLiteral("西峡县");
    input.cutOff = QDate(2021, 8, 12).startOfDay().addSecs(12 * 3600);
    const Document document = weeklyTable(input);
    CHECK(document.title.endsWith(QStringLiteral("周进展表（西峡县）")));
    CHECK(renderText(document).contains(QStringLiteral("，8月12日12时截报")));
}

TEST_CASE("the title drops the word 台账, the foot names the day and the first twelve digits of the log")
{
    const Document document = weeklyTable(twoTasks());
    CHECK(document.title == QStringLiteral("南阳市高质量推进紧密型县域医共体建设重点任务周进展表"));
    CHECK(document.running.footLeft == QStringLiteral("截至2021年8月13日"));
    CHECK(document.running.footRight == QStringLiteral("台账校验码 9f86d081884c"));
    CHECK(document.running.number == PageNumber::PageOfPages);
}

TEST_CASE("on A3 the same table has larger type on fewer pages")
{
    const Document a4 = weeklyTable(test::sampleWeek(Paper::A4)), a3 = weeklyTable(test::sampleWeek(Paper::A3));
    CHECK(tableIn(a3).sizePt > tableIn(a4).sizePt);
    CHECK(a3.page.width() == 420);
    CHECK(paginate(a3, test::FixedMeasurer()).size() < paginate(a4, test::FixedMeasurer()).size());
}

TEST_CASE("the week's table is placed as approved")
{
    const QString dump = test::dumpPages(paginate(weeklyTable(twoTasks()), test::FixedMeasurer()));
    CHECK(test::differenceFromGolden(QStringLiteral("weekly_pages.txt"), dump) == QString());
}
