#include "tests/support/catch.h"

#include "models/base/chinese_numerals.h"

using namespace tz;

TEST_CASE("Chinese numbers are read by place value and digit by digit")
{
    const std::pair<const char *, int> table[] = {
        {"一", 1},          {"十", 10},     {"十五", 15},      {"二十", 20},      {"廿三", 23},
        {"卅", 30},         {"三十一", 31}, {"一百零五", 105}, {"二○二一", 2021}, {"二〇〇七", 2007},
        {"二零二一", 2021}, {"15", 15},     {"１５", 15},      {"两", 2},
    };
    for (const auto &[text, value] : table) {
        CAPTURE(QString::fromUtf8(text));
        CHECK(readChineseNumber(QString::fromUtf8(text)) == value);
    }
    for (const char *text : {"", "县", "十县", "*月"}) {
        CAPTURE(QString::fromUtf8(text));
        CHECK_FALSE(readChineseNumber(QString::fromUtf8(text)));
    }
}

TEST_CASE("a number written in Chinese reads back as itself")
{
    for (int number : {0, 1, 9, 10, 11, 20, 21, 99, 100, 101, 110, 999, 1000, 2021, 9999}) {
        CAPTURE(number, chineseNumber(number));
        CHECK(readChineseNumber(chineseNumber(number)) == number);
    }
    CHECK(chineseNumber(12) == QStringLiteral("十二"));
}

TEST_CASE("an ordinal at the head of a title gives its number and its length")
{
    struct {
        const char *text;
        int number;
        int length;
    } table[] = {
        {"（三）推进薪酬制度改革", 3, 3},
        {"(三) 推进", 3, 4},
        {"二、打造", 2, 2},
        {"3.制定", 3, 2},
        {"第五期", 5, 2},
        {"十一、落实", 11, 3},
        {"①制定", 1, 1},
        {"⑴ 制定", 1, 2},
        {"㈢、制定", 3, 2},
        {"3)制定", 3, 2},
        {"3）制定", 3, 2},
        {"3．制定", 3, 2},
        {"第三、制定", 3, 3},
        {"第一，制定", 1, 3},
    };
    for (const auto &line : table) {
        qsizetype length = 0;
        CAPTURE(QString::fromUtf8(line.text));
        CHECK(leadingOrdinal(QString::fromUtf8(line.text), &length) == line.number);
        CHECK(length == line.length);
    }
    for (const char *text : {"三医联动", "3.5万人", "推进", "（兼任）"}) {
        CAPTURE(QString::fromUtf8(text));
        CHECK_FALSE(leadingOrdinal(QString::fromUtf8(text)));
    }
}

TEST_CASE("official order puts 十一 after 十 and 10 after 9")
{
    QStringList texts{QStringLiteral("十一、"), QStringLiteral("二、"), QStringLiteral("十、"), QStringLiteral("一、")};
    std::sort(texts.begin(), texts.end(),
              [](const QString &a, const QString &b) { return compareOfficially(a, b) < 0; });
    CHECK(texts.join(QString()) == QStringLiteral("一、二、十、十一、"));
    CHECK(compareOfficially(u"任务10", u"任务9") > 0);
    CHECK(compareOfficially(u"西峡", u"西峡") == 0);
}

TEST_CASE("official order takes names as a dictionary does, numbers before them")
{
    const QStringList ordered{
        QStringLiteral("三级医院"), QStringLiteral("九家机构"), QStringLiteral("12月"),
        QStringLiteral("A区"),      QStringLiteral("壶关县"),   QStringLiteral("沁县"),
        QStringLiteral("沁源县"),   QStringLiteral("武乡县"),   QStringLiteral("襄垣县"),
    };
    for (qsizetype i = 0; i < ordered.size(); ++i)
        for (qsizetype j = 0; j < ordered.size(); ++j) {
            CAPTURE(ordered[i], ordered[j]);
            const int order = compareOfficially(ordered[i], ordered[j]);
            CHECK((order < 0) == (i < j));
            CHECK((order == 0) == (i == j));
        }
}
