#include "tests/support/catch.h"

#include "models/charts/chart_pages.h"
#include "tests/charts/layout_dump.h"
#include "tests/charts/recording_device.h"
#include "tests/charts/sample_chart.h"
#include "tests/support/golden.h"

#include <QPainter>

using namespace tz;
using namespace tz::test;

namespace {

MonthOptions september()
{
    MonthOptions options;
    options.month = QDate(2021, 9, 13);
    options.today = QDate(2021, 9, 27);
    options.size = {980, 640};
    return options;
}

QString paintedTexts(const ChartPage &page)
{
    RecordingDevice paper(page.size);
    QPainter painter(&paper);
    painter.scale(RecordingDevice::pixelsPerMm, RecordingDevice::pixelsPerMm);
    paintChartPage(painter, page);
    painter.end();
    for (const PaintedText &text : paper.texts()) {
        INFO(text.text.toStdString());
        CHECK(text.points >= 8.99);
        CHECK(QRectF(QPointF(), page.size).contains(text.rect));
        CHECK_FALSE(text.text.contains(u'…'));
    }
    return paper.joined();
}

MonthPaper paperOf(QPageSize::PageSizeId size, QPageLayout::Orientation orientation)
{
    MonthPaper paper;
    paper.paper.size = size;
    paper.paper.orientation = orientation;
    paper.titles = {QStringLiteral("时限日历"), QStringLiteral("南阳市医改办"), sampleToday};
    paper.from = paper.to = QDate(2021, 9, 1);
    paper.today = QDate(2021, 9, 27);
    return paper;
}

} // namespace

TEST_CASE("a month is laid out as approved")
{
    const MonthLayout layout = layOutMonth(sampleMonth(), WorkCalendar::shipped(), september());
    CHECK(differenceFromGolden(QStringLiteral("charts/month.txt"), dumped(layout)) == QString());
}

TEST_CASE("a month has whole weeks from Monday to Sunday, and each of its days once")
{
    for (QDate month(2020, 1, 15); month < QDate(2027, 1, 1); month = month.addMonths(1)) {
        MonthOptions options = september();
        options.month = month;
        const MonthLayout layout = layOutMonth({}, WorkCalendar::shipped(), options);
        REQUIRE(layout.cells.size() % 7 == 0);
        CHECK(layout.cells.front().date.dayOfWeek() == Qt::Monday);
        CHECK(layout.cells.back().date.dayOfWeek() == Qt::Sunday);
        CHECK(layout.cells.back().rect.bottom() == Approx(options.size.height()));
        int days = 0;
        for (const MonthCell &cell : layout.cells) days += cell.isInMonth;
        CHECK(days == month.daysInMonth());
        CHECK(layout.cells.size() < size_t(days) + 14);
    }
}

TEST_CASE("休 and 班 of a notice stand on their days")
{
    const MonthLayout layout = layOutMonth({}, WorkCalendar::shipped(), september());
    CHECK(layout.cellOf(QDate(2021, 9, 18))->mark == QStringLiteral("班"));
    CHECK_FALSE(layout.cellOf(QDate(2021, 9, 18))->isOff);
    CHECK(layout.cellOf(QDate(2021, 9, 20))->mark == QStringLiteral("中秋节 休"));
    CHECK(layout.cellOf(QDate(2021, 9, 20))->isOff);
    CHECK(layout.cellOf(QDate(2021, 9, 4))->mark.isEmpty());
    CHECK(layout.cellOf(QDate(2021, 9, 4))->isOff);
}

TEST_CASE("what a day has no room for is counted")
{
    for (const double height : {240.0, 360.0, 500.0, 900.0}) {
        MonthOptions options = september();
        options.size.setHeight(height);
        const MonthDays days = sampleMonth();
        const MonthLayout layout = layOutMonth(days, WorkCalendar::shipped(), options);
        for (const MonthCell &cell : layout.cells) {
            size_t listed = 0;
            for (const MonthLine &line : cell.lines) {
                listed += line.begins;
                CHECK(cell.rect.contains(line.rect));
            }
            const auto found = days.find(cell.date);
            CHECK(listed + static_cast<size_t>(cell.unlisted) == (found == days.end() ? 0 : found->second.dues.size()));
        }
    }
}

TEST_CASE("a point in the grid finds its day")
{
    const MonthLayout layout = layOutMonth(sampleMonth(), WorkCalendar::shipped(), september());
    for (const MonthCell &cell : layout.cells) CHECK(layout.cellAt(cell.rect.center())->date == cell.date);
    CHECK_FALSE(layout.cellAt({10, 5}));
}

TEST_CASE("a printed month tells every deadline whole, in type of 9 pt or more")
{
    const MonthDays days = sampleMonth();
    for (const auto size : {QPageSize::A4, QPageSize::A3})
        for (const auto orientation : {QPageLayout::Landscape, QPageLayout::Portrait}) {
            const auto pages = monthPages(days, WorkCalendar::shipped(), paperOf(size, orientation));
            REQUIRE(pages.size() == 1);
            const QString all = paintedTexts(pages.front());
            for (const auto &[date, day] : days)
                for (const MonthDue &due : day.dues) CHECK(all.contains(due.text));
            CHECK(all.contains(QStringLiteral("时限日历（2021年9月）")));
            CHECK(all.contains(QStringLiteral("截至2021年8月20日")));
            CHECK(all.contains(QStringLiteral("负责人：")));
        }
}

TEST_CASE("each month of a period is a sheet of its own")
{
    MonthPaper paper = paperOf(QPageSize::A4, QPageLayout::Landscape);
    paper.from = QDate(2021, 11, 30);
    paper.to = QDate(2022, 2, 1);
    const auto pages = monthPages({}, WorkCalendar::shipped(), paper);
    REQUIRE(pages.size() == 4);
    for (size_t i = 0; i < pages.size(); ++i) {
        CHECK(pages[i].number == static_cast<int>(i) + 1);
        CHECK(std::get<MonthLayout>(pages[i].chart).options.month == QDate(2021, 11, 1).addMonths(static_cast<int>(i)));
    }
}

TEST_CASE("on a narrow sheet a long title is broken and every light of a day keeps its count")
{
    MonthDays days = sampleMonth();
    MonthDay &busy = days.begin()->second;
    busy.counts.fill(8);
    MonthPaper paper = paperOf(QPageSize::A4, QPageLayout::Portrait);
    paper.titles.title = QStringLiteral("紧密型县域医疗卫生共同体建设重点任务台账时限日历");
    const auto pages = monthPages(days, WorkCalendar::shipped(), paper);
    REQUIRE(pages.size() == 1);
    CHECK(paintedTexts(pages.front()).contains(QStringLiteral("2021年9月")));
    const MonthCell *cell = std::get<MonthLayout>(pages.front().chart).cellOf(days.begin()->first);
    REQUIRE(cell);
    CHECK(cell->pills.size() == busy.counts.size());
    for (const MonthPill &pill : cell->pills) {
        CHECK(cell->rect.contains(pill.rect));
        for (const MonthLine &line : cell->lines) CHECK_FALSE(line.rect.intersects(pill.rect));
    }
}

TEST_CASE("a sheet says at which time of the day it was made, when that is known")
{
    MonthPaper paper = paperOf(QPageSize::A4, QPageLayout::Landscape);
    CHECK_FALSE(paintedTexts(monthPages(sampleMonth(), WorkCalendar::shipped(), paper).front()).contains(u':'));
    paper.titles.at = QTime(15, 5);
    CHECK(paintedTexts(monthPages(sampleMonth(), WorkCalendar::shipped(), paper).front())
              .contains(QStringLiteral("截至2021年8月20日 15:05")));
}

TEST_CASE("what hangs on a wall is set in larger type than what is held in the hand")
{
    const auto typeOn = [](QPageSize::PageSizeId size) {
        const auto pages = monthPages(sampleMonth(), WorkCalendar::shipped(), paperOf(size, QPageLayout::Landscape));
        return std::get<MonthLayout>(pages.front().chart).options.sizes.small / mmPerPoint;
    };
    CHECK(typeOn(QPageSize::A4) <= 12);
    CHECK(typeOn(QPageSize::A3) > typeOn(QPageSize::A4));
    CHECK(typeOn(QPageSize::A0) >= 24); // 8 mm: read from two metres
}

TEST_CASE("a month's legend explains 休 and 班 where the month has them")
{
    const auto wordsIn = [](QDate month) {
        MonthOptions options = september();
        options.month = month;
        QStringList words;
        for (const LegendItem &item : legendOf(MonthDays(), WorkCalendar::shipped(), options)) words << item.word;
        return words;
    };
    CHECK(wordsIn({2021, 9, 1}) ==
          QStringList{QStringLiteral("周末"), QStringLiteral("放假（休）"), QStringLiteral("补班")});
    CHECK(wordsIn({2021, 8, 1}) == QStringList{QStringLiteral("周末")});
}

TEST_CASE("stages of clocks and steps of schedules begin with a character of their own and count apart from deadlines")
{
    MonthDays days = sampleMonth();
    MonthDay &day = days.begin()->second;
    day.dues.push_back({1, QStringLiteral("13710 初步办理"), Light::Near, {7}, DueKind::Stage, {3}});
    day.dues.push_back({1, QStringLiteral("征求意见"), Light::OnTrack, {7, 8}, DueKind::Milestone, {4, 5}});
    CHECK(day.count(DueKind::Deadline) == 1);
    CHECK(day.count(DueKind::Stage) == 1);
    CHECK(day.count(DueKind::Milestone) == 2);
    const auto pages = monthPages(days, WorkCalendar::shipped(), paperOf(QPageSize::A3, QPageLayout::Landscape));
    QString signs;
    for (const MonthLine &line : std::get<MonthLayout>(pages.front().chart).cellOf(days.begin()->first)->lines)
        if (line.begins) signs += dueCharacter(line.kind, line.light);
    CHECK(signs == QStringLiteral("成阶节"));
    const QString all = paintedTexts(pages.front());
    for (const char *word : {"13710 初步办理", "征求意见", "督办时钟阶段", "工作节点"})
        CHECK(all.contains(QString::fromUtf8(word)));
}

TEST_CASE("in large type on a small screen no count of a day is lost")
{
    MonthDays days = sampleMonth();
    const QDate busiest(2021, 9, 30), alone(2021, 9, 8);
    for (const QDate day : {busiest, alone}) {
        days[day].counts.fill(0);
        for (const Light light : {Light::Overdue, Light::Near, Light::Done, Light::Closed})
            days[day].counts[static_cast<size_t>(light)] = 33;
        if (days[day].dues.empty())
            days[day].dues.push_back({1, QStringLiteral("推进管理体制改革（11县）"), Light::Near, {1}});
    }
    const double zoom = GENERATE(1.0, 1.25, 1.5, 1.75);
    const QSizeF size = GENERATE(QSizeF(1080, 480), QSizeF(990, 400), QSizeF(740, 473));
    MonthOptions options = september();
    options.sizes = ChartSizes::screen(zoom);
    options.size = size;
    const MonthLayout layout = layOutMonth(days, WorkCalendar::shipped(), options);
    for (const QDate day : {busiest, alone}) {
        const MonthCell &cell = *layout.cellOf(day);
        INFO(zoom << " " << size.width() << " " << cell.pills.size());
        const bool tellsAll = cell.pills.size() == 4;
        const auto dues = static_cast<int>(days[day].dues.size());
        CHECK((tellsAll || cell.unlisted == dues));
        if (size.height() >= 480 && zoom <= 1.25) CHECK(tellsAll);
        for (size_t i = 0; i < cell.pills.size(); ++i) {
            CHECK(cell.rect.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(cell.pills[i].rect));
            for (size_t j = 0; j < i; ++j) CHECK_FALSE(cell.pills[i].rect.intersects(cell.pills[j].rect));
        }
        if (cell.unlisted == 0) continue;
        CHECK(cell.rect.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(cell.unlistedRect));
        for (const MonthPill &pill : cell.pills) CHECK_FALSE(pill.rect.intersects(cell.unlistedRect));
    }
}
