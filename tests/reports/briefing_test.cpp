#include "tests/support/catch.h"

#include "models/reports/briefing.h"
#include "models/reports/shares.h"
#include "tests/reports/samples.h"

#include <numeric>

using namespace tz;

namespace {

QStringList paragraphs(const Document &document)
{
    QStringList out;
    for (const Block &block : document.blocks)
        if (const Paragraph *paragraph = std::get_if<Paragraph>(&block)) out << paragraph->text;
    return out;
}

const Table &tableIn(const Document &document)
{
    return std::get<Table>(*std::find_if(document.blocks.begin(), document.blocks.end(),
                                         [](const Block &block) { return std::holds_alternative<Table>(block); }));
}

} // namespace

TEST_CASE("whole percents always add up to 100, the largest remainders rounded up first")
{
    struct {
        std::vector<int> counts, percents;
    } table[] = {
        {{1, 1, 1}, {34, 33, 33}},
        {{60, 49, 8, 4, 44}, {36, 30, 5, 2, 27}},
        {{3, 4, 3}, {30, 40, 30}},
        {{0, 0}, {0, 0}},
        {{5}, {100}},
        {{1, 199}, {1, 99}},
    };
    for (const auto &line : table) CHECK(wholePercents(line.counts) == line.percents);
    for (int a = 0; a < 40; ++a) {
        const std::vector<int> percents = wholePercents({a, 7, 13, 2 * a});
        CHECK(std::accumulate(percents.begin(), percents.end(), 0) == 100);
    }
}

TEST_CASE("the article says what the figures say")
{
    const QStringList text = paragraphs(briefing(test::sampleBriefing()));
    CHECK(text[0] ==
          QStringLiteral(
              "截至8月13日，15项重点任务、11个县市区共165项分解任务中，已完成60项，占36%；正常推进49项，占30%；"
              "临近时限8项，占5%；逾期4项，占2%；长期坚持或未定时限44项，占27%。"));
    CHECK(text[1] ==
          QStringLiteral(
              "上期以来新完成3项：“整合区域内医疗卫生资源”（西峡县）；“推进管理体制改革”（内乡县、新野县）。"));
    CHECK(text[2] == QStringLiteral("共有4项逾期，涉及3个县市区，请抓紧推进，逐项销号。"));
    CHECK(text[5] == QStringLiteral("淅川县逾期2项：推进薪酬制度改革；巩固乡村一体化管理。"));
    CHECK(text[6] == QStringLiteral("11个县市区中，9个已报送本周进展；淅川县、邓州市未报送，请尽快补报。"));
}

TEST_CASE("where there is nothing to report the article says so instead of counting zero")
{
    BriefingInput input = test::sampleBriefing();
    input.newlyDone.clear();
    for (CountyFigures &county : input.counties) {
        county.done += county.overdue + county.other;
        county.overdue = county.other = county.unreported = 0;
        county.overdueTasks.clear();
        county.reported = true;
    }
    const Document document = briefing(input);
    const QStringList text = paragraphs(document);
    CHECK(text[1] == QStringLiteral("上期以来没有新完成的事项。"));
    CHECK(text[2] == QStringLiteral("目前没有逾期事项。"));
    CHECK(text[3] == QStringLiteral("11个县市区均已报送本周进展。"));
    input.counties.front().unreported = 3;
    CHECK(paragraphs(briefing(input))[3] == QStringLiteral("11个县市区均已报送本周进展，尚有3项未报，请抓紧补报。"));
    CHECK_FALSE(text[0].contains(QStringLiteral("长期坚持")));
    CHECK(tableIn(document).columns.size() == 7); // no column for lights that nobody has
}

TEST_CASE("a ledger without assignments makes a briefing that claims nothing")
{
    BriefingInput input = test::sampleBriefing();
    input.counties.clear();
    input.newlyDone.clear();
    const QStringList text = paragraphs(briefing(input));
    CHECK(text[0] == QStringLiteral("截至8月13日，15项重点任务尚未分解到县市区。"));
    CHECK(text.last() == QStringLiteral("尚无县市区需要报送。"));
}

TEST_CASE("the table's last row is the sum of the counties")
{
    const Table table = tableIn(briefing(test::sampleBriefing()));
    REQUIRE(table.rows.size() == 12);
    for (size_t column = 1; column < table.columns.size(); ++column) {
        int sum = 0;
        for (size_t row = 0; row < 11; ++row) sum += table.rows[row][column].text.toInt();
        CHECK(table.rows.back()[column].text.toInt() == sum);
    }
}

TEST_CASE("the head counts its issues in Chinese numerals and dates without padding")
{
    const Document document = briefing(test::sampleBriefing());
    const RedHead head = std::get<RedHead>(document.blocks.front());
    CHECK(head.issue == QStringLiteral("第十二期"));
    CHECK(head.date == QStringLiteral("2021年8月16日"));
    CHECK(std::get<Imprint>(document.blocks.back()).date == QStringLiteral("2021年8月16日印发"));
}
