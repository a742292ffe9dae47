#include "tests/support/catch.h"

#include "models/ledger/deadline_text.h"

using namespace tz::deadline_text;

TEST_CASE("due-date words are brought to one spelling")
{
    const std::pair<const char *, const char *> table[] = {
        {"２０２１ 年 ８ 月 １６ 日", "2021年8月16日"},
        {"二○二一年八月末", "2021年8月底"},
        {"“十四五”末", "十四五末"},
        {"2024—2026年", "2024年-2026年"},
        {"2021年6、9月底", "2021年6月、9月底"},
        {"8月16—20日", "8月16日-20日"},
        {"1—5日内", "1-5日内"},
        {"第三、四季度", "第3季、4季"},
        {"三十个工作日之内", "30工作日内"},
        {"星期五", "周五"},
        {"党的二十大", "党的二十大"},
        {"2021-08-16 00:00", "2021-08-16 00:00"},
        {"【2021年底】。", "(2021年底)"},
    };
    for (const auto &[words, expected] : table)
        CHECK(canonical(QString::fromUtf8(words)) == QString::fromUtf8(expected));
}

TEST_CASE("words are split into parts outside brackets")
{
    CHECK(partsOf(QStringLiteral("2021年底前完成并持续推进")) ==
          QStringList{QStringLiteral("2021年底前完成"), QStringLiteral("持续推进")});
    CHECK(partsOf(QStringLiteral("每季底(6月、9月和12月底);长期")) ==
          QStringList{QStringLiteral("每季底(6月、9月和12月底)"), QStringLiteral("长期")});
    CHECK(partsOf(QStringLiteral("2021/8/16")) == QStringList{QStringLiteral("2021/8/16")});
    CHECK(partsOf(QStringLiteral("立行立改/长期")).size() == 2);
    CHECK(partsOf(QStringLiteral("及时整改")).size() == 1);
    CHECK(partsOf(QStringLiteral("/")).isEmpty());
}

TEST_CASE("hidden digits are seen, other signs are not taken for them")
{
    for (const char *masked : {"*月底", "2021年×月", "20xx年", "○月○日", "__月__日", "2021年月日", "?日前"}) {
        CAPTURE(QString::fromUtf8(masked));
        CHECK(isMasked(QString::fromUtf8(masked)));
    }
    for (const char *plain : {"2○21", "2021年8月", "excel", "日期"}) {
        CAPTURE(QString::fromUtf8(plain));
        CHECK_FALSE(isMasked(QString::fromUtf8(plain)));
    }
}
