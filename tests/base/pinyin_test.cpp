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
