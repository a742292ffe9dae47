#include "tests/support/catch.h"

#include "models/ledger/deadline_grammar.h"

#include <QFile>

using namespace tz;

namespace {

const QDate issued(2021, 7, 29); // a Thursday

DeadlineReading read(const QString &words, QDate reference = issued)
{
    return readDeadline(words, {reference, WorkCalendar::shipped()});
}

DeadlineReading read(const char *words, QDate reference = issued)
{
    return read(QString::fromUtf8(words), reference);
}

QString dateText(const DeadlineReading &reading)
{
    return reading.deadline.date.toString(Qt::ISODate);
}

struct Line {
    const char *words;
    const char *kind;
    const char *date;
    const char *confidence;
};

void check(const Line &line)
{
    const DeadlineReading reading = read(line.words);
    CAPTURE(QString::fromUtf8(line.words), reading.rule, reading.doubt);
    CHECK(deadlineKindCode(reading.deadline.kinds) == QLatin1StringView(line.kind));
    CHECK(dateText(reading) == QLatin1StringView(line.date));
    CHECK(reading.deadline.confidence ==
          (line.confidence == std::string_view("high") ? Confidence::High : Confidence::Low));
    CHECK((reading.deadline.confidence == Confidence::Low) == !reading.doubt.isEmpty());
    CHECK(bool(reading.deadline.kinds) == !reading.rule.isEmpty());
}

} // namespace

TEST_CASE("expressions found in real documents read as their table says")
{
    QFile file(QStringLiteral(TAIZHANG_SOURCE_DIR "/tests/data/deadlines.tsv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(lines.size() == 80);
    for (const QString &line : lines.mid(1)) {
        const QStringList cells = line.split(u'\t');
        const DeadlineReading reading = read(cells[0]);
        CAPTURE(cells[0], reading.rule, reading.doubt);
        CHECK(deadlineKindCode(reading.deadline.kinds) == cells[1]);
        CHECK(dateText(reading) == cells[2]);
        CHECK(reading.deadline.words == cells[0]);
    }
}

TEST_CASE("a date is read in every spelling, 前 includes the day itself")
{
    const Line table[] = {
        {"２０２１年８月１６日", "date", "2021-08-16", "high"},
        {"二○二一年十二月三十一日前", "date", "2021-12-31", "high"},
        {"二零二一年八月廿三日", "date", "2021-08-23", "high"},
        {"2021 年 8 月 16 日 前", "date", "2021-08-16", "high"},
        {"2021.8.16", "date", "2021-08-16", "high"},
        {"2021-08-16 00:00:00", "date", "2021-08-16", "high"},
        {"20210816", "date", "2021-08-16", "high"},
        {"2021年8月16号以前", "date", "2021-08-16", "high"},
        {"2021年8月16日（周一）前", "date", "2021-08-16", "high"},
        {"2021年8月16日（星期二）前", "date", "2021-08-16", "low"},
        {"2021年8月16日17时前", "date", "2021-08-16", "high"},
        {"2023年12月31日（含）前", "date", "2023-12-31", "high"},
        {"最迟不超过2021年8月16日", "date", "2021-08-16", "high"},
        {"截止日期：2021年9月14日", "date", "2021-09-14", "high"},
        {"2021年8月16日左右", "date", "2021-08-16", "low"},
        {"本周五前", "date", "2021-07-30", "high"},
        {"下周三", "date", "2021-08-04", "high"},
        {"本周内", "date", "2021-08-01", "high"},
        {"下月5日前", "date", "2021-08-05", "high"},
        {"明天", "date", "2021-07-30", "high"},
    };
    for (const Line &line : table) check(line);
}

TEST_CASE("a year or month that is not said is the next one from the reference, and a doubt")
{
    const Line table[] = {
        {"8月16日前完成", "date", "2021-08-16", "low"},
        {"7月29日", "date", "2021-07-29", "low"},
        {"7月28日", "date", "2022-07-28", "low"},
        {"2月29日", "date", "2024-02-29", "low"},
        {"8月16日下班前", "date", "2021-08-16", "low"},
        {"8.16", "date", "2021-08-16", "low"},
        {"8/16", "date", "2021-08-16", "low"},
        {"15日前", "date", "2021-08-15", "low"},
        {"廿九日前", "date", "2021-07-29", "low"},
        {"十月底", "month-end", "2021-10-31", "low"},
        {"元月底前", "month-end", "2022-01-31", "low"},
        {"7月底", "month-end", "2021-07-31", "low"},
        {"6月底", "month-end", "2022-06-30", "low"},
        {"三季度末", "quarter-end", "2021-09-30", "low"},
        {"一至三季度", "quarter-end", "2021-09-30", "low"},
        {"上半年", "quarter-end", "2022-06-30", "low"},
        {"21年8月底", "month-end", "2021-08-31", "low"},
        {"98年底", "year-end", "1998-12-31", "low"},
    };
    for (const Line &line : table) check(line);
    CHECK(dateText(read("8月16日", QDate(2021, 8, 16))) == QStringLiteral("2021-08-16"));
    CHECK(dateText(read("8月16日", QDate(2021, 8, 17))) == QStringLiteral("2022-08-16"));
}

TEST_CASE("months, quarters, halves, years and plans end on their last day")
{
    const Line table[] = {
        {"二〇二一年八月底", "month-end", "2021-08-31", "high"},
        {"2024年2月份", "month-end", "2024-02-29", "high"},
        {"2021-08", "month-end", "2021-08-31", "high"},
        {"月底前", "month-end", "2021-07-31", "high"},
        {"⽉底前", "month-end", "2021-07-31", "high"}, // the Kangxi radical that some PDFs give
        {"下月底前", "month-end", "2021-08-31", "high"},
        {"11月上旬", "date", "2021-11-10", "low"},
        {"2021年11月中旬前", "date", "2021-11-20", "high"},
        {"2021年11月下旬", "month-end", "2021-11-30", "high"},
        {"8月初", "month-end", "2021-08-10", "low"},
        {"今年三季度", "quarter-end", "2021-09-30", "high"},
        {"明年一季度", "quarter-end", "2022-03-31", "high"},
        {"季末", "quarter-end", "2021-09-30", "high"},
        {"下季度", "quarter-end", "2021-12-31", "high"},
        {"2021年上半年", "quarter-end", "2021-06-30", "high"},
        {"2021年中", "quarter-end", "2021-06-30", "low"},
        {"年底前基本完成", "year-end", "2021-12-31", "high"},
        {"2022年年底前", "year-end", "2022-12-31", "high"},
        {"明年年底", "year-end", "2022-12-31", "high"},
        {"2021年度内", "year-end", "2021-12-31", "high"},
        {"“十四五”期间", "year-end", "2025-12-31", "high"},
        {"“十四五”末", "year-end", "2025-12-31", "high"},
        {"十三五规划期末", "year-end", "2020-12-31", "high"},
        {"原则上于2021年8月底前完成", "month-end", "2021-08-31", "high"},
        {"整改时限为2021年10月", "month-end", "2021-10-31", "high"},
    };
    for (const Line &line : table) check(line);
}

TEST_CASE("before a month, quarter or year is literally before it begins, and asks")
{
    const Line table[] = {
        {"2021年9月前完成", "month-end", "2021-08-31", "low"},
        {"2025年以前", "year-end", "2024-12-31", "low"},
        {"2021年四季度前", "quarter-end", "2021-09-30", "low"},
        {"8月前", "month-end", "2021-07-31", "low"},
    };
    for (const Line &line : table) check(line);
    CHECK(read("2021年9月前").doubt.contains(QStringLiteral("2021-09-30")));
}

TEST_CASE("of a range the end counts, of a list the last one")
{
    const Line table[] = {
        {"8月16日至9月30日", "date", "2021-09-30", "low"},
        {"2021年8月至12月", "month-end", "2021-12-31", "high"},
        {"2021年8—12月", "month-end", "2021-12-31", "high"},
        {"2021年10月至1月", "month-end", "2022-01-31", "high"},
        {"2021年8月10日-20日", "date", "2021-08-20", "high"},
        {"2021至2023年", "year-end", "2023-12-31", "high"},
        {"即日起至2021年12月底", "month-end", "2021-12-31", "high"},
        {"从现在起到年底", "year-end", "2021-12-31", "high"},
        {"自印发之日起至2021年12月31日", "date", "2021-12-31", "high"},
        {"6月底前、9月底前、12月底前", "month-end", "2021-12-31", "low"},
        {"6、9、12月底前", "month-end", "2021-12-31", "low"},
        {"2021年9月底前、12月底前", "month-end", "2021-12-31", "low"},
        {"2021年10月底前、3月底前", "month-end", "2022-03-31", "low"},
        {"2021年8月16日和18日前", "date", "2021-08-18", "low"},
        {"①2021年8月底前②2021年9月底前", "month-end", "2021-09-30", "low"},
        {"县直单位2021年9月底前，乡镇12月底前", "month-end", "2021-12-31", "low"},
    };
    for (const Line &line : table) check(line);
}

TEST_CASE("what recurs is due at its next occurrence")
{
    const Line table[] = {
        {"每月10日前报送", "recurring", "2021-08-10", "high"},
        {"每月31日前", "recurring", "2021-07-31", "high"},
        {"每月5日、20日前", "recurring", "2021-08-05", "high"},
        {"每月1-5日", "recurring", "2021-08-05", "high"},
        {"每月月底前", "recurring", "2021-07-31", "high"},
        {"每月第一个工作日", "recurring", "2021-08-02", "high"},
        {"每月最后一个工作日", "recurring", "2021-07-30", "high"},
        {"每月结束后5个工作日内", "recurring", "2021-08-06", "high"},
        {"每周一前", "recurring", "2021-08-02", "high"},
        {"每周一、周四前", "recurring", "2021-07-29", "high"},
        {"每周报送", "recurring", "2021-08-01", "high"},
        {"每旬", "recurring", "2021-07-31", "high"},
        {"每季度末(分别在6月、9月和12月底)", "recurring", "2021-09-30", "high"},
        {"每季度首月10日前", "recurring", "2021-10-10", "high"},
        {"每季末月25日前", "recurring", "2021-09-25", "high"},
        {"每半年一次", "recurring", "2021-12-31", "high"},
        {"每年6月底前", "recurring", "2022-06-30", "high"},
        {"每年6月底、12月底前", "recurring", "2021-12-31", "high"},
        {"一月一调度", "recurring", "2021-07-31", "high"},
        {"按月报送", "recurring", "2021-07-31", "high"},
        {"从2022年3月起每月5日前", "recurring", "2022-03-05", "high"},
        {"从2022年3月起，每月5日前", "recurring", "2022-03-05", "high"},
        {"每两周", "recurring", "", "high"},
        {"不定期", "recurring", "", "high"},
    };
    for (const Line &line : table) check(line);
}

TEST_CASE("lengths of time count from the document, other events are a doubt")
{
    const Line table[] = {
        {"自印发之日起20个工作日内", "relative", "2021-08-26", "high"},
        {"三十个工作日内办结", "relative", "2021-09-09", "high"},
        {"50个工作日内", "relative", "2021-10-13", "high"}, // across 中秋 and 国庆 with their make-up days
        {"半个月内", "relative", "2021-08-13", "high"},
        {"一周内", "relative", "2021-08-05", "high"},
        {"两个月内", "relative", "2021-09-29", "high"},
        {"1个半月内", "relative", "2021-09-13", "high"},
        {"半年内", "relative", "2022-01-29", "high"},
        {"一年半", "relative", "2023-01-29", "high"},
        {"48小时内", "relative", "2021-07-31", "high"},
        {"三到五天内", "relative", "2021-08-03", "high"},
        {"会后10个工作日内", "relative", "2021-08-12", "low"},
        {"收到通知后3日内", "relative", "2021-08-01", "low"},
        {"8月1日起30日内", "relative", "2021-08-31", "low"},
        {"自2021年8月1日起30日内", "relative", "2021-08-31", "high"},
        {"会前3日内", "relative", "", "low"},
        {"期限届满后5日内", "relative", "", "low"},
    };
    for (const Line &line : table) check(line);
    CHECK(dateText(read("1个月内", QDate(2024, 1, 31))) == QStringLiteral("2024-02-29"));
    CHECK(read("30个工作日内", QDate(2026, 12, 1)).doubt.contains(QStringLiteral("2027年放假安排未公布")));
}

TEST_CASE("continuous, immediate and compound words")
{
    const Line table[] = {
        {"长期", "continuous", "", "high"},
        {"常态化推进", "continuous", "", "high"},
        {"贯穿始终", "continuous", "", "high"},
        {"不断完善", "continuous", "", "high"},
        {"全年推进", "continuous", "2021-12-31", "high"},
        {"即行即改", "immediate", "2021-07-29", "high"},
        {"立即整改", "immediate", "2021-07-29", "high"},
        {"2021年底前完成并持续推进", "year-end+continuous", "2021-12-31", "high"},
        {"2021年8月底前完成后长期坚持", "month-end+continuous", "2021-08-31", "high"},
        {"持续到2025年底", "year-end+continuous", "2025-12-31", "high"},
        {"长期坚持（每年12月底前报告）", "recurring+continuous", "2021-12-31", "high"},
        {"长期（2021年底前取得阶段性成效）", "year-end+continuous", "2021-12-31", "high"},
        {"2022年3月底前(持续推进)", "month-end+continuous", "2022-03-31", "high"},
        {"2021年8月起长期坚持", "continuous", "", "high"},
        {"立行立改，2021年8月底前完成", "month-end+immediate", "2021-08-31", "high"},
        {"2021年8月底前完成，每月25日前报送进展", "month-end+recurring", "2021-08-31", "high"},
        {"自2021年9月1日起", "date", "2021-09-01", "low"}, // a beginning is not a deadline
        {"2021年8月底前，由县政府牵头", "month-end", "2021-08-31", "low"},
    };
    for (const Line &line : table) check(line);
}

TEST_CASE("masked, damaged, absent and impossible dates stay unknown, with a repair where only one is possible")
{
    const struct {
        const char *words;
        const char *suggestion;
    } table[] = {
        {"*月底前", ""},
        {"20xx年", ""},
        {"〔*〕", ""},
        {"2021年×月×日", ""},
        {"○月○日前", ""},
        {"2021年？月底", ""},
        {"  年  月  日", ""},
        {"二○××年", ""},
        {"待定", ""},
        {"—", ""},
        {"暂无", ""},
        {"见附件", ""},
        {"已办结", ""},
        {"2022年8月19", "2022年8月19日"},
        {"10月20前", "10月20日前"},
        {"615日", "6月15日"},
        {"111日", ""},
        {"625日、1225日前", "6月25日、12月25日前"},
        {"2017911", "2017年9月11日"},
        {"2017111", ""},
        {"20211228日", "2021年12月28日"},
        {"202108", "2021年8月"},
        {"8月32日", ""},
        {"2月30日", "2月底"},
        {"2021年2月29日", "2021年2月底"},
        {"2021年13月", ""},
        {"1021年", ""},
        {"0年0月0日", ""},
        {"7天前", ""},
        {"国庆节前", "2021年9月30日前"},
        {"2021年国庆节前", "2021年9月30日前"},
        {"2023年国庆节前", ""},
        {"-5日内", ""},
        {"中秋节前", "2021年9月18日前"},
        {"春节前", "2022年1月30日前"},
        {"“两会”前", ""},
        {"截至9月14日", ""},
        {"截止9月14日", "9月14日前"},
        {"2021年工作要点", ""},
        {"按要求完成", ""},
    };
    for (const auto &line : table) {
        const DeadlineReading reading = read(line.words);
        CAPTURE(QString::fromUtf8(line.words), reading.doubt);
        CHECK_FALSE(reading.deadline.kinds);
        CHECK_FALSE(reading.deadline.date.isValid());
        CHECK(reading.deadline.confidence == Confidence::Low);
        CHECK_FALSE(reading.doubt.isEmpty());
        CHECK(reading.suggestion == QString::fromUtf8(line.suggestion));
    }
    CHECK(read("201910月底").suggestion == QStringLiteral("2019年10月底"));
}

TEST_CASE("no words are no deadline, and no doubt")
{
    CHECK(read("").deadline == Deadline());
    CHECK(read(" \n").deadline == Deadline());
    CHECK(read("  8月底 ").deadline.words == QStringLiteral("8月底"));
}

TEST_CASE("a reading says its rule and its doubt in plain words")
{
    CHECK(read("2021年8月底前").rule == QStringLiteral("取当月最后一天"));
    CHECK(read("2021年8月16日").rule == QStringLiteral("按写明的日期，含当日"));
    CHECK(read("8月底前").rule == QStringLiteral("取当月最后一天；没有写的年月取2021-07-29起最近一次"));
    CHECK(read("8月底前").doubt == QStringLiteral("没有写年份，请核对"));
    CHECK(read("4月20日（星期五）前").doubt.contains(QStringLiteral("2022-04-20是周三")));
    CHECK(read("立行立改，长期坚持").rule ==
          QStringLiteral("立即办理，自当日起算；持续性工作，没有到期日，按期报送进展"));
}
