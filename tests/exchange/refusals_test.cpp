#include "tests/support/catch.h"

#include "models/exchange/source_reader.h"
#include "tests/exchange/workbook_maker.h"

using namespace tz;
using namespace tz::test;

namespace {

QByteArray utf16(const char *text)
{
    QByteArray bytes;
    for (const char *c = text; *c; ++c) bytes += QByteArray(1, *c) + '\0';
    return bytes;
}

QByteArray plainWorkbook()
{
    return workbookOf({{QStringLiteral("台账"), rowsXml({{QStringLiteral("县市区")}, {QStringLiteral("西峡县")}})}});
}

QByteArray workbookWith(const QByteArray &sheet)
{
    return workbookOf({{QStringLiteral("台账"), sheet}});
}

/// 200 rows that each end in the last column of a sheet.
QByteArray wideRows()
{
    QByteArray rows;
    for (int i = 1; i <= 200; ++i) {
        const QByteArray number = QByteArray::number(i);
        rows += "<row r=\"" + number + "\"><c r=\"XFD" + number + "\"><v>1</v></c></row>";
    }
    return "<sheetData>" + rows + "</sheetData>";
}

struct Refusal {
    const char *name;
    QByteArray bytes;
    const char *fileName;
    const char *sentence; ///< a part of it
};

QList<Refusal> refusals()
{
    const QByteArray ole = QByteArray::fromHex("D0CF11E0A1B11AE1") + QByteArray(600, '\0');
    return {
        {"an empty file", {}, "a.csv", "是空文件"},
        {"a file of blanks", " \r\n ", "a.csv", "是空文件"},
        {"an old workbook", ole, "台账.xls", "另存为"},
        {"a WPS text", ole, "台账.wps", ".xlsx"},
        {"an encrypted workbook", ole + utf16("EncryptedPackage"), "台账.xlsx", "取消密码"},
        {"a PNG", "\x89PNG\r\n\x1A\n", "扫描.xlsx", "是图片"},
        {"a JPEG", "\xFF\xD8\xFF\xE0", "扫描.jpg", "是图片"},
        {"a GIF", "GIF89a", "扫描.csv", "是图片"},
        {"a PDF", "%PDF-1.7", "通知.pdf", "是 PDF 文件"},
        {"a workbook cut in its middle", plainWorkbook().left(700), "a.xlsx", "没有下载完整"},
        {"a zip of something else", zipOf({{QStringLiteral("a.txt"), "a"}}), "a.xlsx", "没有 Excel 表格"},
        {"a page document", zipOf({{QStringLiteral("OFD.xml"), "<a/>"}}), "a.ofd", "是 OFD 版式文件"},
        {"a sheet that ends early", workbookWith("<sheetData><row><c><v>1</v></c>"), "a.xlsx", "读不通"},
        {"a bomb of empty rows", workbookWith("<sheetData>" + QByteArray("<row/>").repeated(9 << 20) + "</sheetData>"),
         "a.xlsx", "大得不正常"},
        {"a bomb of one cell",
         workbookWith("<sheetData><row><c t=\"str\"><v>" + QByteArray(7 << 20, 'a') + "</v></c></row></sheetData>"),
         "a.xlsx", "字符"},
        {"a row far below every sheet", workbookWith("<sheetData><row r=\"99999999999\"/></sheetData>"), "a.xlsx",
         "位置有误"},
        {"a cell right of every sheet",
         workbookWith("<sheetData><row r=\"1\"><c r=\"ZZZZ1\"><v>1</v></c></row></sheetData>"), "a.xlsx", "位置有误"},
        {"rows wider than memory", workbookWith(wideRows()), "a.xlsx", "一次装不下"},
        {"an entity bomb", workbookWith("<!DOCTYPE a [<!ENTITY b \"c\">]>"), "a.xlsx", "读不通"},
        {"absurd nesting", workbookWith(QByteArray("<a>").repeated(200'000)), "a.xlsx", "读不通"},
        {"a missing shared string", workbookWith("<sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData>"), "a.xlsx",
         "共享文字"},
        {"NUL bytes", QByteArray("a,b\n1,\0\n", 8), "a.csv", "第 2 行有空字符"},
        {"damaged UTF-8", "县市区,备注\n西峡县,完\xE6\x88\n", "a.csv", "第 2 行的文字编码损坏"},
        {"neither UTF-8 nor GB18030", "a,\xFF\xFF\n", "a.csv", "GB18030"},
        {"an unclosed quote", "a,b\n1,\"2\n3,4\n", "a.csv", "第 2 行有一个引号没有配对"},
        {"a million columns", QByteArray(1'000'000, ','), "a.csv", "列"},
        {"a cell of 34 million characters", QByteArray(34'000'000, 'a') + ",b", "a.csv", "字符"},
    };
}

} // namespace

TEST_CASE("Files that are not tables are refused with a sentence that says how to go on")
{
    for (const Refusal &refusal : refusals()) {
        INFO(refusal.name);
        const QString fileName = QString::fromUtf8(refusal.fileName);
        const auto document = readSource(refusal.bytes, fileName);
        REQUIRE_FALSE(document);
        INFO(document.error().sentence.toStdString());
        CHECK(document.error().sentence.contains(QString::fromUtf8(refusal.sentence)));
        CHECK(document.error().sentence.startsWith(QStringLiteral("“%1”").arg(fileName)));
        CHECK(document.error().sentence.contains(QStringLiteral("没有导入任何内容，台账保持原样。")));
    }
}

TEST_CASE("A missing file is refused")
{
    CHECK_FALSE(readSource(QStringLiteral("/nowhere/台账.xlsx")));
}
