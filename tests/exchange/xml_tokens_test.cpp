#include "tests/support/catch.h"

#include "models/exchange/xml_tokens.h"

using namespace tz;

namespace {

/// The tokens in one line, "broken" at the end when the text is; fed in pieces of this size.
QByteArray taken(const QByteArray &xml, qsizetype pieceSize)
{
    QByteArray line;
    XmlTokens tokens([&](const XmlToken &token) -> Result<void> {
        if (token.kind == XmlToken::Kind::Start)
            line += "<" + token.name.toByteArray() + token.value("a").toByteArray();
        else if (token.kind == XmlToken::Kind::End)
            line += ">" + token.name.toByteArray();
        else
            line += "'" + token.text().toByteArray() + "'";
        return {};
    });
    for (qsizetype at = 0; at < xml.size(); at += pieceSize)
        if (!tokens.add(xml.mid(at, pieceSize))) return line + " broken";
    return tokens.finish() ? line : line + " broken";
}

} // namespace

TEST_CASE("XML is taken apart alike in one piece and byte by byte")
{
    const std::pair<const char *, const char *> cases[] = {
        {"<r a='1'>x</r>", "<r1'x'>r"},
        {"\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:r b=\"2\" w:a = \"1\" ><c/></w:r>\n", "<r1<c>c>r"},
        {"<r>&lt;&amp;&#x4E00;&#20108;\r\n</r>", "<r'<&一二\n'>r"},
        {"<r><!-- <x> --><![CDATA[<&]]></r>", "<r'<&'>r"},
        {"<r a=\"x>y\"/>", "<rx>y>r"},
        {"<r><a></r></a>", "<r<a broken"},
        {"<r>", "<r broken"},
        {"", " broken"},
        {"<r/><s/>", "<r>r broken"},
        {"<r/>x", "<r>r broken"},
        {"<r a=1/>", " broken"},
        {"<r a='1' a/>", " broken"},
        {"<r>&unknown;</r>", "<r broken"},
        {"<r>&#0;</r>", "<r broken"},
        {"<r>&amp</r>", "<r broken"},
        {"<r>\xE4\xB8</r>", "<r broken"},
        {"<!DOCTYPE r><r/>", " broken"},
        {"<?xml version=\"1.0\" encoding=\"GB2312\"?><r/>", " broken"},
        {"<r><</r>", "<r broken"},
    };
    for (const auto &[xml, expected] : cases) {
        INFO(xml);
        CHECK(taken(xml, 1 << 20) == expected);
        CHECK(taken(xml, 1) == expected);
    }
    CHECK(taken(QByteArray("<r>\0</r>", 8), 99) == " broken");
    CHECK(taken(QByteArray("<r>").repeated(100), 99).endsWith("broken"));
}
