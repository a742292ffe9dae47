#include "tests/support/catch.h"

#include "models/exchange/source_reader.h"
#include "tests/exchange/workbook_maker.h"

using namespace tz;
using namespace tz::test;

namespace {

SourceDocument read(const QByteArray &bytes)
{
    auto document = readSource(bytes, QStringLiteral("台账.xlsx"));
    if (!document) FAIL(document.error().sentence.toStdString());
    return *std::move(document);
}

Sheet onlySheet(const QByteArray &xml, const QByteArray &strings = {}, bool from1904 = false)
{
    return read(workbookOf({{QStringLiteral("表一"), xml}}, strings, from1904)).sheets.at(0);
}

} // namespace

TEST_CASE("Shared, rich and inline strings are read without reading aids")
{
    const Sheet sheet = onlySheet(
        "<sheetData><row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c><c r=\"C3\" t=\"s\"><v>1</v></c>"
        "<c r=\"D3\" t=\"inlineStr\"><is><t>内乡_x000D_\n县</t></is></c></row></sheetData>",
        "<si><t>西峡县</t><rPh sb=\"0\" eb=\"1\"><t>xixia</t></rPh></si><si><r><t>邓</t></r><r><t>州市</t></r></si>");
    REQUIRE(sheet.rows.size() == 1);
    const SheetRow &row = sheet.rows[0];
    CHECK(row.number == 3);
    CHECK(row.cell(0).isEmpty());
    CHECK(row.cell(1).text == QStringLiteral("西峡县"));
    CHECK(row.cell(2).text == QStringLiteral("邓州市"));
    CHECK(row.cell(3).text == QStringLiteral("内乡\n县"));
}

TEST_CASE("A number is a date when its style says so")
{
    struct Case {
        const char *cell;
        Cell::Kind kind;
        const char *text;
    };
    const Case cases[] = {
        {"<c s=\"1\"><v>44424</v></c>", Cell::Kind::Date, "2021-08-16"},
        {"<c s=\"2\"><v>44424.5</v></c>", Cell::Kind::Date, "2021-08-16 12:00"},
        {"<c s=\"2\"><f>TODAY()</f><v>59</v></c>", Cell::Kind::Date, "1900-02-28"},
        {"<c s=\"4\"><v>0.5</v></c>", Cell::Kind::Text, "12:00"},
        {"<c s=\"3\"><v>44424</v></c>", Cell::Kind::Number, "44424"},
        {"<c><v>44424</v></c>", Cell::Kind::Number, "44424"},
        {"<c><v>0.30000000000000004</v></c>", Cell::Kind::Number, "0.3"},
        {"<c><v>1.1010119900307E+17</v></c>", Cell::Kind::Number, "110101199003070000"},
        {"<c t=\"d\"><v>2021-08-16T00:00:00</v></c>", Cell::Kind::Date, "2021-08-16"},
        {"<c t=\"b\"><v>1</v></c>", Cell::Kind::Text, "是"},
        {"<c t=\"str\"><f>A1</f><v>=cmd</v></c>", Cell::Kind::Text, "=cmd"},
        {"<c t=\"e\"><v>#REF!</v></c>", Cell::Kind::Empty, ""},
    };
    for (const Case &c : cases) {
        INFO(c.cell);
        const Sheet sheet = onlySheet("<sheetData><row><c><v>1</v></c>" + QByteArray(c.cell) + "</row></sheetData>");
        const Cell &cell = sheet.rows.at(0).cell(1);
        CHECK(static_cast<int>(cell.kind) == static_cast<int>(c.kind));
        CHECK(cell.text == QString::fromUtf8(c.text));
    }
}

TEST_CASE("Workbooks that count from 1904 give the same dates")
{
    const Sheet sheet = onlySheet("<sheetData><row><c s=\"1\"><v>42962</v></c></row></sheetData>", {}, true);
    CHECK(sheet.rows[0].cell(0).date == QDate(2021, 8, 16));
}

TEST_CASE("Merged cells repeat their first text and say that they continue")
{
    const Sheet sheet = onlySheet(rowsXml({{QStringLiteral("目标"), QStringLiteral("任务")},
                                           {QStringLiteral("一、体制"), QStringLiteral("甲")},
                                           {QString(), QStringLiteral("乙")}}) +
                                  "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>");
    CHECK(sheet.rows[2].cell(0).text == QStringLiteral("一、体制"));
    CHECK(sheet.rows[2].cell(0).continued);
    CHECK_FALSE(sheet.rows[1].cell(0).continued);
}

TEST_CASE("A hidden sheet is skipped with a note, a failed formula and a long number are told")
{
    const QByteArray rows =
        "<sheetData><row><c t=\"e\"><v>#REF!</v></c><c><v>110101199003070011</v></c></row></sheetData>";
    const SourceDocument document =
        read(workbookOf({{QStringLiteral("明"), rows}, {QStringLiteral("暗"), rows, true}}));
    REQUIRE(document.sheets.size() == 1);
    REQUIRE(document.issues.size() == 3);
    CHECK(document.issues[0].place == Place{QStringLiteral("明"), 1, QStringLiteral("A")});
    CHECK(document.issues[1].place == Place{QStringLiteral("明"), 1, QStringLiteral("B")});
    CHECK(document.issues[2].severity == Severity::Note);
    CHECK(document.issues[2].message.contains(QStringLiteral("隐藏")));
}

TEST_CASE("A document names its file and the hash of its bytes")
{
    const SourceDocument document = *readSource("a,b\n", QStringLiteral("表.csv"));
    CHECK(document.source() ==
          QStringLiteral("表.csv SHA-256:5be08c9684a1d25efcee09318204824278b08bbfb4aef973ffefd0b9d7478313"));
}
