#include "tests/support/catch.h"

#include "models/reports/paginate.h"
#include "tests/reports/fixed_measurer.h"
#include "tests/reports/page_dump.h"
#include "tests/support/golden.h"

using namespace tz;
using tz::test::FixedMeasurer;

namespace {

/// Two columns under the heads 任务 and 进展; the first is a quarter of the width.
Document tableOf(std::vector<TableRow> rows)
{
    Table table;
    table.columns = {{1, Align::Left}, {3, Align::Left}};
    table.head = {{{.text = QStringLiteral("任务")}, {.text = QStringLiteral("进展")}}};
    table.rows = std::move(rows);
    Document document;
    document.page = PageFormat::landscapeTable(Paper::A4);
    document.running.number = PageNumber::None;
    document.blocks = {table};
    return document;
}

std::vector<TableRow> plainRows(int count)
{
    std::vector<TableRow> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back({{.text = QStringLiteral("任务%1").arg(i)}, {.text = QStringLiteral("进展%1").arg(i)}});
    return rows;
}

QStringList texts(const PaperPage &page)
{
    QStringList out;
    for (const TextRun &run : page.texts) out << run.text;
    return out;
}

} // namespace

TEST_CASE("the head of a table is repeated on every page below 续表, and every row stands on exactly one")
{
    const Pages pages = paginate(tableOf(plainRows(60)), FixedMeasurer());
    REQUIRE(pages.size() > 1);
    QStringList rows;
    for (const PaperPage &page : pages) {
        QStringList own = texts(page);
        if (&page != &pages.front()) CHECK(own.takeFirst() == QStringLiteral("续表"));
        CHECK(own.mid(0, 2) == QStringList{QStringLiteral("任务"), QStringLiteral("进展")});
        rows << own.mid(2);
    }
    CHECK(rows.size() == 120);
    CHECK(rows.last() == QStringLiteral("进展59"));
    for (const PaperPage &page : pages)
        for (const LineItem &line : page.lines)
            CHECK(line.y2 <= PageFormat::landscapeTable(Paper::A4).coreBottom() + 1e-6);
}

TEST_CASE("the first pages of a long table are those of the whole, only that they do not say how many there are")
{
    Document document = tableOf(plainRows(200));
    document.running.number = PageNumber::PageOfPages;
    Pages all = paginate(document, FixedMeasurer()), first = paginate(document, FixedMeasurer(), 2);
    REQUIRE(all.size() > 3);
    REQUIRE(first.size() == 2);
    CHECK(first.back().texts.back().text == QStringLiteral("第2页"));
    CHECK(all[1].texts.back().text == QStringLiteral("第2页 共%1页").arg(all.size()));
    for (size_t i = 0; i < first.size(); ++i) {
        all[i].texts.pop_back();
        first[i].texts.pop_back();
        CHECK(first[i] == all[i]);
    }
    CHECK(paginate(document, FixedMeasurer(), 1000).size() == all.size());
    CHECK(paginate(document, FixedMeasurer(), 1000).back().texts.back().text.contains(u'共'));
}

TEST_CASE("a group is painted over its rows and repeated with （续） on the next page")
{
    std::vector<TableRow> rows = plainRows(60);
    rows[0][0] = {.text = QStringLiteral("组建医共体"), .rowSpan = 60};
    const Pages pages = paginate(tableOf(rows), FixedMeasurer());
    REQUIRE(pages.size() > 1);
    CHECK(texts(pages[0]).contains(QStringLiteral("组建医共体")));
    CHECK(texts(pages[1]).contains(QStringLiteral("组建医共体（续）")));
    CHECK_FALSE(texts(pages[0]).contains(QStringLiteral("任务1"))); // covered by the group
}

TEST_CASE("no rule runs through a group, and the group makes its last row higher when its own text needs it")
{
    std::vector<TableRow> rows = plainRows(2);
    rows[0][0] = {.text = QString(200, u'组'), .rowSpan = 2};
    const PaperPage page = paginate(tableOf(rows), FixedMeasurer()).front();
    const double secondColumn = 15 + 267.0 / 4;
    int between = 0;
    for (const LineItem &line : page.lines)
        if (line.y1 == line.y2 && line.x1 == Approx(secondColumn)) ++between;
    CHECK(between == 1);
    double lowestText = 0, lowestRule = 0;
    for (const TextRun &run : page.texts) lowestText = std::max(lowestText, run.baseline);
    for (const LineItem &line : page.lines) lowestRule = std::max(lowestRule, line.y2);
    CHECK(lowestText < lowestRule);
}

TEST_CASE("a row higher than a page is cut between lines, its first column is repeated and nothing is lost")
{
    std::vector<TableRow> rows = plainRows(3);
    QString story;
    for (int i = 0; i < 2600; ++i) story += QChar(0x4E00 + i % 500);
    rows[1][1].text = story;
    const Pages pages = paginate(tableOf(rows), FixedMeasurer());
    REQUIRE(pages.size() > 1);
    QString found;
    for (const PaperPage &page : pages)
        for (const TextRun &run : page.texts)
            if (run.text.size() > 20) found += run.text;
    CHECK(story.startsWith(found.left(2500)));
    const QStringList second = texts(pages[1]);
    CHECK(second.contains(QStringLiteral("任务1（续）")));
    CHECK(texts(pages.back()).contains(QStringLiteral("进展2"))); // the next row goes on below
}

TEST_CASE("a row that goes on says whose it is by all that stands before the long text, and marks where there is room")
{
    Document document = tableOf({});
    Table &table = std::get<Table>(document.blocks.back());
    table.columns = {{1}, {4}, {12}, {4}};
    table.head = {{{.text = QStringLiteral("号")},
                   {.text = QStringLiteral("任务")},
                   {.text = QStringLiteral("进展")},
                   {.text = QStringLiteral("计划")}}};
    table.rows = {{{.text = QStringLiteral("7")},
                   {.text = QStringLiteral("改革薪酬制度")},
                   {.text = QString(4000, QChar(0x8BAE))},
                   {.text = QStringLiteral("印发")}}};
    const Pages pages = paginate(document, FixedMeasurer());
    REQUIRE(pages.size() > 1);
    for (size_t i = 1; i < pages.size(); ++i) {
        const QStringList said = texts(pages[i]);
        CAPTURE(i, said.join(u'|').toStdString());
        CHECK(said.contains(QStringLiteral("7")));
        CHECK(said.join(QString()).contains(QStringLiteral("改革薪酬制度（续）")));
        CHECK_FALSE(said.contains(QStringLiteral("印发"))); // it stands behind, and was said in full
    }
}

TEST_CASE("a line that announces a table stands on its page, and text below a table is clear of it and on the grid")
{
    const PageFormat official = PageFormat::official();
    for (size_t before = 0; before < 30; ++before) {
        Document document;
        document.page = official;
        document.blocks.assign(before, Paragraph{QStringLiteral("正文。")});
        document.blocks.push_back(Paragraph{QStringLiteral("附：进度")});
        document.blocks.push_back(std::get<Table>(tableOf(plainRows(3)).blocks.back()));
        document.blocks.push_back(Paragraph{QStringLiteral("表后的话。")});
        const Pages pages = paginate(document, FixedMeasurer());
        CAPTURE(before);
        for (const PaperPage &page : pages) {
            const QStringList said = texts(page);
            CHECK(said.contains(QStringLiteral("附：进度")) == said.contains(QStringLiteral("任务0")));
            const auto after = std::find_if(page.texts.begin(), page.texts.end(), [](const TextRun &run) {
                return run.text == QStringLiteral("表后的话。");
            });
            if (after == page.texts.end()) continue;
            const double top = after->baseline - ascentEm * emMm(official.gridSizePt);
            const double lines = (top - official.top) / official.gridLine();
            CHECK(lines == Approx(std::round(lines)).margin(1e-6));
            for (const LineItem &rule : page.lines) CHECK(top > rule.y2 + 1.9);
        }
    }
}

TEST_CASE("the last row does not stand alone on a further page")
{
    for (int count = 3; count < 80; ++count) {
        const Pages pages = paginate(tableOf(plainRows(count)), FixedMeasurer());
        CAPTURE(count);
        CHECK(texts(pages.back()).contains(QStringLiteral("任务%1").arg(count - 2)));
    }
}

TEST_CASE("signatures never stand alone: the last row goes with them")
{
    for (int count = 1; count < 60; ++count) {
        Document document = tableOf(plainRows(count));
        document.blocks.push_back(SignatureLine{{{QStringLiteral("制表"), {}}}});
        const Pages pages = paginate(document, FixedMeasurer());
        CAPTURE(count);
        CHECK(texts(pages.back()).contains(QStringLiteral("任务%1").arg(count - 1)));
        CHECK(texts(pages.back()).last() == QStringLiteral("制表："));
    }
}

TEST_CASE("a band is not the last line of a page")
{
    for (int before = 1; before < 40; ++before) {
        std::vector<TableRow> rows = plainRows(before);
        rows.push_back({{.text = QStringLiteral("二、打造整合型服务体系"), .columnSpan = 2}, {}});
        for (const TableRow &row : plainRows(3)) rows.push_back(row);
        for (const PaperPage &page : paginate(tableOf(rows), FixedMeasurer())) {
            CAPTURE(before);
            CHECK(texts(page).last() != QStringLiteral("二、打造整合型服务体系"));
        }
    }
}

TEST_CASE("a page that begins inside a group says again whose rows they are; a remark is nobody's heading")
{
    const QString heading = QStringLiteral("二、打造整合型服务体系"), again = heading + QStringLiteral("（续）");
    for (const int bookmark : {1, 0}) {
        std::vector<TableRow> rows{{{.text = heading, .columnSpan = 2, .bookmark = bookmark}, {}}};
        for (const TableRow &row : plainRows(60)) rows.push_back(row);
        const Pages pages = paginate(tableOf(rows), FixedMeasurer());
        REQUIRE(pages.size() > 2);
        CHECK_FALSE(texts(pages[0]).contains(again));
        for (size_t i = 1; i < pages.size(); ++i) {
            CAPTURE(bookmark, i);
            CHECK(texts(pages[i]).contains(again) == (bookmark > 0));
            CHECK(pages[i].bookmarks.empty());
        }
        QStringList all;
        for (const PaperPage &page : pages) all << texts(page);
        CHECK(all.count(QStringLiteral("进展59")) == 1);
    }
}

TEST_CASE("the first row of a group is not the last line of a page")
{
    for (int before = 1; before < 40; ++before) {
        std::vector<TableRow> rows = plainRows(before);
        const std::vector<TableRow> group = plainRows(5);
        rows.insert(rows.end(), group.begin(), group.end());
        rows[static_cast<size_t>(before)][0] = {.text = QStringLiteral("组建医共体"), .rowSpan = 5};
        for (const PaperPage &page : paginate(tableOf(rows), FixedMeasurer())) {
            const QStringList own = texts(page);
            const qsizetype at = own.indexOf(QStringLiteral("组建医共体"));
            CAPTURE(before, own);
            if (at >= 0) CHECK(own.mid(at).contains(QStringLiteral("进展1")));
        }
    }
}

TEST_CASE("a light stands before its word on one line, above it where the column is too narrow")
{
    std::vector<TableRow> rows = plainRows(1);
    rows[0][1] = {.text = QStringLiteral("逾期42天"), .pill = Pill{QStringLiteral("逾"), Ink::Late}};
    const auto placeOf = [](const PaperPage &page, const QString &text) {
        return *std::find_if(page.texts.begin(), page.texts.end(),
                             [&](const TextRun &run) { return run.text == text; });
    };
    Document document = tableOf(rows);
    const PaperPage wide = paginate(document, FixedMeasurer()).front();
    CHECK(placeOf(wide, QStringLiteral("逾")).baseline == Approx(placeOf(wide, QStringLiteral("逾期42天")).baseline));
    CHECK(placeOf(wide, QStringLiteral("逾")).x < placeOf(wide, QStringLiteral("逾期42天")).x);
    std::get<Table>(document.blocks[0]).columns = {{14}, {1}};
    const PaperPage narrow = paginate(document, FixedMeasurer()).front();
    CHECK(placeOf(narrow, QStringLiteral("逾")).baseline < placeOf(narrow, QStringLiteral("逾期42天")).baseline);
}

TEST_CASE("type in a table is never smaller than 9 pt")
{
    Document document = tableOf(plainRows(1));
    std::get<Table>(document.blocks[0]).sizePt = 6;
    const Pages pages = paginate(document, FixedMeasurer());
    for (const TextRun &run : pages.front().texts) CHECK(run.sizePt == 9);
}

TEST_CASE("a table with groups, bands, rings and a cut row is placed as approved")
{
    std::vector<TableRow> rows = plainRows(24);
    rows[0][0].rowSpan = 3;
    rows[4] = {{.text = QStringLiteral("二、打造整合型服务体系"), .emphasis = Emphasis::Strong, .columnSpan = 2}, {}};
    rows[5][1].pill = Pill{QStringLiteral("逾"), Ink::Late};
    rows[6][0].rowSpan = 17;
    rows[20][1].text = QString(1500, u'进');
    const QString dump = test::dumpPages(paginate(tableOf(rows), FixedMeasurer()));
    CHECK(test::differenceFromGolden(QStringLiteral("table_pages.txt"), dump) == QString());
}
