#include "tests/support/catch.h"

#include "models/reports/balanced_lines.h"
#include "models/reports/column_demand.h"
#include "models/reports/fewer_lines.h"
#include "models/reports/fit_tables.h"
#include "models/reports/paginate.h"
#include "tests/reports/fixed_measurer.h"

using namespace tz;
using tz::test::FixedMeasurer;

namespace {

TableRow rowOf(const QStringList &texts)
{
    TableRow row;
    for (const QString &text : texts) row.push_back({.text = text});
    return row;
}

/// All columns of equal width; type of 9 pt, so that an em is 3.175 mm.
Table tableOf(const QStringList &head, const std::vector<QStringList> &rows)
{
    Table table;
    table.columns.resize(static_cast<size_t>(head.size()));
    table.head = {rowOf(head)};
    for (const QStringList &row : rows) table.rows.push_back(rowOf(row));
    return table;
}

Document sheetOf(Table table)
{
    Document document;
    document.title = QStringLiteral("清单");
    document.page = PageFormat::landscapeTable(Paper::A4);
    document.blocks = {std::move(table)};
    return document;
}

const Table &tableIn(const Document &document)
{
    return std::get<Table>(document.blocks.front());
}

/// Characters that hang together need about `ems` in each of `columns` columns.
Table wideTable(int columns, int ems, const QString &lastHead, bool lastIsOptional = false)
{
    QStringList head, row;
    for (int i = 0; i < columns; ++i) {
        head << (i + 1 == columns ? lastHead : QString(QChar(0x4E00 + i)));
        row << QString(2 * ems, u'8');
    }
    Table table = tableOf(head, {row});
    table.columns.back().optional = lastIsOptional;
    return table;
}

QStringList linesOn(const Pages &pages)
{
    QStringList lines;
    for (const PaperPage &page : pages)
        for (const TextRun &run : page.texts) lines << run.text;
    return lines;
}

} // namespace

TEST_CASE("a heading of two names is broken between them, however little stands below it")
{
    const QString heading = QStringLiteral("销号编号、日期");
    const double em = emMm(TypeSize::smallFive);
    const ColumnDemand demand = columnDemands(tableOf({heading}, {{QString()}}), FixedMeasurer()).front();
    CHECK(demand.minimum > 5 * em);
    CHECK(demand.minimum < 6 * em);
    QStringList lines;
    for (const TextLine &line : breakBalanced(heading, {FontRole::Hei, TypeSize::smallFive, 5.1 * em}, FixedMeasurer()))
        lines << line.text;
    CHECK(lines == QStringList{QStringLiteral("销号编号、"), QStringLiteral("日期")});
}

TEST_CASE("a date, a name, a number and a document's number ask for a line of their own")
{
    const double em = emMm(TypeSize::smallFive), air = 0.76 * em;
    const auto minimumFor = [&](const QString &text) {
        return columnDemands(tableOf({QStringLiteral("甲")}, {{text}}), FixedMeasurer()).front().minimum - air;
    };
    CHECK(minimumFor(QStringLiteral("2022年11月30日")) == Approx(7 * em).margin(0.1));
    CHECK(minimumFor(QStringLiteral("欧阳建国同志")) == Approx(6 * em).margin(0.1));
    CHECK(minimumFor(QStringLiteral("1234567.89")) == Approx(5 * em).margin(0.1));
    CHECK(minimumFor(QStringLiteral("宛医改〔2021〕12号")) == Approx(9 * em).margin(0.1));
    CHECK(minimumFor(QStringLiteral("已完成组建，正在挂牌，下周验收。")) == Approx(2 * em).margin(0.1));
}

TEST_CASE("the longest text of a long table is looked at wherever it stands")
{
    std::vector<QStringList> rows(50'000, {QStringLiteral("短")});
    rows[31'415] = {QString(300, u'长')};
    const auto demands = columnDemands(tableOf({QStringLiteral("甲")}, rows), FixedMeasurer());
    CHECK(demands.front().natural > 300 * emMm(TypeSize::smallFive));
}

TEST_CASE("dates are not torn and a column of long texts gets the width that others do not need")
{
    const QString story = QString(120, u'进');
    const QString date = QStringLiteral("2022年11月30日");
    Document document = sheetOf(tableOf({QStringLiteral("序号"), QStringLiteral("完成时限"), QStringLiteral("进展")},
                                        {{QStringLiteral("1"), date, story}, {QStringLiteral("2"), date, story}}));
    const auto before = paginate(document, FixedMeasurer());
    CHECK(fitTables(document, FixedMeasurer()).isEmpty());
    const auto &columns = tableIn(document).columns;
    CHECK(columns[2].weight > 4 * columns[1].weight);
    CHECK(columns[0].weight < columns[1].weight);
    const Pages after = paginate(document, FixedMeasurer());
    CHECK(linesOn(after).count(date) == 2);
    CHECK(linesOn(after).size() < linesOn(before).size());
}

TEST_CASE("a table that stands on single lines keeps its builder's widths, and so does a form without a head")
{
    Document small = sheetOf(tableOf({QStringLiteral("县"), QStringLiteral("数")}, {{u"甲县"_qs, u"5"_qs}}));
    const Document same = small;
    CHECK(fitTables(small, FixedMeasurer()).isEmpty());
    CHECK(small == same);
    Document form = sheetOf(tableOf({QStringLiteral("县")}, {{QString(500, u'长')}}));
    std::get<Table>(form.blocks.front()).head.clear();
    const Document sameForm = form;
    fitTables(form, FixedMeasurer());
    CHECK(form == sameForm);
}

TEST_CASE("a last sheet of two rows is spared by setting all rows a little tighter, one of many rows is not")
{
    const auto listOf = [](int rows) {
        std::vector<QStringList> lines;
        for (int i = 1; i <= rows; ++i) lines.push_back({QString::number(i), QStringLiteral("报送进展")});
        return sheetOf(tableOf({QStringLiteral("序号"), QStringLiteral("事项")}, lines));
    };
    const auto pagesOf = [](const Document &document) { return paginate(document, FixedMeasurer()).size(); };
    int onOne = 1;
    while (pagesOf(listOf(onOne + 1)) == 1) ++onOne;
    Document few = listOf(onOne + 2);
    REQUIRE(pagesOf(few) == 2);
    CHECK(fitTables(few, FixedMeasurer()).isEmpty());
    CHECK(pagesOf(few) == 1);
    const Document once = few;
    fitTables(few, FixedMeasurer());
    CHECK(few == once);
    Document many = listOf(onOne + onOne / 2);
    fitTables(many, FixedMeasurer());
    CHECK(pagesOf(many) == 2);
    CHECK(tableIn(many).air == 1);
}

TEST_CASE("type shrinks to 9 pt before anything else is given up")
{
    Table table = wideTable(8, 9, QStringLiteral("备注"), true); // 8 · 9.76 em: 248 mm at 9 pt, 289 mm at 10.5 pt
    table.sizePt = TypeSize::five;
    Document document = sheetOf(table);
    CHECK(fitTables(document, FixedMeasurer(), PaperChoice::Free).isEmpty());
    CHECK(tableIn(document).sizePt == Approx(9.5));
    CHECK(tableIn(document).columns.size() == 8);
    CHECK(document.page.paper == Paper::A4);
}

TEST_CASE("a sheet of free choice becomes A3, and it is said")
{
    Document document = sheetOf(wideTable(10, 9, QStringLiteral("备注"), true));
    CHECK(fitTables(document, FixedMeasurer(), PaperChoice::Free) ==
          QStringList{QStringLiteral("“清单”的列在 A4 上放不下，已改用 A3。")});
    CHECK(document.page.paper == Paper::A3);
    CHECK(tableIn(document).columns.size() == 10);
}

TEST_CASE("on ordered A4 the column that may be missed is left out, and it is said once")
{
    Document document = sheetOf(wideTable(9, 9, QStringLiteral("备注"), true));
    std::get<Table>(document.blocks.front()).rows.push_back(TableRow(9));
    std::get<Table>(document.blocks.front()).rows.back().front() = {.text = QStringLiteral("一组"), .columnSpan = 9};
    CHECK(fitTables(document, FixedMeasurer()) ==
          QStringList{QStringLiteral("“清单”的列放不下，省去了“备注”列，可改用 A3。")});
    CHECK(document.page.paper == Paper::A4);
    CHECK(tableIn(document).columns.size() == 8);
    CHECK(tableIn(document).rows.back().size() == 8);
    CHECK(tableIn(document).rows.back().front().columnSpan == 8);
    const Document once = document;
    CHECK(fitTables(document, FixedMeasurer()).isEmpty());
    CHECK(tableIn(document).columns.size() == 8);
    CHECK(linesOn(paginate(document, FixedMeasurer())) == linesOn(paginate(once, FixedMeasurer())));
}

TEST_CASE("where nothing helps the words are torn, never lost, and a warning says so")
{
    Document document = sheetOf(wideTable(20, 9, QStringLiteral("末")));
    const QStringList notes = fitTables(document, FixedMeasurer());
    REQUIRE(notes.size() == 1);
    CHECK(notes.front().contains(QStringLiteral("拆到两行")));
    const QString all = linesOn(paginate(document, FixedMeasurer())).join(QString());
    CHECK(all.count(u'8') == 20 * 18);
}

TEST_CASE("a text that lacks a character gets it from a column that has one to spare")
{
    std::vector<QStringList> rows;
    for (int row = 0; row < 40; ++row) {
        rows.push_back({QString(12, u'甲'), QString(20, u'乙'), QString(30, u'丙')});
        if (row % 4 == 0) rows.back() = {QString(12, u'甲'), QString(20, u'乙'), QString(150, u'丙')};
    }
    Document document = sheetOf(tableOf({QStringLiteral("一"), QStringLiteral("二"), QStringLiteral("三")}, rows));
    const Table plain = tableIn(document);
    const auto demands = columnDemands(plain, FixedMeasurer());
    const double width = document.page.coreWidth();
    const auto before = solveColumnWidths(demands, width);
    const auto after = fewerLines(plain, before, demands, FixedMeasurer());
    double sum = 0;
    for (size_t column = 0; column < after.size(); ++column) {
        sum += after[column];
        CHECK(after[column] >= demands[column].minimum - 1e-6);
    }
    CHECK(sum == Approx(width));
    const auto pagesWith = [&](const std::vector<double> &widths) {
        for (size_t column = 0; column < widths.size(); ++column)
            std::get<Table>(document.blocks.front()).columns[column].weight = widths[column];
        return linesOn(paginate(document, FixedMeasurer())).size();
    };
    const auto most = pagesWith(before);
    CHECK(pagesWith(after) <= most);
}
