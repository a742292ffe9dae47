#include "tests/support/catch.h"

#include "models/ledger/briefing.h"

using namespace tz;

TEST_CASE("the number of an issue is written in its style")
{
    CHECK(issueNumberWords(NumberStyle::Chinese, 2022, 5) == QStringLiteral("第五期"));
    CHECK(issueNumberWords(NumberStyle::Chinese, 2022, 21) == QStringLiteral("第二十一期"));
    CHECK(issueNumberWords(NumberStyle::Arabic, 2022, 5) == QStringLiteral("第5期"));
    CHECK(issueNumberWords(NumberStyle::OfYear, 2024, 9) == QStringLiteral("〔2024〕第9期"));
    CHECK(issueNumberWords(NumberStyle::Running, 2024, 137) == QStringLiteral("总第137期"));
    CHECK(issueNumberWords(NumberStyle::Arabic, 2024, 0).isEmpty());
}

TEST_CASE("every written number is read back, however it is typed")
{
    struct Line {
        const char *words;
        IssueNumber read;
    };
    const Line lines[] = {
        {"第五期", {NumberStyle::Chinese, 0, 5}},
        {"第十七期", {NumberStyle::Chinese, 0, 17}},
        {"第5期", {NumberStyle::Arabic, 0, 5}},
        {"第 ５ 期", {NumberStyle::Arabic, 0, 5}},
        {"6", {NumberStyle::Arabic, 0, 6}},
        {"〔2024〕第9期", {NumberStyle::OfYear, 2024, 9}},
        {"[2024] 第9期", {NumberStyle::OfYear, 2024, 9}},
        {"（2024）9期", {NumberStyle::OfYear, 2024, 9}},
        {"总第137期", {NumberStyle::Running, 0, 137}},
        {"总第一百零五期", {NumberStyle::Running, 0, 105}},
    };
    for (const Line &line : lines) {
        CAPTURE(line.words);
        const auto read = readIssueNumber(QString::fromUtf8(line.words));
        REQUIRE(read);
        CHECK(*read == line.read);
    }
    for (const char *words : {"", "第期", "第0期", "五月", "第五期增刊", "第-5期", "宛卫〔2021〕138号"}) {
        CAPTURE(words);
        CHECK_FALSE(readIssueNumber(QString::fromUtf8(words)));
    }
}

TEST_CASE("tables call an issue by its year and number whatever its head prints, and one that runs on by that alone")
{
    const auto reference = [](NumberStyle style, int year) {
        Briefing briefing;
        briefing.series = usualSeries();
        briefing.style = style;
        briefing.year = year;
        briefing.number = 5;
        return issueReference(briefing);
    };
    for (const NumberStyle style : {NumberStyle::Chinese, NumberStyle::Arabic, NumberStyle::OfYear})
        CHECK(reference(style, 2024) == QStringLiteral("工作简报2024年第5期"));
    CHECK(reference(NumberStyle::Running, 2024) == QStringLiteral("工作简报总第5期"));
    CHECK(reference(NumberStyle::Arabic, 0) == QStringLiteral("工作简报第5期"));
}
