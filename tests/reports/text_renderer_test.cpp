#include "tests/support/catch.h"

#include "models/reports/text_renderer.h"
#include "tests/reports/samples.h"
#include "tests/support/golden.h"

using namespace tz;

TEST_CASE("the briefing reads as approved")
{
    CHECK(test::differenceFromGolden(QStringLiteral("briefing.txt"), renderText(briefing(test::sampleBriefing()))) ==
          QString());
}

TEST_CASE("the week's table reads as approved")
{
    WeeklyInput input = test::sampleWeek();
    input.rows.erase(input.rows.begin() + 22, input.rows.end());
    CHECK(test::differenceFromGolden(QStringLiteral("weekly.txt"), renderText(weeklyTable(input))) == QString());
}

TEST_CASE("a wide table has tabs, and each of its lines says the group it belongs to")
{
    const QStringList lines = renderText(weeklyTable(test::sampleWeek())).split(u'\n');
    QStringList second;
    for (const QString &line : lines)
        if (line.contains(QStringLiteral("方城县"))) second << line;
    REQUIRE(second.size() == 15);
    CHECK(second.first().split(u'\t')[1] == QStringLiteral("（一）推进管理体制改革"));
}
