#include "tests/support/catch.h"

#include "models/charts/calendar_cautions.h"
#include "models/charts/chart_legend.h"
#include "models/charts/gantt_range.h"
#include "tests/charts/layout_dump.h"
#include "tests/charts/sample_chart.h"
#include "tests/support/golden.h"

#include <set>

using namespace tz;
using namespace tz::test;

namespace {

GanttOptions optionsFor(GanttScale scale, double dayWidth)
{
    GanttOptions options;
    options.from = QDate(2021, 9, 18);
    options.to = QDate(2021, 10, 20);
    options.today = QDate(2021, 10, 3);
    options.scale = scale;
    options.dayWidth = dayWidth;
    return options;
}

GanttOptions optionsForSample()
{
    GanttOptions options;
    options.today = sampleToday;
    std::tie(options.from, options.to) = ganttRange(sampleGantt(), sampleToday);
    return options;
}

} // namespace

TEST_CASE("a Gantt chart by days is laid out as approved")
{
    const auto rows = kindsOfRows();
    const GanttLayout layout = layOutGantt(rows, WorkCalendar::shipped(), optionsFor(GanttScale::Day, 24));
    CHECK(differenceFromGolden(QStringLiteral("charts/gantt_days.txt"), dumped(layout)) == QString());
}

TEST_CASE("a Gantt chart by 旬, scrolled in a small window, is laid out as approved")
{
    const auto rows = kindsOfRows();
    GanttOptions options = optionsFor(GanttScale::TenDays, 9.5);
    options.viewport = {800, 180};
    options.scroll = {60, 50};
    const GanttLayout layout = layOutGantt(rows, WorkCalendar::shipped(), options);
    CHECK(differenceFromGolden(QStringLiteral("charts/gantt_ten_days_scrolled.txt"), dumped(layout)) == QString());
}

TEST_CASE("each scale has its own two or three lines of Chinese labels")
{
    struct Case {
        GanttScale scale;
        double dayWidth;
        const char16_t *labels; ///< lines joined with /
    };
    const auto each = GENERATE(Catch::Generators::values<Case>({
        {GanttScale::Week, 10, u"2021年9月 2021年10月/18 20–26日 27–3日 4–10日 11–17日 18日"},
        {GanttScale::TenDays, 10, u"2021年9月 2021年10月/中旬 下旬 上旬 中旬"},
        {GanttScale::TenDays, 2, u"9月 10月/ 下 上 中"},
        {GanttScale::Month, 3, u"2021年/9月 10月"},
        {GanttScale::Quarter, 3, u"2021年/三季度 四季度"},
        {GanttScale::Quarter, 1, u"2021/三 四"},
        {GanttScale::Year, 3, u"2021年/下半年"},
    }));
    const auto rows = kindsOfRows();
    const GanttLayout layout = layOutGantt(rows, WorkCalendar::shipped(), optionsFor(each.scale, each.dayWidth));
    QStringList lines;
    for (const auto &band : layout.bands) {
        QStringList labels;
        for (const GanttBand &cell : band) labels += cell.label;
        lines += labels.join(u' ');
    }
    CHECK(lines.join(u'/') == QString::fromUtf16(each.labels));
}

TEST_CASE("a bar stands on the middle of its row, and table and chart share the row")
{
    const auto rows = sampleGantt();
    for (const double height : {24.0, 33.3, 50.0}) {
        GanttOptions options = optionsForSample();
        options.rowHeight = height;
        const GanttLayout layout = layOutGantt(rows, WorkCalendar::shipped(), options);
        REQUIRE(layout.boxes.size() == rows.size());
        for (const GanttBox &box : layout.boxes) {
            CHECK(box.name.center().y() == Approx(box.rect.center().y()));
            CHECK(box.light.height() == Approx(box.rect.height()));
            for (const QRectF &bar : {box.bar, box.tail, box.band})
                if (!bar.isNull()) CHECK(bar.center().y() == Approx(box.rect.center().y()));
            if (box.diamond) CHECK(box.diamond->y() == Approx(box.rect.center().y()));
        }
    }
}

TEST_CASE("every due date stands in the middle of its day")
{
    const auto rows = sampleGantt();
    for (const double dayWidth : {1.3, 6.0, 24.0}) {
        GanttOptions options = optionsForSample();
        options.dayWidth = dayWidth;
        const GanttLayout layout = layOutGantt(rows, WorkCalendar::shipped(), options);
        for (const GanttBox &box : layout.boxes) {
            REQUIRE(box.diamond.has_value() == box.row.due.isValid());
            if (!box.diamond) continue;
            const double days = static_cast<double>(options.from.daysTo(box.row.due));
            CHECK(box.diamond->x() == Approx(options.columns.total() + dayWidth * (days + 0.5)));
            CHECK(layout.time.dateAt(box.diamond->x()) == box.row.due);
        }
    }
}

TEST_CASE("the shaded days are the calendar's days off, and 班 the make-up days")
{
    const WorkCalendar &calendar = WorkCalendar::shipped();
    const auto rows = kindsOfRows();
    for (const GanttScale scale : {GanttScale::Day, GanttScale::Month}) {
        GanttOptions options = optionsFor(scale, scale == GanttScale::Day ? 24 : 2);
        options.from = QDate(2021, 1, 1);
        options.to = QDate(2022, 12, 31);
        const GanttLayout layout = layOutGantt(rows, calendar, options);
        std::set<QDate> shaded;
        for (const GanttShade &shade : layout.shades) {
            CHECK(shade.rect.width() ==
                  Approx(options.dayWidth * static_cast<double>(shade.first.daysTo(shade.last) + 1)));
            for (QDate day = shade.first; day <= shade.last; day = day.addDays(1)) {
                shaded.insert(day);
                CHECK(shade.holiday == (calendar.mark(day) == DayMark::Off));
            }
        }
        std::set<QDate> worked;
        for (const GanttBand &day : layout.makeUps) worked.insert(day.first);
        for (QDate day = options.from; day <= options.to; day = day.addDays(1)) {
            CHECK(shaded.contains(day) == !calendar.isWorkingDay(day));
            CHECK(worked.contains(day) == (calendar.mark(day) == DayMark::Work));
        }
    }
}

TEST_CASE("quarters and years show holidays and leave weekends out, whose stripes would be noise")
{
    const WorkCalendar &calendar = WorkCalendar::shipped();
    const auto rows = kindsOfRows();
    for (const GanttScale scale : {GanttScale::Quarter, GanttScale::Year}) {
        const GanttLayout layout = layOutGantt(rows, calendar, optionsFor(scale, 1));
        REQUIRE(layout.shades.size() == 2);
        CHECK(layout.shades[0].first == QDate(2021, 9, 19)); // 中秋节
        CHECK(layout.shades[0].last == QDate(2021, 9, 21));
        CHECK(layout.shades[1].first == QDate(2021, 10, 1)); // 国庆节
        CHECK(layout.shades[1].last == QDate(2021, 10, 7));
    }
}

TEST_CASE("the slip is written in working days at the end of its row")
{
    GanttRow row;
    row.id = 1;
    row.start = QDate(2021, 9, 20);
    struct Case {
        QDate due, originalDue, doneOn;
        Light light;
        const char16_t *text;
    };
    const auto each = GENERATE(Catch::Generators::values<Case>({
        {QDate(2021, 9, 28), {}, {}, Light::Overdue, u"逾期5天（2个工作日）"},
        {QDate(2021, 9, 28), {}, QDate(2021, 10, 9), Light::Done, u"迟4个工作日"}, // 10-08 and 10-09 班 among them
        {QDate(2021, 10, 1), {}, QDate(2021, 10, 3), Light::Done, u"迟2天"},       // within the holiday
        {QDate(2021, 10, 13), QDate(2021, 9, 28), {}, Light::OnTrack, u"延期7个工作日"},
        {QDate(2021, 10, 13), {}, {}, Light::OnTrack, u""},
        {QDate(2021, 10, 13), {}, QDate(2021, 10, 8), Light::Done, u""},
    }));
    row.due = each.due;
    row.originalDue = each.originalDue;
    row.doneOn = each.doneOn;
    row.light = each.light;
    GanttOptions options = optionsFor(GanttScale::TenDays, 12);
    options.to = QDate(2021, 11, 30);
    const GanttLayout layout = layOutGantt({{row}}, WorkCalendar::shipped(), options);
    const GanttBox &box = layout.boxes.front();
    CHECK(box.tailText == QString::fromUtf16(each.text));
    if (box.tailText.isEmpty()) return;
    CHECK(box.tailTextRect.left() > box.diamond->x());
    CHECK((!box.done || box.tailTextRect.left() > box.done->x()));
    CHECK(layout.chart.contains(box.tailTextRect));
}

TEST_CASE("the words of the slip stand clear of the row's milestones")
{
    GanttRow row;
    row.id = 1;
    row.start = QDate(2021, 9, 20);
    row.due = QDate(2021, 10, 13);
    row.originalDue = QDate(2021, 9, 28);
    row.light = Light::OnTrack;
    row.marks = {{QDate(2021, 10, 18), QStringLiteral("自查"), false},
                 {QDate(2021, 10, 25), QStringLiteral("验收"), false}};
    GanttOptions options = optionsFor(GanttScale::TenDays, 12);
    options.to = QDate(2021, 12, 31);
    const GanttLayout layout = layOutGantt({{row}}, WorkCalendar::shipped(), options);
    const GanttBox &box = layout.boxes.front();
    REQUIRE(box.tailText == QStringLiteral("延期7个工作日"));
    for (const auto &mark : box.marks) {
        REQUIRE(mark);
        CHECK((mark->x() + layout.markRadius() < box.tailTextRect.left() ||
               mark->x() - layout.markRadius() > box.tailTextRect.right()));
    }
}

TEST_CASE("a bar follows the plan while the diamond stays at the deadline")
{
    GanttRow row;
    row.id = 1;
    row.start = QDate(2021, 9, 20);
    row.due = QDate(2021, 9, 30);
    const GanttOptions options = optionsFor(GanttScale::Day, 24);
    const auto boxOf = [&](QDate end) {
        row.end = end;
        return layOutGantt({{row}}, WorkCalendar::shipped(), options).boxes.front();
    };
    const GanttBox none = boxOf({});
    CHECK(none.bar.right() == Approx(none.diamond->x()));
    for (const int days : {-4, 3}) {
        const GanttBox planned = boxOf(row.due.addDays(days));
        CHECK(planned.bar.right() == Approx(none.bar.right() + 24 * days));
        CHECK(*planned.diamond == *none.diamond);
    }
}

TEST_CASE("a bar that is dragged shows where it was, where it would be, and both in words")
{
    GanttRow row;
    row.id = 7;
    row.start = QDate(2021, 9, 20);
    row.due = QDate(2021, 9, 30);
    GanttOptions options = optionsFor(GanttScale::Day, 24);
    const GanttBox still = layOutGantt({{row}}, WorkCalendar::shipped(), options).boxes.front();
    CHECK(still.before.isNull());
    options.move = GanttMove{7, QDate(2021, 9, 22), QDate(2021, 10, 2)};
    const GanttBox moved = layOutGantt({{row}}, WorkCalendar::shipped(), options).boxes.front();
    CHECK(moved.before == still.bar);
    CHECK(moved.bar.left() == Approx(still.bar.left() + 48));
    CHECK(*moved.diamond == *still.diamond);
    CHECK(moved.tailText == QStringLiteral("9月20日–9月30日 → 9月22日–10月2日，晚于时限2天"));
    CHECK(moved.beyondDue);
    CHECK(moved.row.start == row.start);
    options.move = GanttMove{7, QDate(2021, 9, 18), QDate(2021, 9, 30)};
    const GanttBox earlier = layOutGantt({{row}}, WorkCalendar::shipped(), options).boxes.front();
    CHECK(earlier.tailText == QStringLiteral("9月20日–9月30日 → 9月18日–9月30日"));
    CHECK_FALSE(earlier.beyondDue);
}

TEST_CASE("marks of a row stand in the middle of their days and are found under the pointer")
{
    GanttRow row;
    row.id = 1;
    row.start = QDate(2021, 9, 20);
    row.due = QDate(2021, 10, 8);
    row.marks = {{QDate(2021, 9, 24), QStringLiteral("拟稿"), true},
                 {QDate(2021, 9, 28), QStringLiteral("征求意见"), false},
                 {QDate(2022, 1, 1), QStringLiteral("评估"), false}};
    const GanttLayout layout = layOutGantt({{row}}, WorkCalendar::shipped(), optionsFor(GanttScale::Day, 24));
    const GanttBox &box = layout.boxes.front();
    REQUIRE(box.marks.size() == 3);
    CHECK_FALSE(box.marks[2]); // after the last day shown
    for (size_t i = 0; i < 2; ++i) {
        REQUIRE(box.marks[i]);
        CHECK(layout.time.dateAt(box.marks[i]->x()) == row.marks[i].date);
        CHECK(box.rect.contains(*box.marks[i]));
        REQUIRE(layout.markAt(box, *box.marks[i]));
        CHECK(layout.markAt(box, *box.marks[i])->title == row.marks[i].title);
    }
    CHECK_FALSE(layout.markAt(box, box.diamond.value()));
    const auto signs = legendOf({{row}}, WorkCalendar::shipped(), layout.options);
    CHECK(
        std::any_of(signs.begin(), signs.end(), [](const LegendItem &item) { return item.sign == LegendSign::Mark; }));
}

TEST_CASE("a group's heading gives its name and its figures the table's width, and nothing to the chart")
{
    GanttRow heading;
    heading.id = 1;
    heading.name = QStringLiteral("改革管理体制机制");
    heading.lightCount = QStringLiteral("3项 逾期2");
    heading.heading = heading.hasChildren = true;
    heading.start = QDate(2021, 9, 20);
    heading.due = QDate(2021, 9, 28);
    const GanttLayout layout = layOutGantt({{heading}}, WorkCalendar::shipped(), optionsFor(GanttScale::TenDays, 10));
    const GanttBox &box = layout.boxes.front();
    CHECK_FALSE(box.toggle.isNull());
    CHECK(box.toggle.right() < box.name.left());
    CHECK(box.name.right() == Approx(box.light.left()));
    CHECK(box.light.right() == Approx(layout.table.right()));
    CHECK(box.bar.isNull());
    CHECK_FALSE(box.diamond);
}

TEST_CASE("a point in a row, in the table or in the chart, finds the row")
{
    const auto rows = sampleGantt();
    GanttOptions options = optionsForSample();
    options.viewport = {1000, 400};
    options.scroll = {40, 130};
    const GanttLayout layout = layOutGantt(rows, WorkCalendar::shipped(), options);
    REQUIRE(layout.boxes.size() > 5);
    for (const GanttBox &box : layout.boxes) {
        const double y = std::max(box.rect.center().y(), layout.table.top() + 1);
        CHECK(layout.hitTest({20, y}) == box.row.id);
        CHECK(layout.hitTest({layout.chart.left() + 5, y}) == box.row.id);
    }
    CHECK(layout.hitTest({20, layout.table.top() - 1}) == 0);
    CHECK(layout.hitTest({20, 401}) == 0);
}

TEST_CASE("of very many rows only those in sight are placed")
{
    std::vector<GanttRow> rows(42'660);
    for (size_t i = 0; i < rows.size(); ++i) rows[i].id = static_cast<qint64>(i) + 1;
    GanttOptions options = optionsForSample();
    options.rowHeight = 36;
    options.viewport = {1200, 700};
    options.scroll = {0, 36 * 30'000.0};
    const GanttLayout layout = layOutGantt(rows, WorkCalendar::shipped(), options);
    CHECK(layout.boxes.front().row.id == 30'001);
    CHECK(layout.boxes.size() == 19); // 660 / 36, begun ones included
    CHECK(layout.content.height() == Approx(40 + 36 * 42'660.0));

    options.scroll = {0, 36 * 50'000.0};
    CHECK(layOutGantt(rows, WorkCalendar::shipped(), options).boxes.empty());
}

TEST_CASE("a year whose holidays are not published says so")
{
    const auto rows = kindsOfRows();
    GanttOptions options = optionsFor(GanttScale::Month, 2);
    CHECK(layOutGantt(rows, WorkCalendar::shipped(), options).cautions.isEmpty());
    options.to = QDate(2031, 3, 1);
    CHECK(
        layOutGantt(rows, WorkCalendar::shipped(), options).cautions.contains(QStringLiteral("—2031年放假安排未公布")));
    CHECK(calendarCautions(WorkCalendar::shipped(), {2031}) == QStringLiteral("2031年放假安排未公布，暂按周末推算"));
    CHECK(calendarCautions(WorkCalendar::shipped(), {2031, 2033}).count(QStringLiteral("未公布")) == 2);
}

TEST_CASE("the range of a chart holds every date of its rows and today, in whole 旬")
{
    const auto rows = kindsOfRows();
    const auto [from, to] = ganttRange(rows, QDate(2021, 10, 3));
    CHECK(from == QDate(2021, 9, 11));
    CHECK(to == QDate(2021, 10, 20));
    CHECK(ganttRange({}, QDate(2021, 2, 25)) == std::pair(QDate(2021, 2, 21), QDate(2021, 3, 10)));
}

TEST_CASE("a slip that has no room beside its bar is written on its tail")
{
    GanttRow row;
    row.id = 1;
    row.name = QStringLiteral("社旗县");
    row.light = Light::Closed;
    row.start = QDate(2021, 8, 2);
    row.due = QDate(2021, 8, 6);
    row.doneOn = QDate(2021, 8, 31);
    GanttOptions options;
    options.from = QDate(2021, 8, 1);
    options.to = QDate(2021, 8, 31);
    options.today = options.to;
    options.dayWidth = 9;
    const GanttRow rows[] = {row};
    const GanttLayout layout = layOutGantt(rows, WorkCalendar::shipped(), options);
    const GanttBox &box = layout.boxes.front();
    CHECK(box.tailText == QStringLiteral("迟17个工作日"));
    CHECK(box.tailTextOver);
    CHECK(box.tailTextRect.left() >= box.tail.left());
    CHECK(box.tailTextRect.right() <= box.tail.right());
}

TEST_CASE("a label before a bar that was moved behind its deadline does not cover the deadline's diamond")
{
    GanttRow row;
    row.id = 1;
    row.start = QDate(2021, 10, 12);
    row.end = QDate(2021, 10, 20); // up to the edge: no room after it
    row.originalDue = QDate(2021, 9, 28);
    row.due = QDate(2021, 10, 8);
    row.light = Light::OnTrack;
    const GanttLayout layout = layOutGantt({{row}}, WorkCalendar::shipped(), optionsFor(GanttScale::TenDays, 14));
    const GanttBox &box = layout.boxes.front();
    REQUIRE(box.diamond);
    REQUIRE_FALSE(box.tailText.isEmpty());
    CHECK((box.tailTextRect.right() <= box.diamond->x() - layout.diamondRadius() ||
           box.tailTextRect.left() >= box.diamond->x() + layout.diamondRadius()));
}
