#include "tests/support/catch.h"

#include "models/ledger/work_calendar.h"

using namespace tz;

namespace {

QDate day(const char *iso)
{
    const QDate date = QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
    REQUIRE(date.isValid());
    return date;
}

} // namespace

TEST_CASE("the shipped calendar holds the notices of 2018 to 2026")
{
    const WorkCalendar &calendar = WorkCalendar::shipped();
    for (int year = 2018; year <= 2026; ++year) {
        CAPTURE(year);
        CHECK(calendar.isPublished(year));
        CHECK(calendar.caution(QDate(year, 6, 1)).isEmpty());
    }
    CHECK_FALSE(calendar.isPublished(2017));
    CHECK_FALSE(calendar.isPublished(2027));
    for (const MarkedDay &marked : calendar.days()) {
        CAPTURE(marked.date);
        CHECK_FALSE(marked.holiday.isEmpty());
        CHECK(marked.notice.contains(QStringLiteral("gov.cn")));
        // Only a weekend day can be made up for; 2020-02-03 is the day on which the notice that lengthened 春节 2020
        // called work to begin.
        const bool isWorkedMonday = marked.date == day("2020-02-03");
        if (marked.mark == DayMark::Work) CHECK((marked.date.dayOfWeek() >= Qt::Saturday || isWorkedMonday));
    }
}

TEST_CASE("a single day does not publish its year; three holidays or eleven days off do")
{
    const auto off = [](int month, int date, const char *holiday) {
        return MarkedDay{QDate(2027, month, date), DayMark::Off, QString::fromUtf8(holiday), {}};
    };
    CHECK_FALSE(WorkCalendar({off(3, 8, "地方节日")}).isPublished(2027));
    CHECK_FALSE(WorkCalendar({off(10, 1, "国庆节"), off(10, 4, "国庆节"), off(1, 1, "元旦")}).isPublished(2027));
    CHECK(WorkCalendar({off(10, 1, "国庆节"), off(2, 8, "春节"), off(1, 1, "元旦")}).isPublished(2027));
    std::vector<MarkedDay> unnamed;
    for (int date = 1; date <= 11; ++date) unnamed.push_back(off(10, date, ""));
    CHECK(WorkCalendar(unnamed).isPublished(2027));
}

TEST_CASE("a year without a notice is reckoned by weekends and says so")
{
    const WorkCalendar &calendar = WorkCalendar::shipped();
    CHECK(calendar.caution(day("2027-10-01")) == QStringLiteral("2027年放假安排未公布，暂按周末推算"));
    CHECK(calendar.caution(day("2012-10-01")) == QStringLiteral("2012年放假安排未收录，暂按周末推算"));
    CHECK(calendar.caution(QDate()).isEmpty());
    CHECK(calendar.isWorkingDay(day("2027-10-01")));       // a Friday
    CHECK_FALSE(calendar.isWorkingDay(day("2027-10-02"))); // a Saturday
}

TEST_CASE("国庆节 2021: the week is off, the make-up days are worked")
{
    const WorkCalendar &calendar = WorkCalendar::shipped();
    for (const char *worked : {"2021-09-26", "2021-09-30", "2021-10-08", "2021-10-09"}) {
        CAPTURE(worked);
        CHECK(calendar.isWorkingDay(day(worked)));
    }
    for (const char *off : {"2021-10-01", "2021-10-02", "2021-10-03", "2021-10-04", "2021-10-05", "2021-10-06",
                            "2021-10-07", "2021-10-10", "2021-09-25"}) {
        CAPTURE(off);
        CHECK_FALSE(calendar.isWorkingDay(day(off)));
    }
    CHECK(calendar.mark(day("2021-10-09")) == DayMark::Work);
    CHECK(calendar.mark(day("2021-10-07")) == DayMark::Off);
    CHECK(calendar.mark(day("2021-10-10")) == DayMark::None);
    CHECK(calendar.holiday(day("2021-10-01")) == QStringLiteral("国庆节"));
    CHECK(calendar.holiday(day("2021-10-12")).isEmpty());
}

TEST_CASE("working days are added past holidays and make-up days")
{
    const WorkCalendar &calendar = WorkCalendar::shipped();
    const struct {
        const char *from;
        int days;
        const char *to;
    } table[] = {
        {"2021-09-28", 7, "2021-10-13"},  {"2021-09-28", 0, "2021-09-28"},  {"2021-09-28", 1, "2021-09-29"},
        {"2021-09-30", 1, "2021-10-08"},  {"2021-10-08", 1, "2021-10-09"},  {"2021-10-09", 1, "2021-10-11"},
        {"2021-10-02", 1, "2021-10-08"},  {"2021-07-29", 30, "2021-09-09"}, {"2021-07-29", 5, "2021-08-05"},
        {"2021-07-29", 13, "2021-08-17"}, {"2021-07-29", 15, "2021-08-19"}, {"2021-12-31", 1, "2022-01-04"},
    };
    for (const auto &line : table) {
        CAPTURE(line.from, line.days);
        CHECK(calendar.addWorkingDays(day(line.from), line.days) == day(line.to));
    }
    CHECK_FALSE(calendar.addWorkingDays(QDate(), 3).isValid());
}

TEST_CASE("working days between two days exclude the earlier end forwards and the later end backwards")
{
    const WorkCalendar &calendar = WorkCalendar::shipped();
    const struct {
        const char *from;
        const char *to;
        int days;
    } table[] = {
        {"2021-07-29", "2021-08-16", 12}, {"2021-09-28", "2021-10-13", 7}, {"2021-09-30", "2021-10-07", 0},
        {"2021-10-07", "2021-10-10", 2},  {"2021-10-10", "2021-10-10", 0}, {"2021-10-13", "2021-09-28", -7},
        {"2021-08-16", "2021-08-13", -1}, {"2021-08-15", "2021-08-14", 0}, {"2021-08-17", "2021-08-16", -1},
    };
    for (const auto &line : table) {
        CAPTURE(line.from, line.to);
        CHECK(calendar.workingDaysBetween(day(line.from), day(line.to)) == line.days);
    }
}

TEST_CASE("the count of working days agrees with asking every day")
{
    const WorkCalendar &calendar = WorkCalendar::shipped();
    for (const QDate from : {day("2017-12-28"), day("2020-01-20"), day("2021-09-25"), day("2026-09-18")}) {
        int counted = 0;
        for (int n = 1; n <= 500; ++n) {
            const QDate to = from.addDays(n);
            if (calendar.isWorkingDay(to)) {
                ++counted;
                CHECK(calendar.addWorkingDays(from, counted) == to);
            }
            REQUIRE(calendar.workingDaysBetween(from, to) == counted);
        }
    }
}

TEST_CASE("the nearest working day before and after")
{
    const WorkCalendar &calendar = WorkCalendar::shipped();
    CHECK(calendar.workingDayOnOrBefore(day("2021-10-07")) == day("2021-09-30"));
    CHECK(calendar.workingDayOnOrAfter(day("2021-10-01")) == day("2021-10-08"));
    CHECK(calendar.workingDayOnOrBefore(day("2021-10-10")) == day("2021-10-09"));
    CHECK(calendar.workingDayOnOrAfter(day("2021-08-16")) == day("2021-08-16"));
    CHECK(WorkCalendar::weekday(day("2021-08-16")) == QStringLiteral("周一"));
    CHECK(WorkCalendar::weekday(day("2021-10-10")) == QStringLiteral("周日"));
}

TEST_CASE("a calendar is read from lines and a damaged line is named")
{
    const auto days =
        WorkCalendar::read("# 说明\r\ndate\tkind\tholiday\tnotice\r\n2027-10-01\toff\t国庆节\t某通知\r\n\r\n"
                           "2027-09-26\twork\t国庆节\r\n");
    REQUIRE(days);
    CHECK(*days ==
          std::vector<MarkedDay>{{day("2027-10-01"), DayMark::Off, QStringLiteral("国庆节"), QStringLiteral("某通知")},
                                 {day("2027-09-26"), DayMark::Work, QStringLiteral("国庆节"), QString()}});
    for (const char *damaged : {"2027-10-01\toff\n2027-13-01\toff", "2027-10-01\toff\n2027-10-02\t休息"}) {
        const auto failed = WorkCalendar::read(damaged);
        REQUIRE_FALSE(failed);
        CHECK(failed.error().sentence.contains(QStringLiteral("第2行")));
    }
}

TEST_CASE("an office's own entry replaces the shipped one of the same day")
{
    std::vector<MarkedDay> days = WorkCalendar::shipped().days();
    days.push_back({day("2021-10-08"), DayMark::Off, QStringLiteral("县庆"), {}});
    days.push_back({day("2021-10-09"), DayMark::None, {}, {}});
    const WorkCalendar calendar(days);
    CHECK_FALSE(calendar.isWorkingDay(day("2021-10-08")));
    CHECK_FALSE(calendar.isWorkingDay(day("2021-10-09")));
    CHECK(calendar.addWorkingDays(day("2021-09-30"), 1) == day("2021-10-11"));
    CHECK(calendar.days().size() == WorkCalendar::shipped().days().size() + 1); // 10-08 was not named before
}
