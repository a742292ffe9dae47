#include "models/tables/cell_block.h"
#include "tests/support/catch.h"

using namespace tz;

TEST_CASE("a block copied as tab-separated text is read back the same")
{
    const TextBlock block{{QStringLiteral("总额预付"), QStringLiteral("第一行\n第二行")},
                          {QStringLiteral("含\t制表符"), QStringLiteral("说\"好\"")},
                          {QString(), QStringLiteral("末")}};
    CHECK(readTabSeparated(tabSeparated(block)) == block);
}

TEST_CASE("a single plain cell is copied without quotes")
{
    CHECK(tabSeparated({{QStringLiteral("西峡县，“总院”")}}) == QStringLiteral("西峡县，“总院”"));
}

TEST_CASE("text from WPS and Excel is read by its rows and cells")
{
    struct Case {
        const char *text;
        TextBlock expected;
    };
    const auto q = [](const char *text) { return QString::fromUtf8(text); };
    const Case cases[] = {
        {"a\tb\r\nc\td\r\n", {{q("a"), q("b")}, {q("c"), q("d")}}},
        {"a\tb\nc", {{q("a"), q("b")}, {q("c"), q("")}}},
        {"\"a\r\nb\"\tc", {{q("a\nb"), q("c")}}},
        {"5\" 管\tx", {{q("5\" 管"), q("x")}}},
        {"\"半个引号\tx", {{q("\"半个引号"), q("x")}}},
        {"", {}},
    };
    for (const Case &c : cases) {
        CAPTURE(c.text);
        CHECK(readTabSeparated(QString::fromUtf8(c.text)) == c.expected);
    }
}

TEST_CASE("the table for Word escapes marks and keeps line breaks")
{
    CHECK(htmlTable({{QStringLiteral("a<b\nc")}}).contains(QStringLiteral("a&lt;b<br>c</td>")));
}
