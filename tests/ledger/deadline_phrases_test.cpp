#include "tests/support/catch.h"

#include "models/ledger/deadline_grammar.h"

using namespace tz;

namespace {

const QDate monday(2021, 8, 2);

DeadlineReading read(const char *words, QDate reference = monday)
{
    return readDeadline(QString::fromUtf8(words), {reference, WorkCalendar::shipped()});
}

struct Line {
    const char *words;
    const char *kind;
    const char *date;
    const char *confidence;
};

template <size_t N> void check(const Line (&table)[N], QDate reference = monday)
{
    for (const Line &line : table) {
        const DeadlineReading reading = read(line.words, reference);
        CAPTURE(QString::fromUtf8(line.words), reading.rule, reading.doubt);
        CHECK(deadlineKindCode(reading.deadline.kinds) == QLatin1StringView(line.kind));
        CHECK(reading.deadline.date.toString(Qt::ISODate) == QLatin1StringView(line.date));
        const bool isHigh = line.confidence == std::string_view("high");
        CHECK(reading.deadline.confidence == (isHigh ? Confidence::High : Confidence::Low));
    }
}

} // namespace

TEST_CASE("of a deadline that was moved the new one counts")
{
    const Line table[] = {
        {"原2021年8月16日，调整为2021年9月16日", "date", "2021-09-16", "high"},
        {"由2021年8月16日调整到2021年9月16日", "date", "2021-09-16", "high"},
        {"2021年0月1日", "unknown", "", "low"},
        {"2021-00-16", "unknown", "", "low"},
        {"2021年8月16日（已延期至2021年9月16日）", "date", "2021-09-16", "high"},
        {"2021年8月16日前（延期至9月16日）", "date", "2021-09-16", "high"},
        {"2021年8月16日（经批准延期至9月底），长期坚持", "month-end+continuous", "2021-09-30", "high"},
        {"2021年12月底前（延长至6月底）", "month-end", "2022-06-30", "high"},
        {"原2021年9月30日，提前到8月30日", "date", "2021-08-30", "high"},
        {"2021年8月16日（延期一个月）", "date", "2021-09-16", "high"},
        {"2021年8月底前，延长30日", "date", "2021-09-30", "high"},
        {"原定8月底，现推迟到9月底", "month-end", "2021-09-30", "low"},
        {"8月底→9月底", "month-end", "2021-09-30", "low"},
        {"延期至2021年底", "year-end", "2021-12-31", "high"},
        {"提前到2021年8月10日", "date", "2021-08-10", "high"},
        {"2021年9月16日（原定8月16日）", "date", "2021-09-16", "high"},
        {"2021年8月16日（拟延期至9月16日）", "date", "2021-08-16", "low"},
        {"2021年8月16日，申请延期至9月16日", "date", "2021-08-16", "low"},
        {"2021年8月底前，确有困难的延至9月底", "month-end", "2021-08-31", "low"},
        {"2021年8月底前制定方案，整改到2021年底", "month-end+year-end", "2021-12-31", "low"},
    };
    check(table);
    CHECK(read("2021年8月16日（延期至9月16日）").rule.contains(QStringLiteral("按调整后的")));
}

TEST_CASE("a range without its end gives no deadline")
{
    for (const char *words : {"2021年8月16日至", "8月16日—", "2021年8月起至"}) {
        const DeadlineReading reading = read(words);
        CAPTURE(QString::fromUtf8(words), reading.doubt);
        CHECK_FALSE(reading.deadline.kinds);
        CHECK(reading.doubt.contains(QStringLiteral("结束时间")));
    }
    CHECK(read("2021年12月至2021年8月").doubt.contains(QStringLiteral("早于")));
}

TEST_CASE("bare words for the beginning and middle of a month or year roll like others")
{
    const Line table[] = {
        {"年中", "quarter-end", "2022-06-30", "low"},     {"年中前", "quarter-end", "2022-06-30", "low"},
        {"今年年中", "quarter-end", "2021-06-30", "low"}, {"年初", "month-end", "2022-01-31", "low"},
        {"年底", "year-end", "2021-12-31", "high"},       {"月中", "month-end", "2021-08-20", "low"},
    };
    check(table);
    CHECK(read("年中", QDate(2021, 6, 30)).deadline.date == QDate(2021, 6, 30));
    CHECK(read("月中", QDate(2021, 8, 25)).deadline.date == QDate(2021, 9, 20));
}

TEST_CASE("quarters, years and days are read in more spellings")
{
    const Line table[] = {
        {"2021年Q3", "quarter-end", "2021-09-30", "high"},
        {"Q3", "quarter-end", "2021-09-30", "low"},
        {"2021Q4末", "quarter-end", "2021-12-31", "high"},
        {"2023至2025年", "year-end", "2025-12-31", "high"},
        {"2021-2025", "year-end", "2025-12-31", "high"},
        {"二0二一年八月十六日", "date", "2021-08-16", "high"},
        {"二O二一年八月", "month-end", "2021-08-31", "high"},
        {"25号前", "date", "2021-08-25", "low"},
        {"8.1-8.15", "date", "2021-08-15", "low"},
        {"21.8.16", "date", "2021-08-16", "low"},
        {"2021年8.16", "date", "2021-08-16", "low"},
        {"2021年8月31日截止", "date", "2021-08-31", "high"},
        {"2021年9月1日零时前", "date", "2021-08-31", "low"},
        {"2021年8月31日24时前", "date", "2021-08-31", "high"},
        {"2021-08-16 00:00:00", "date", "2021-08-16", "high"},
        {"现在至年底", "year-end", "2021-12-31", "high"},
    };
    check(table);
}

TEST_CASE("quarters and months recur by their inner days")
{
    const Line table[] = {
        {"季度末月25日前", "recurring", "2021-09-25", "high"},
        {"季度首月10日前", "recurring", "2021-10-10", "high"},
        {"每季末25日前", "recurring", "2021-09-25", "high"},
        {"每季度次月5日前", "recurring", "2021-10-05", "high"},
        {"每月次月10日前", "recurring", "2021-08-10", "high"},
        {"季后10日内", "recurring", "2021-10-10", "high"},
        {"月后5日内", "recurring", "2021-08-05", "high"},
        {"每月第二个星期三", "recurring", "2021-08-11", "high"},
        {"每月第一个周日", "recurring", "2021-09-05", "high"},
        {"每月最后一个周五前", "recurring", "2021-08-27", "high"},
        {"每月10日前报送上月进展", "recurring", "2021-08-10", "high"},
        {"一年两次", "recurring", "2021-12-31", "high"},
        {"每年2次", "recurring", "2021-12-31", "high"},
        {"每半年", "recurring", "2021-12-31", "high"},
        {"每月两次", "recurring", "2021-08-15", "high"},
        {"每周两次", "recurring", "", "high"},
        {"两周一次", "recurring", "", "high"},
        {"三个月一次", "recurring", "2021-09-30", "high"},
        {"双周调度", "recurring", "", "high"},
        {"分季度推进", "recurring", "2021-09-30", "high"},
        {"每月第三周", "recurring", "", "low"},
        {"每季度首月的5日前", "recurring", "2021-10-05", "high"},
        {"每季度末（3月、6月、9月、12月）25日前", "recurring", "2021-09-25", "high"},
        {"每年初", "recurring", "", "low"},
        {"2021—2023年每年年底", "recurring", "2021-12-31", "high"},
        {"2022—2024年每年年底", "recurring", "2022-12-31", "high"},
        {"2021年8月31日前（每月报送进展）", "date+recurring", "2021-08-31", "high"},
    };
    check(table);
}

TEST_CASE("long lengths of time are lengths, not damaged dates")
{
    const Line table[] = {
        {"一百二十日内", "relative", "2021-11-30", "high"},     {"120日内", "relative", "2021-11-30", "high"},
        {"百日内", "relative", "2021-11-10", "high"},           {"自印发之日起180日", "relative", "2022-01-29", "high"},
        {"自印发之日起30日", "relative", "2021-09-01", "high"},
    };
    check(table);
}

TEST_CASE("what is said to be done is a state, not a deadline")
{
    for (const char *words : {"已于2021年7月底完成", "已于7月底前完成", "2021年6月底前已完成", "已完成（2021年7月）",
                              "7月底已整改到位", "已完成80%"}) {
        const DeadlineReading reading = read(words);
        CAPTURE(QString::fromUtf8(words), reading.doubt);
        CHECK_FALSE(reading.deadline.kinds);
        CHECK(reading.doubt.contains(QStringLiteral("状态")));
    }
    CHECK(read("已完成，长期坚持").deadline.kinds == DeadlineKind::Continuous);
    CHECK(read("正在推进，2021年底前完成").deadline.date == QDate(2021, 12, 31));
}

TEST_CASE("doubtful spellings suggest what they may mean")
{
    const std::pair<const char *, const char *> table[] = {
        {"2021年8-16", "2021年8月16日"},  {"2021、8、16", "2021年8月16日"},
        {"2021。8。16", "2021年8月16日"}, {"2025", "2025年"},
        {"七一前", "2022年6月30日前"},    {"有效期至2025年12月31日", ""},
    };
    for (const auto &[words, suggestion] : table) {
        const DeadlineReading reading = read(words);
        CAPTURE(QString::fromUtf8(words), reading.doubt);
        CHECK_FALSE(reading.deadline.kinds);
        CHECK(reading.suggestion == QString::fromUtf8(suggestion));
    }
}

TEST_CASE("more of what rectification ledgers and notices say")
{
    const Line table[] = {
        {"立行立改", "immediate", "2021-08-02", "high"},
        {"于8月底前完成初稿，9月底前印发", "month-end", "2021-09-30", "low"},
        {"2021年底前取得阶段性成效、2022年全面完成", "year-end", "2022-12-31", "low"},
        {"收到通知后10个工作日内", "relative", "2021-08-16", "low"},
        {"2022年6月底前，此后长期坚持", "month-end+continuous", "2022-06-30", "high"},
        {"8月中下旬", "month-end", "2021-08-31", "low"},
        {"本周五前", "date", "2021-08-06", "high"},
        {"次月10日前", "date", "2021-09-10", "high"},
        {"2025年前", "year-end", "2024-12-31", "low"},
        {"到2025年", "year-end", "2025-12-31", "high"},
        {"长抓不懈", "continuous", "", "high"},
        {"持之以恒", "continuous", "", "high"},
        {"即日起执行", "immediate", "2021-08-02", "high"},
        {"即日起长期坚持", "continuous", "", "high"},
        {"2021年9月30日前（遇节假日顺延）", "date", "2021-09-30", "high"},
        {"2021年10月3日，遇节假日顺延", "date", "2021-10-08", "high"},
        {"力争8月底前，确保9月底前", "month-end", "2021-09-30", "low"},
        {"确保2021年8月底、力争8月20日前", "month-end", "2021-08-31", "high"},
        {"8月中旬或下旬", "date+month-end", "2021-08-31", "low"},
        {"短期：2021年底前；长期：持续推进", "year-end+continuous", "2021-12-31", "high"},
        {"建设期：2021—2023年", "year-end", "2023-12-31", "high"},
        {"2022年6月建成投用", "month-end", "2022-06-30", "high"},
        {"年底前完成80%以上", "year-end", "2021-12-31", "high"},
        {"8月16日前报市医改办", "date", "2021-08-16", "low"},
        {"2021.7-9", "month-end", "2021-09-30", "high"},
        {"不超过30日", "relative", "2021-09-01", "high"},
    };
    check(table);
}
