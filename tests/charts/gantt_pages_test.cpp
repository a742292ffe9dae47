#include "tests/support/catch.h"

#include "models/charts/chart_pages.h"
#include "models/charts/gantt_range.h"
#include "tests/charts/recording_device.h"
#include "tests/charts/sample_chart.h"

#include <QPainter>

#include <set>

using namespace tz;
using namespace tz::test;

namespace {

GanttPaper paperOf(QPageSize::PageSizeId size, QPageLayout::Orientation orientation)
{
    GanttPaper paper;
    paper.paper.size = size;
    paper.paper.orientation = orientation;
    paper.titles = {QStringLiteral("重点任务进度图"), QStringLiteral("南阳市医改办"), sampleToday};
    paper.today = sampleToday;
    return paper;
}

const GanttLayout &ganttOf(const ChartPage &page)
{
    return std::get<GanttLayout>(page.chart);
}

/// Eleven counties' tasks over two years: 165 rows and their headings.
std::vector<GanttRow> twoYears()
{
    std::vector<GanttRow> rows;
    for (int county = 0; county < 11; ++county)
        for (GanttRow row : sampleGantt()) {
            row.id += county * 1000;
            if (row.due.isValid()) row.due = row.due.addMonths(county * 2);
            rows.push_back(row);
        }
    return rows;
}

} // namespace

TEST_CASE("sheets of a Gantt chart together show every row for the whole period, each whole and once")
{
    const auto rows = twoYears();
    const auto scale =
        GENERATE(std::optional<GanttScale>(), std::optional(GanttScale::TenDays), std::optional(GanttScale::Week));
    const auto size = GENERATE(QPageSize::A4, QPageSize::A3);
    GanttPaper paper = paperOf(size, QPageLayout::Landscape);
    paper.scale = scale;
    const auto pages = ganttPages(rows, WorkCalendar::shipped(), paper);
    const auto [from, to] = ganttRange(rows, sampleToday);
    // A proposed time may be rounded out to periods that have room for their names.
    const QDate begin = ganttOf(pages.front()).options.from;
    const QDate end = ganttOf(pages.back()).options.to;
    CHECK(begin <= from);
    CHECK(end >= to);

    std::map<qint64, qint64> daysOfRow;
    for (const ChartPage &page : pages) {
        const GanttLayout &layout = ganttOf(page);
        CHECK(page.count == static_cast<int>(pages.size()));
        CHECK(layout.boxes.size() == static_cast<size_t>(layout.rows.count()));
        for (const GanttBox &box : layout.boxes) {
            CHECK(box.rect.bottom() <= layout.size.height() + 1e-6);
            if (box.index < page.repeated) continue;
            daysOfRow[box.row.id] += layout.options.from.daysTo(layout.options.to) + 1;
        }
        CHECK(layout.header.height() > 0);
        CHECK(layout.bands.size() == 2);
    }
    REQUIRE(daysOfRow.size() == rows.size());
    for (const auto &[id, days] : daysOfRow) CHECK(days == begin.daysTo(end) + 1);
}

TEST_CASE("a sheet's chart keeps inside the margins")
{
    const auto rows = twoYears();
    for (const auto orientation : {QPageLayout::Landscape, QPageLayout::Portrait}) {
        const GanttPaper paper = paperOf(QPageSize::A4, orientation);
        for (const ChartPage &page : ganttPages(rows, WorkCalendar::shipped(), paper)) {
            const QRectF inside =
                QRectF(QPointF(), page.size).marginsRemoved(paper.paper.margins).adjusted(-1e-6, -1e-6, 1e-6, 1e-6);
            CHECK(inside.contains(page.chartRect()));
            CHECK(page.chartRect().bottom() <= page.legendAt.y());
            for (const PageText &text : page.texts) CHECK(inside.contains(text.rect));
        }
    }
}

TEST_CASE("no text of a Gantt sheet is smaller than 9 pt or runs over the sheet")
{
    const auto rows = twoYears();
    const auto size = GENERATE(QPageSize::A4, QPageSize::A3, QPageSize::A2);
    const auto pages = ganttPages(rows, WorkCalendar::shipped(), paperOf(size, QPageLayout::Landscape));
    for (const ChartPage &page : pages) {
        RecordingDevice paper(page.size);
        QPainter painter(&paper);
        painter.scale(RecordingDevice::pixelsPerMm, RecordingDevice::pixelsPerMm);
        paintChartPage(painter, page);
        painter.end();
        REQUIRE(paper.texts().size() > 50);
        for (const PaintedText &text : paper.texts()) {
            INFO(text.text.toStdString());
            CHECK(text.points >= 8.99);
            CHECK(QRectF(QPointF(), page.size).contains(text.rect));
        }
        for (const char16_t *head :
             {u"重点任务", u"责任单位", u"完成时限", u"截至2021年8月20日", u"制表：", u"负责人："})
            CHECK(paper.joined().contains(QString::fromUtf16(head)));
    }
}

TEST_CASE("names are whole on every sheet of a Gantt chart")
{
    const auto rows = sampleGantt();
    const auto pages = ganttPages(rows, WorkCalendar::shipped(), paperOf(QPageSize::A4, QPageLayout::Portrait));
    QString all;
    for (const ChartPage &page : pages) {
        RecordingDevice paper(page.size);
        QPainter painter(&paper);
        painter.scale(RecordingDevice::pixelsPerMm, RecordingDevice::pixelsPerMm);
        paintChartPage(painter, page);
        painter.end();
        all += paper.joined();
    }
    for (const GanttRow &row : rows) CHECK(all.contains(row.name));
    CHECK_FALSE(all.contains(u'…'));
}

TEST_CASE("sheets are numbered across and down, and say where they belong")
{
    const auto rows = twoYears();
    GanttPaper paper = paperOf(QPageSize::A4, QPageLayout::Landscape);
    paper.scale = GanttScale::Week;
    const auto pages = ganttPages(rows, WorkCalendar::shipped(), paper);
    REQUIRE(pages.front().columnParts > 1);
    REQUIRE(pages.front().rowParts > 1);
    for (size_t i = 0; i < pages.size(); ++i) {
        const ChartPage &page = pages[i];
        CHECK(page.number == static_cast<int>(i) + 1);
        CHECK(page.number == (page.rowPart - 1) * page.columnParts + page.columnPart);
        const QString map = QStringLiteral("行 %1/%2 · 列 %3/%4")
                                .arg(page.rowPart)
                                .arg(page.rowParts)
                                .arg(page.columnPart)
                                .arg(page.columnParts);
        CHECK(std::any_of(page.texts.begin(), page.texts.end(),
                          [&map](const PageText &text) { return text.text.startsWith(map); }));
    }
}

TEST_CASE("a heading is not the last row of a sheet")
{
    const auto rows = twoYears();
    for (const ChartPage &page :
         ganttPages(rows, WorkCalendar::shipped(), paperOf(QPageSize::A4, QPageLayout::Landscape)))
        CHECK_FALSE(ganttOf(page).boxes.back().row.hasChildren);
}

TEST_CASE("the ledger of 15 tasks is one A3 sheet, its type larger than the floor")
{
    const auto rows = sampleGantt();
    const auto pages = ganttPages(rows, WorkCalendar::shipped(), paperOf(QPageSize::A3, QPageLayout::Landscape));
    REQUIRE(pages.size() == 1);
    CHECK(ganttOf(pages.front()).options.sizes.text == Approx(10.5 * mmPerPoint));
    CHECK(ganttOf(pages.front()).options.scale == GanttScale::TenDays);
    CHECK(pages.front().chartRect().width() == Approx(420 - 28));
}

TEST_CASE("a sheet that begins inside a group says again what its rows belong to")
{
    std::vector<GanttRow> rows; // goals, their tasks, eleven counties of each
    for (const GanttRow &row : sampleGantt()) {
        rows.push_back(row);
        if (row.level == 0) continue;
        rows.back().hasChildren = true;
        for (int county = 1; county <= 11; ++county) {
            GanttRow below = row;
            below.id = row.id * 100 + county;
            below.level = 2;
            below.name = QStringLiteral("第%1县").arg(county);
            rows.push_back(below);
        }
    }
    const auto above = [&rows](size_t row, int level) {
        while (rows[row].level > level) --row;
        return rows[row].name + QStringLiteral("（续）");
    };
    int continued = 0;
    for (const ChartPage &page :
         ganttPages(rows, WorkCalendar::shipped(), paperOf(QPageSize::A4, QPageLayout::Landscape))) {
        const auto &boxes = ganttOf(page).boxes;
        const auto first = static_cast<size_t>(page.firstRow);
        REQUIRE(page.repeated == rows[first].level);
        continued += page.repeated > 0;
        for (int level = 0; level < rows[first].level; ++level)
            CHECK(boxes[static_cast<size_t>(level)].row.name == above(first, level));
        CHECK(boxes[static_cast<size_t>(page.repeated)].row.id == rows[first].id);
        CHECK(boxes.back().rect.bottom() <= ganttOf(page).size.height() + 1e-6);
    }
    CHECK(continued > 3);
}

TEST_CASE("one page's width takes a coarser scale before it takes a second sheet")
{
    const auto rows = twoYears();
    struct Case {
        QPageSize::PageSizeId size;
        QPageLayout::Orientation orientation;
        int years;
        GanttScale scale;
        int sheetsAcross;
    };
    const auto each = GENERATE(Catch::Generators::values<Case>({
        {QPageSize::A3, QPageLayout::Landscape, 1, GanttScale::TenDays, 1},
        {QPageSize::A4, QPageLayout::Landscape, 2, GanttScale::Month, 1},
        {QPageSize::A4, QPageLayout::Portrait, 2, GanttScale::Quarter, 1},
        {QPageSize::A4, QPageLayout::Portrait, 4, GanttScale::Year, 1},
        {QPageSize::A4, QPageLayout::Portrait, 12, GanttScale::Year, 2},
    }));
    GanttPaper paper = paperOf(each.size, each.orientation);
    paper.from = QDate(2021, 1, 1);
    paper.to = paper.from.addYears(each.years).addDays(-1);
    const auto pages = ganttPages(rows, WorkCalendar::shipped(), paper);
    CHECK(ganttOf(pages.front()).options.scale == each.scale);
    CHECK(pages.front().columnParts == each.sheetsAcross);
    const SheetCount count = ganttSheetCount(rows, WorkCalendar::shipped(), paper);
    CHECK(count.total() == pages.size());
    CHECK(static_cast<int>(count.columns) == each.sheetsAcross);
}

TEST_CASE("a Gantt chart that hangs on a wall is set in larger type, heads and names alike, with nothing cut")
{
    const auto rows = sampleGantt();
    const auto textsOn = [&](QPageSize::PageSizeId size) {
        const auto pages = ganttPages(rows, WorkCalendar::shipped(), paperOf(size, QPageLayout::Landscape));
        REQUIRE(pages.size() == 1);
        RecordingDevice paper(pages.front().size);
        QPainter painter(&paper);
        painter.scale(RecordingDevice::pixelsPerMm, RecordingDevice::pixelsPerMm);
        paintChartPage(painter, pages.front());
        painter.end();
        const QString all = paper.joined();
        for (const GanttRow &row : rows) CHECK(all.contains(row.name));
        CHECK_FALSE(all.contains(u'…'));
        return paper.texts();
    };
    const auto smallest = [](const std::vector<PaintedText> &texts) {
        double points = 1000;
        for (const PaintedText &text : texts) points = std::min(points, text.points);
        return points;
    };
    CHECK(smallest(textsOn(QPageSize::A3)) < 12);
    CHECK(smallest(textsOn(QPageSize::A2)) > smallest(textsOn(QPageSize::A3)));
    CHECK(smallest(textsOn(QPageSize::A0)) >= 24); // 8 mm: read from two metres
}

TEST_CASE("larger type on a wall never costs a Gantt chart its months, nor words beside its bars")
{
    const auto rows = twoYears();
    const auto slips = [](const std::vector<ChartPage> &pages) {
        QStringList words;
        for (const ChartPage &page : pages)
            for (const GanttBox &box : ganttOf(page).boxes)
                if (!box.tailText.isEmpty()) words << QString::number(box.row.id);
        words.removeDuplicates();
        return words;
    };
    const auto small = ganttPages(rows, WorkCalendar::shipped(), paperOf(QPageSize::A3, QPageLayout::Landscape));
    const auto large = ganttPages(rows, WorkCalendar::shipped(), paperOf(QPageSize::A0, QPageLayout::Landscape));
    CHECK(ganttOf(large.front()).options.scale <= GanttScale::Month);
    CHECK(slips(large).size() >= slips(small).size());
    CHECK(ganttOf(large.front()).options.sizes.small > ganttOf(small.front()).options.sizes.small);
}

namespace {

/// Tasks of a spring, each over a month.
std::vector<GanttRow> springRows(int count)
{
    std::vector<GanttRow> rows;
    for (int i = 0; i < count; ++i) {
        GanttRow row;
        row.id = i + 1;
        row.name = QStringLiteral("任务%1").arg(i + 1);
        row.start = QDate(2022, 3, 1).addDays(i * 3);
        row.due = row.start.addDays(30);
        rows.push_back(row);
    }
    return rows;
}

QString textsOf(const ChartPage &page)
{
    QString texts;
    for (const PageText &text : page.texts) texts += text.text;
    return texts;
}

} // namespace

TEST_CASE("one far date does not stretch the time of a sheet and is told under it")
{
    std::vector<GanttRow> rows = springRows(20);
    const GanttRange plain = usualRange(rows, QDate(2022, 4, 1));
    CHECK(plain.outside == 0);
    CHECK(plain.remark().isEmpty());
    CHECK(std::pair(plain.from, plain.to) == ganttRange(rows, QDate(2022, 4, 1)));

    rows.back().marks = {{QDate(2030, 12, 31), QStringLiteral("验收"), false}};
    const GanttRange range = usualRange(rows, QDate(2022, 4, 1));
    CHECK(range.to.year() == 2022);
    CHECK(range.outside == 1);
    CHECK(range.remark().contains(QStringLiteral("另有1项的日期在图外（最晚2030年12月31日）")));

    GanttPaper paper = paperOf(QPageSize::A4, QPageLayout::Portrait);
    paper.today = QDate(2022, 4, 1);
    const auto pages = ganttPages(rows, WorkCalendar::shipped(), paper);
    CHECK(ganttOf(pages.front()).options.to.year() == 2022);
    CHECK(textsOf(pages.front()).contains(range.remark()));

    paper.from = QDate(2022, 1, 1);
    paper.to = QDate(2030, 12, 31);
    const auto asked = ganttPages(rows, WorkCalendar::shipped(), paper);
    CHECK(ganttOf(asked.back()).options.to == paper.to);
    CHECK_FALSE(textsOf(asked.front()).contains(QStringLiteral("图外")));
}

TEST_CASE("a date that many tasks share is not far, nor is one among a few")
{
    std::vector<GanttRow> rows = springRows(20);
    for (GanttRow &row : std::span(rows).last(5)) row.due = QDate(2025, 12, 31);
    CHECK(usualRange(rows, QDate(2022, 4, 1)).to.year() == 2026);
    rows = springRows(20);
    for (GanttRow &row : std::span(rows).last(2)) row.due = QDate(2025, 12, 31); // a task in both its counties
    CHECK(usualRange(rows, QDate(2022, 4, 1)).outside == 2);
    rows = springRows(3);
    rows.back().due = QDate(2025, 12, 31);
    CHECK(usualRange(rows, QDate(2022, 4, 1)).outside == 0);
}

TEST_CASE("no part of a year or quarter at the ends of a sheet is without a name")
{
    struct Asked {
        QDate from, to;
    };
    const auto asked =
        GENERATE(Asked{{2021, 12, 1}, {2022, 12, 31}}, Asked{{2021, 12, 21}, {2023, 1, 10}},
                 Asked{{2021, 12, 1}, {2026, 1, 31}}, Asked{{2021, 9, 21}, {2025, 7, 10}}, Asked{{}, {}});
    const auto orientation = GENERATE(QPageLayout::Portrait, QPageLayout::Landscape);
    std::vector<GanttRow> rows = springRows(20);
    for (size_t i = 0; i < rows.size(); ++i) rows[i].due = rows[i].start.addMonths(static_cast<int>(i) * 3);
    GanttPaper paper = paperOf(QPageSize::A4, orientation);
    paper.from = asked.from;
    paper.to = asked.to;
    for (const ChartPage &page : ganttPages(rows, WorkCalendar::shipped(), paper)) {
        const GanttLayout &layout = ganttOf(page);
        INFO(layout.options.from.toString(Qt::ISODate).toStdString() << " " << static_cast<int>(layout.options.scale));
        for (const GanttBand &cell : layout.bands.front()) CHECK_FALSE(cell.label.isEmpty());
        if (layout.options.scale < GanttScale::Quarter) continue;
        for (const GanttBand &cell : layout.bands.back()) CHECK_FALSE(cell.label.isEmpty());
    }
}
