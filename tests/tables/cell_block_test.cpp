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

TEST_CASE("one cell is copied without quotes whatever it holds, and comes back whole")
{
    for (const QString &text :
         {QStringLiteral("第一行\n第二行"), QStringLiteral("含\t制表符"), QStringLiteral("\"甲\"")}) {
        const TextBlock block{{text}};
        CHECK(plainText(block) == text);
        CHECK(readClipboard(htmlTable(block), plainText(block)) == block);
    }
    const TextBlock two{{QStringLiteral("甲\n乙"), QStringLiteral("丙")}};
    CHECK(plainText(two) == tabSeparated(two));
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

TEST_CASE("a table copied from a text document or a sheet repeats what its merged cells say")
{
    const QString html = QStringLiteral("<html><head><style>td {color:red}</style></head><body><p>前言</p><table>"
                                        "<tr><td rowspan=2>一、改革</td><td>总额<br>预付&nbsp;</td></tr>"
                                        "<tr><td><p>第一段</p><p>第二段</p></td></tr>"
                                        "<tr><td colspan=2>合计</td></tr></table></body></html>");
    const TextBlock block = readHtmlTable(html);
    CHECK(block == TextBlock{{QStringLiteral("一、改革"), QStringLiteral("总额\n预付")},
                             {QStringLiteral("一、改革"), QStringLiteral("第一段\n第二段")},
                             {QStringLiteral("合计"), QStringLiteral("合计")}});
    CHECK(readClipboard(html, QStringLiteral("一、改革\t总额\n\t第一段\n")) == block);
}

TEST_CASE("the plain flavour is taken as it stands where the other one adds nothing")
{
    const QString html = QStringLiteral("<table><tr><td>甲</td><td>乙</td></tr></table>");
    CHECK(readClipboard(html, QStringLiteral("  甲\t乙")) == TextBlock{{QStringLiteral("  甲"), QStringLiteral("乙")}});
    CHECK(readClipboard(QStringLiteral("<b>甲</b>"), QStringLiteral("甲")) == TextBlock{{QStringLiteral("甲")}});
    CHECK(readClipboard(html, QStringLiteral("甲\n乙")) == TextBlock{{QStringLiteral("甲"), QStringLiteral("乙")}});
    CHECK(readClipboard({}, {}).empty());
}

TEST_CASE("our own table comes back from its HTML flavour, line breaks, tabs and quotes included")
{
    const TextBlock block{{QStringLiteral("两行\n文字"), QStringLiteral("a<b>&\"c\"")},
                          {QStringLiteral("=1+1"), QString()}};
    CHECK(readHtmlTable(htmlTable(block)) == block);
}
