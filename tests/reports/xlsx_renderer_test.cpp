#include "tests/support/catch.h"

#include "models/reports/xlsx_renderer.h"
#include "tests/reports/samples.h"
#include "tests/reports/xml_package.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace tz;
using namespace tz::test;

namespace {

QMap<QString, QByteArray> partsOf(const Document &document)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.xlsx"));
    REQUIRE(writeXlsx(document, path));
    return unzipped(path);
}

const QString sheetPart = QStringLiteral("xl/worksheets/sheet1.xml");

} // namespace

TEST_CASE("the sheet prints as the document does: paper, side, one page wide, head on every page")
{
    const auto parts = partsOf(weeklyTable(sampleWeek(Paper::A3)));
    const QByteArray sheet = parts[sheetPart];
    CHECK(xmlError(sheet) == QString());
    CHECK(attributes(sheet, QStringLiteral("pageSetup"), QStringLiteral("paperSize")) ==
          QStringList{QStringLiteral("8")});
    CHECK(attributes(sheet, QStringLiteral("pageSetup"), QStringLiteral("orientation")) ==
          QStringList{QStringLiteral("landscape")});
    CHECK(attributes(sheet, QStringLiteral("pageSetup"), QStringLiteral("fitToHeight")) ==
          QStringList{QStringLiteral("0")});
    CHECK(attributes(sheet, QStringLiteral("pane"), QStringLiteral("topLeftCell")) ==
          QStringList{QStringLiteral("A4")});
    const QStringList names = elementTexts(parts[QStringLiteral("xl/workbook.xml")], QStringLiteral("definedName"));
    REQUIRE(names.size() == 1);
    CHECK(names.first().endsWith(QStringLiteral("!$3:$3")));
    CHECK(elementTexts(sheet, QStringLiteral("oddFooter")).first().contains(QStringLiteral("第&P页 共&N页")));
}

TEST_CASE("groups are merged cells, percents are numbers, every row of the table has a height")
{
    const auto parts = partsOf(weeklyTable(sampleWeek()));
    const QByteArray sheet = parts[sheetPart];
    const QStringList merged = attributes(sheet, QStringLiteral("mergeCell"), QStringLiteral("ref"));
    CHECK(merged.contains(QStringLiteral("B5:B15"))); // the first task over its eleven counties
    CHECK(merged.contains(QStringLiteral("A4:J4")));  // the band of the first goal
    const QStringList cells = attributes(sheet, QStringLiteral("c"), QStringLiteral("r"));
    const QStringList types = attributes(sheet, QStringLiteral("c"), QStringLiteral("t"));
    CHECK(types[cells.indexOf(QStringLiteral("G5"))] == QString());           // a number
    CHECK(types[cells.indexOf(QStringLiteral("F5"))] == QStringLiteral("s")); // a text
    CHECK_FALSE(attributes(sheet, QStringLiteral("row"), QStringLiteral("ht")).contains(QString()));
    CHECK(attributes(sheet, QStringLiteral("col"), QStringLiteral("width")).size() == 10);
}

TEST_CASE("the sheet is cut where a page is full, and a group that goes on says there again what it is")
{
    const auto parts = partsOf(weeklyTable(sampleWeek()));
    const QByteArray sheet = parts[sheetPart];
    const QStringList breaks = attributes(sheet, QStringLiteral("brk"), QStringLiteral("id"));
    REQUIRE_FALSE(breaks.isEmpty());
    const QStringList merged = attributes(sheet, QStringLiteral("mergeCell"), QStringLiteral("ref"));
    static const QRegularExpression place(QStringLiteral("^B(\\d+):B(\\d+)$"));
    for (const QString &ref : merged) {
        const auto rows = place.match(ref);
        if (!rows.hasMatch()) continue;
        for (const QString &last : breaks) { // the row above the cut
            CAPTURE(ref, last);
            CHECK_FALSE((rows.captured(1).toInt() <= last.toInt() && rows.captured(2).toInt() > last.toInt()));
        }
    }
}

TEST_CASE("a cell that carries a date is a date to the spreadsheet, shown as 2021年8月16日")
{
    Document document;
    document.title = QStringLiteral("清单[试]");
    Table table;
    table.columns = {{}, {}};
    table.head = {{{.text = QStringLiteral("事项")}, {.text = QStringLiteral("时限")}}};
    table.rows = {
        {{.text = QStringLiteral("组建")}, {.text = QStringLiteral("2021年8月16日"), .date = QDate(2021, 8, 16)}}};
    document.blocks = {table};
    const auto parts = partsOf(document);
    CHECK(elementTexts(parts[sheetPart], QStringLiteral("v")).contains(QStringLiteral("44424")));
    CHECK(attributes(parts[QStringLiteral("xl/styles.xml")], QStringLiteral("numFmt"), QStringLiteral("formatCode"))
              .contains(QStringLiteral("yyyy\"年\"m\"月\"d\"日\"")));
    CHECK(attributes(parts[QStringLiteral("xl/workbook.xml")], QStringLiteral("sheet"), QStringLiteral("name")) ==
          QStringList{QStringLiteral("清单试")});
}

TEST_CASE("tables of different columns stand below one another, each over the sheet's columns that are its own")
{
    Document document;
    document.title = QStringLiteral("两张表");
    Table halves, thirds;
    halves.columns = {{1}, {1}};
    halves.rows = {{{.text = QStringLiteral("甲")}, {.text = QStringLiteral("乙")}}};
    thirds.columns = {{1}, {1}, {1}};
    thirds.rows = {{{.text = QStringLiteral("子")}, {.text = QStringLiteral("丑")}, {.text = QStringLiteral("寅")}}};
    document.blocks = {halves, thirds};
    const QByteArray sheet = partsOf(document)[sheetPart];
    CHECK(attributes(sheet, QStringLiteral("col"), QStringLiteral("width")).size() == 4); // 1/3, 1/2, 2/3 and the edge
    const QStringList merged = attributes(sheet, QStringLiteral("mergeCell"), QStringLiteral("ref"));
    CHECK(merged == QStringList{QStringLiteral("A1:B1"), QStringLiteral("C1:D1"), QStringLiteral("B2:C2")});
}

TEST_CASE("what follows a page break has a sheet of its own, with a name that no other has")
{
    Document document;
    document.title = QStringLiteral("通报");
    document.blocks = {Title{QStringLiteral("正文")}, PageBreak{QStringLiteral("通报")},
                       Title{QStringLiteral("附表一")}, PageBreak{QStringLiteral("附表二")},
                       Title{QStringLiteral("附表二")}};
    const auto parts = partsOf(document);
    CHECK(attributes(parts[QStringLiteral("xl/workbook.xml")], QStringLiteral("sheet"), QStringLiteral("name")) ==
          QStringList{QStringLiteral("通报"), QStringLiteral("通报（2）"), QStringLiteral("附表二")});
}
