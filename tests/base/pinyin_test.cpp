#include "tests/support/catch.h"

#include "models/base/pinyin.h"

using namespace tz;

TEST_CASE("initials find counties and tasks as a clerk types them")
{
    CHECK(pinyinInitials(QStringLiteral("西峡县")) == QStringLiteral("xxx"));
    CHECK(pinyinInitials(QStringLiteral("总额预付")) == QStringLiteral("zeyf"));
    CHECK(pinyinInitials(QStringLiteral("总额预付（DRG）、“两个允许”")) == QStringLiteral("zeyfdrglgyx"));
    CHECK(pinyinInitials(QStringLiteral("总额𠮷")).startsWith(QStringLiteral("ze")));
    CHECK(pinyin(QStringLiteral("西峡")) == QStringLiteral("xixia"));
    CHECK(matchesTyped(QStringLiteral("西峡县"), QStringLiteral("xx")));
    CHECK(matchesTyped(QStringLiteral("西峡县"), QStringLiteral("峡县")));
    CHECK(matchesTyped(QStringLiteral("县（市、区）财政部门"), QStringLiteral("(市")));
    CHECK_FALSE(matchesTyped(QStringLiteral("西峡县"), QStringLiteral("nx")));
}

TEST_CASE("a character of several readings is found by each and sorted by that of names")
{
    const struct {
        const char *text;
        const char *typed;
    } table[] = {{"长垣市", "cy"},    {"长垣市", "changyuan"},  {"院长办公会", "yz"}, {"院长办公会", "yuanzhang"},
                 {"浚县", "xunxian"}, {"泌阳县", "biyang"},     {"重庆市", "chongq"}, {"重点任务", "zdrw"},
                 {"完成率", "wcl"},   {"完成率", "wanchenglv"}, {"单县", "sx"},       {"单位", "danwei"}};
    for (const auto &line : table) {
        CAPTURE(line.text, line.typed);
        CHECK(matchesTyped(QString::fromUtf8(line.text), QString::fromUtf8(line.typed)));
    }
    CHECK(pinyin(QStringLiteral("中牟县")) == QStringLiteral("zhongmuxian"));
    CHECK(pinyin(QStringLiteral("长垣")) == QStringLiteral("changyuan"));
    CHECK(pinyinInitials(QStringLiteral("长垣市")) == QStringLiteral("cys"));
    CHECK(compareByPinyin(u'长', u'杜') < 0);
}

TEST_CASE(
    "typed pinyin finds a text: whole syllables, initials, both mixed, the last one half typed, from any character")
{
    const struct {
        const char *text;
        const char *typed;
        bool isFound;
    } table[] = {
        {"县市区", "xianshiqu", true},
        {"县市区", "xsq", true},
        {"县市区", "xianshq", true},
        {"县市区", "xshq", true},
        {"县市区", "shiq", true},
        {"县市区", "xians", true},
        {"西峡县", "xixia", true},
        {"西峡县", "XiXia", true},
        {"西峡县", "xi xia", true},
        {"西峡县", "xiaxian", true},
        {"西峡县", "xixiaxianx", false},
        {"西峡县", "ixia", false},
        {"西峡县", "xixa", false},
        {"县（市、区）", "xsq", true},
        {"总额预付（DRG）", "yfdrg", true},
        {"总额预付（DRG）", "yufudrg", true},
        {"第12中学", "di12zh", true},
        {"第12中学", "12zx", true},
        {"第12中学", "13", false},
        {"内乡县", "nx", true},
        {"西峡县", "nx", false},
        {"西峡县", "-", false},
    };
    for (const auto &line : table) {
        CAPTURE(line.text, line.typed);
        CHECK(matchesTyped(QString::fromUtf8(line.text), QString::fromUtf8(line.typed)) == line.isFound);
    }
}
