#include "tests/exchange/hostile_files.h"

#include "tests/exchange/workbook_maker.h"

#include <QStringEncoder>

namespace tz::test {

namespace {

using Fate = HostileFile::Fate;

const QByteArray headings = "县市区,联系人,联系电话\n";

QByteArray encoded(const QByteArray &utf8, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder.encode(QString::fromUtf8(utf8));
}

QByteArray cellOf(const QByteArray &reference, const QByteArray &text)
{
    return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

/// A workbook of counties whose second row is that of 西峡县 with these further cells.
QByteArray countiesWith(const QByteArray &cells, const QByteArray &tail = {}, const QByteArray &head = {})
{
    return workbookOf(
        {{QStringLiteral("县市区"), head + "<sheetData><row r=\"1\">" + cellOf("A1", "县市区") +
                                        cellOf("B1", "联系人") + cellOf("C1", "成立日期") + "</row><row r=\"2\">" +
                                        cellOf("A2", "西峡县") + cells + "</row></sheetData>" + tail}});
}

QByteArray sheetOf(const QByteArray &xml)
{
    return workbookOf({{QStringLiteral("县市区"), xml}});
}

QByteArray plainWorkbook()
{
    return countiesWith(cellOf("B2", "王五"));
}

/// The shares of a whole file that a broken download leaves.
QByteArray cutAt(int percent)
{
    const QByteArray whole = plainWorkbook();
    return whole.left(whole.size() * percent / 100);
}

} // namespace

QList<HostileFile> hostileTexts()
{
    const QByteArray row = "西峡县,王五,0377-1\n";
    return {
        {"nothing at all", "a.csv", {}, Fate::Refused, "是空文件"},
        {"a byte order mark alone", "a.csv", "\xEF\xBB\xBF", Fate::Refused, "是空文件"},
        {"a UTF-16 mark alone", "a.csv", "\xFF\xFE", Fate::Refused, "是空文件"},
        {"headings without rows", "a.csv", headings, Fate::Read, "没有数据行"},
        {"NUL bytes", "a.csv", headings + QByteArray("西峡县,\0,1\n", 14), Fate::Refused, "空字符"},
        {"bytes of no encoding", "a.csv", headings + "\xFF\xFF,1,2\n", Fate::Refused, "编码"},
        {"UTF-8 cut within a character", "a.csv", headings + "西峡县,\xE6\x88\n", Fate::Refused, "编码损坏"},
        {"UTF-16, little end first", "a.csv", encoded(headings + row, QStringConverter::Utf16LE), Fate::Read, ""},
        {"UTF-16, big end first", "a.csv", encoded(headings + row, QStringConverter::Utf16BE), Fate::Read, ""},
        {"UTF-16 with half a character", "a.csv", encoded(headings + row, QStringConverter::Utf16LE) + "\x41",
         Fate::Refused, "编码损坏"},
        {"a quote that is never closed", "a.csv", headings + "西峡县,\"王五,1\n内乡县,李某,2\n", Fate::Refused,
         "引号没有配对"},
        {"a quote never closed among 30 000 lines", "a.csv",
         headings + row.repeated(20'000) + "内乡县,\"李某,2\n" + QByteArray("甲县,乙,3\n").repeated(10'000),
         Fate::Refused, "引号没有配对"},
        {"one line of 30 MB", "a.csv", headings + QByteArray(30 << 20, 'a'), Fate::Refused, "字符"},
        {"one line of a million cells", "a.csv", headings + QByteArray(1'000'000, ','), Fate::Refused, "列"},
        {"a cell of 300 000 characters", "a.csv", headings + "西峡县," + QByteArray(300'000, 'a') + ",1\n",
         Fate::Refused, "字符"},
        {"two columns of one heading", "a.csv", "县市区,联系人,联系人\n西峡县,王五,赵六\n", Fate::Read,
         "有 2 列都叫“联系人”"},
        {"a spreadsheet's formula as text", "a.csv", headings + "西峡县,\"=cmd|' /C calc'!A0\",1\n", Fate::Read, ""},
        {"a picture by another name", "台账.xlsx", "\x89PNG\r\n\x1A\n", Fate::Refused, "是图片"},
    };
}

QList<HostileFile> hostileWorkbooks()
{
    const QByteArray heading = "<row>" + QByteArray("<c t=\"inlineStr\"><is><t>县市区</t></is></c>") +
                               "<c t=\"inlineStr\"><is><t>联系人</t></is></c></row>";
    const QByteArray manyMerges = QByteArray("<mergeCell ref=\"A1:Z999\"/>").repeated(90'000);
    QByteArray rows;
    for (int i = 2; i < 1000; ++i) rows += "<row><c t=\"inlineStr\"><is><t>甲县</t></is></c></row>";
    return {
        {"an expanding entity", "a.xlsx",
         sheetOf("<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><sheetData>&c;</sheetData>"), Fate::Refused,
         "读不通"},
        {"an entity from outside", "a.xlsx",
         sheetOf("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><sheetData>&b;</sheetData>"), Fate::Refused,
         "读不通"},
        {"an entity that is not declared", "a.xlsx", countiesWith(cellOf("B2", "&b;")), Fate::Refused, "读不通"},
        {"a million columns declared", "a.xlsx",
         countiesWith(cellOf("B2", "王五"), {},
                      "<dimension ref=\"A1:BDWGN1\"/><cols><col min=\"1\" max=\"1000000\" width=\"9\"/></cols>"),
         Fate::Read, ""},
        {"a dimension beyond every sheet", "a.xlsx",
         countiesWith(cellOf("B2", "王五"), {}, "<dimension ref=\"A1:XFD99999999999\"/>"), Fate::Read, ""},
        {"a formula without its result", "a.xlsx", countiesWith("<c r=\"B2\"><f>SUM(A1:A9)</f></c>"), Fate::Read,
         "公式没有存下结果"},
        {"a picture in a cell", "a.xlsx",
         countiesWith("<c r=\"B2\" t=\"str\"><f>_xlfn.DISPIMG(\"ID_1\",1)</f><v>=DISPIMG(\"ID_1\",1)</v></c>"),
         Fate::Read, "是图片"},
        {"a formula that failed", "a.xlsx", countiesWith("<c r=\"B2\" t=\"e\"><v>#REF!</v></c>"), Fate::Read,
         "公式出错"},
        {"one merged cell over everything", "a.xlsx",
         countiesWith(cellOf("B2", "王五"), "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"), Fate::Read,
         "没有数据行"},
        {"ninety thousand merged areas over each other", "a.xlsx",
         sheetOf("<sheetData>" + heading + rows + "</sheetData><mergeCells>" + manyMerges + "</mergeCells>"),
         Fate::Refused, "合并单元格太多"},
        {"a cell of 300 000 characters", "a.xlsx", countiesWith(cellOf("B2", QByteArray(300'000, 'a'))), Fate::Refused,
         "字符"},
        {"a NUL character by escape", "a.xlsx", countiesWith(cellOf("B2", "王_x0000_五")), Fate::Read, ""},
        {"a negative row", "a.xlsx", sheetOf("<sheetData><row r=\"-1\"/></sheetData>"), Fate::Refused, "位置有误"},
        {"a row far below", "a.xlsx", sheetOf("<sheetData><row r=\"99999999999\"/></sheetData>"), Fate::Refused,
         "位置有误"},
        {"rows that go backwards", "a.xlsx", sheetOf("<sheetData><row r=\"5\"/><row r=\"2\"/></sheetData>"),
         Fate::Refused, "位置有误"},
        {"a shared text out of range", "a.xlsx", countiesWith("<c r=\"B2\" t=\"s\"><v>7</v></c>"), Fate::Refused,
         "共享文字"},
        {"a shared text of a negative number", "a.xlsx", countiesWith("<c r=\"B2\" t=\"s\"><v>-1</v></c>"),
         Fate::Refused, "共享文字"},
        {"a style out of range", "a.xlsx", countiesWith("<c r=\"B2\" s=\"4000000000\"><v>5</v></c>"), Fate::Read, ""},
        {"a day after every calendar", "a.xlsx", countiesWith("<c r=\"B2\" s=\"1\"><v>1e300</v></c>"), Fate::Read,
         "不是日期"},
        {"a day before every calendar", "a.xlsx", countiesWith("<c r=\"B2\" s=\"1\"><v>-7</v></c>"), Fate::Read,
         "不是日期"},
        {"a number that is none", "a.xlsx", countiesWith("<c r=\"B2\"><v>NaN</v></c>"), Fate::Read, "不是数"},
        {"an infinite number", "a.xlsx", countiesWith("<c r=\"B2\" s=\"1\"><v>INF</v></c>"), Fate::Read, "不是数"},
        {"two columns of one heading", "a.xlsx",
         sheetOf("<sheetData>" + heading.chopped(6) + "<c t=\"inlineStr\"><is><t>联系人</t></is></c></row><row>" +
                 cellOf("A2", "西峡县") + cellOf("B2", "王五") + cellOf("C2", "赵六") + "</row></sheetData>"),
         Fate::Read, "有 2 列都叫“联系人”"},
        {"a heading merged over two columns", "a.xlsx",
         sheetOf("<sheetData>" + heading + "<row>" + cellOf("A2", "西峡县") + cellOf("B2", "王五") +
                 cellOf("C2", "赵六") + "</row></sheetData><mergeCells><mergeCell ref=\"B1:C1\"/></mergeCells>"),
         Fate::Read, "有 2 列都叫“联系人”"},
        {"headings without rows", "a.xlsx", sheetOf("<sheetData>" + heading + "</sheetData>"), Fate::Read,
         "没有数据行"},
    };
}

QList<HostileFile> hostilePackages()
{
    const QByteArray types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const auto workbook = [&](const QByteArray &target, int sheets) {
        QByteArray list;
        for (int i = 0; i < sheets; ++i) list += "<sheet name=\"a\" sheetId=\"1\" r:id=\"r\"/>";
        return QList<std::pair<QString, QByteArray>>{
            {QStringLiteral("xl/workbook.xml"),
             "<workbook xmlns:r=\"" + types + "\"><sheets>" + list + "</sheets></workbook>"},
            {QStringLiteral("xl/_rels/workbook.xml.rels"), "<Relationships><Relationship Id=\"r\" Type=\"" + types +
                                                               "/worksheet\" Target=\"" + target +
                                                               "\"/></Relationships>"}};
    };
    const QString part = QStringLiteral("xl/worksheets/sheet1.xml");
    const QByteArray sheet =
        "<worksheet>" + rowsXml({{QStringLiteral("县市区")}, {QStringLiteral("西峡县")}}) + "</worksheet>";
    auto outside = workbook("worksheets/sheet1.xml", 1);
    outside << std::pair{part, sheet} << std::pair{QStringLiteral("/etc/cron.d/a"), QByteArray("a")}
            << std::pair{QStringLiteral("../../../a"), QByteArray("a")};
    auto repeated = workbook("worksheets/sheet1.xml", 30'000);
    repeated << std::pair{part, "<worksheet><sheetData>" + QByteArray("<row/>").repeated(20'000) +
                                    "</sheetData></worksheet>"};
    QList<std::pair<QString, QByteArray>> many;
    for (int i = 0; i < 10'001; ++i) many << std::pair{QString::number(i), QByteArray("a")};
    QByteArray lying = zipOf(workbook("worksheets/sheet1.xml", 1) << std::pair{part, sheet.repeated(2000)});
    const qsizetype directory = lying.lastIndexOf("PK\x01\x02");
    lying.replace(directory + 24, 4, QByteArray("\x10\0\0\0", 4)); // the size that the directory declares
    const QByteArray inner = zipOf({{QStringLiteral("b.zip"), zipOf({{QStringLiteral("a.txt"), "a"}})}});
    return {
        {"cut after a tenth", "a.xlsx", cutAt(10), Fate::Refused, "没有下载完整"},
        {"cut in the middle", "a.xlsx", cutAt(50), Fate::Refused, "没有下载完整"},
        {"cut near the end", "a.xlsx", cutAt(97), Fate::Refused, "没有下载完整"},
        {"two bytes of a package", "a.xlsx", "PK", Fate::Refused, "没有下载完整"},
        {"a zip bomb", "a.xlsx", sheetOf(QByteArray("<row/>").repeated(9 << 20)), Fate::Refused, "大得不正常"},
        {"a zip whose directory lies", "a.xlsx", lying, Fate::Refused, "已损坏"},
        {"a zip within a zip", "a.zip", inner, Fate::Refused, "没有能导入的文件"},
        {"ten thousand parts", "a.xlsx", zipOf(many), Fate::Refused, "大得不正常"},
        {"parts named out of the package", "a.xlsx", zipOf(outside), Fate::Read, ""},
        {"a sheet out of the package", "a.xlsx", zipOf(workbook("../../../../etc/passwd", 1)), Fate::Refused, "已损坏"},
        {"a sheet that is missing", "a.xlsx", zipOf(workbook("worksheets/sheet1.xml", 1)), Fate::Refused, "已损坏"},
        {"one sheet thirty thousand times", "a.xlsx", zipOf(repeated), Fate::Refused, "大得不正常"},
        {"relations that are missing", "a.xlsx", zipOf({workbook("a", 1).first()}), Fate::Refused, "已损坏"},
        {"nesting without end", "a.xlsx", sheetOf(QByteArray("<a>").repeated(200'000)), Fate::Refused, "读不通"},
        {"XML of another encoding", "a.xlsx",
         zipOf({{QStringLiteral("xl/workbook.xml"), "<?xml version=\"1.0\" encoding=\"gb2312\"?><a>\xCE\xF7</a>"},
                {QStringLiteral("xl/_rels/workbook.xml.rels"), "<Relationships/>"}}),
         Fate::Refused, "没有工作表"},
    };
}

} // namespace tz::test
