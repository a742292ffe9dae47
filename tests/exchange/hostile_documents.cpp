#include "tests/exchange/docx_maker.h"
#include "tests/exchange/hostile_files.h"
#include "tests/exchange/workbook_maker.h"

namespace tz::test {

namespace {

/// A table of counties whose first cell of the second row has these properties.
QByteArray countiesWith(const QString &properties)
{
    return docxOf(tableXml({{QStringLiteral("县市区"), QStringLiteral("联系人")},
                            {cellXml(QStringLiteral("西峡县"), properties), QStringLiteral("王五")}}));
}

} // namespace

QList<HostileFile> hostileDocuments()
{
    using Fate = HostileFile::Fate;
    const QByteArray open = "<w:tbl><w:tr><w:tc>";
    const QByteArray table = tableXml({{QStringLiteral("县市区")}, {QStringLiteral("西峡县")}});
    return {
        {"a document without text", "a.docx", docxOf({}), Fate::Refused, "没有认得的表头"},
        {"a document that expands an entity", "a.docx",
         zipOf({{QStringLiteral("word/document.xml"), "<!DOCTYPE a [<!ENTITY b \"bb\">]><a>&b;</a>"}}), Fate::Refused,
         "读不通"},
        {"a document cut off", "a.docx", docxOf(table).chopped(40), Fate::Refused, "没有下载完整"},
        {"a cell over two thousand million columns", "a.docx",
         countiesWith(QStringLiteral("<w:gridSpan w:val=\"2147483647\"/>")), Fate::Refused, "列"},
        {"a cell over a negative number of columns", "a.docx",
         countiesWith(QStringLiteral("<w:gridSpan w:val=\"-5\"/>")), Fate::Read, ""},
        {"a merged cell that never began", "a.docx",
         docxOf(tableXml(
             {{cellXml(QStringLiteral("县市区"), QStringLiteral("<w:vMerge/>"))}, {QStringLiteral("西峡县")}})),
         Fate::Read, ""},
        {"tables within tables without end", "a.docx", docxOf(open.repeated(20'000)), Fate::Refused, "读不通"},
        {"a paragraph of a million characters", "a.docx", docxOf(paragraphsXml({QString(1'000'000, u'甲')})),
         Fate::Refused, "字符"},
        {"a list of the level 2 000 000 000", "a.docx",
         docxOf("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"2000000000\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r>"
                "<w:t>甲</w:t></w:r></w:p>" +
                    table,
                "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"-7\"><w:start w:val=\"-9\"/><w:numFmt "
                "w:val=\"upperRoman\"/><w:lvlText w:val=\"%1%9\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\">"
                "<w:abstractNumId w:val=\"0\"/></w:num>"),
         Fate::Read, ""},
    };
}

} // namespace tz::test
