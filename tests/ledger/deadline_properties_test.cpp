#include "tests/support/catch.h"

#include "models/base/chinese_numerals.h"
#include "models/ledger/deadline_grammar.h"

#include <QRandomGenerator>

using namespace tz;

namespace {

const QDate issued(2021, 7, 29);

DeadlineReading read(const QString &words)
{
    return readDeadline(words, {issued, WorkCalendar::shipped()});
}

QString fullWidth(QString text)
{
    for (QChar &c : text)
        if (c >= u'0' && c <= u'9') c = QChar(char16_t(c.unicode() - u'0' + u'０'));
    return text;
}

QString inChinese(QDate date)
{
    static const QString digits = QStringLiteral("〇一二三四五六七八九");
    QString year;
    for (QChar c : QString::number(date.year())) year += digits[c.digitValue()];
    return year + u'年' + chineseNumber(date.month()) + u'月' + chineseNumber(date.day()) + u'日';
}

QStringList spellings(QDate date)
{
    const QString plain = date.toString(QStringLiteral("yyyy年M月d日"));
    return {
        plain,
        date.toString(Qt::ISODate),
        date.toString(QStringLiteral("yyyy/M/d")),
        date.toString(QStringLiteral("yyyy.M.d")) + u'前',
        fullWidth(date.toString(QStringLiteral("yyyy年MM月dd日前完成"))),
        inChinese(date),
        plain + u'（' + WorkCalendar::weekday(date) + u'）',
    };
}

/// Any text: random code units, or a shuffle of the words that the grammar knows.
QString garbage(QRandomGenerator &random, const QStringList &vocabulary)
{
    QString text;
    const int pieces = random.bounded(1, 24);
    const bool knowsWords = random.bounded(4) > 0;
    for (int i = 0; i < pieces; ++i) {
        if (knowsWords)
            text += vocabulary[random.bounded(vocabulary.size())];
        else
            text += QChar(char16_t(random.bounded(0x10000)));
    }
    return text;
}

} // namespace

TEST_CASE("every day of 2020 to 2027 reads back as itself in seven spellings")
{
    for (QDate date(2020, 1, 1); date.year() < 2028; date = date.addDays(1)) {
        for (const QString &words : spellings(date)) {
            const Deadline deadline = read(words).deadline;
            if (deadline.date == date && deadline.kinds == DeadlineKind::Date &&
                deadline.confidence == Confidence::High)
                continue;
            CAPTURE(words, deadline.date);
            FAIL("does not read back");
        }
    }
    SUCCEED();
}

TEST_CASE("every month, quarter and year ends on its last day")
{
    for (QDate month(2020, 1, 1); month.year() < 2028; month = month.addMonths(1)) {
        const QDate last = month.addMonths(1).addDays(-1);
        const QString year = QString::number(month.year()) + u'年';
        CHECK(read(year + QString::number(month.month()) + QStringLiteral("月底前")).deadline.date == last);
        if (month.month() % 3 == 0)
            CHECK(read(year + u'第' + chineseNumber(month.month() / 3) + QStringLiteral("季度")).deadline.date == last);
        if (month.month() == 12) CHECK(read(QStringLiteral("到") + year + QStringLiteral("底")).deadline.date == last);
    }
}

TEST_CASE("a month and day without a year is never before the reference and never a year away")
{
    for (QDate date(2021, 1, 1); date.year() < 2022; date = date.addDays(1)) {
        const Deadline deadline = read(date.toString(QStringLiteral("M月d日前"))).deadline;
        CAPTURE(date, deadline.date);
        CHECK(deadline.date >= issued);
        CHECK(deadline.date < issued.addYears(1));
        CHECK(deadline.confidence == Confidence::Low);
    }
}

TEST_CASE("any text is read without harm, and what is read keeps its word")
{
    const QStringList vocabulary = QStringLiteral("2021 8 16 0 31 13 20210816 年 月 日 底 末 前 内 起 至 到 - — . / ( "
                                                  ") （周一） 上旬 第 季度 上半年 半 个月 工作日 "
                                                  "每 每月 每周 每年 逐 按 长期坚持 立行立改 截至 从 自 会后 、 ， ； "
                                                  "和 或 并 * × ？ 〇 ○ 二 十 廿 百 两 十四五 今年 明年 "
                                                  "本月 下周 国庆节 完成 报送 持续到 左右 含 \n 😀 ① ⽉")
                                       .split(u' ');
    QRandomGenerator random(20210729);
    for (int i = 0; i < 20'000; ++i) {
        const QString words = garbage(random, vocabulary);
        const DeadlineReading reading = read(words);
        CAPTURE(words);
        REQUIRE(reading.deadline.words == words.trimmed());
        if (!reading.deadline.kinds) REQUIRE_FALSE(reading.deadline.date.isValid());
        REQUIRE(deadlineKindsOf(deadlineKindCode(reading.deadline.kinds)) == reading.deadline.kinds);
        const bool isDoubtful = reading.deadline.confidence == Confidence::Low;
        REQUIRE(isDoubtful == !reading.doubt.isEmpty());
    }
}

TEST_CASE("long and strange texts are read at once")
{
    for (const QString &words :
         {QString(10'000, u'8'), QString(10'000, u'（'), QStringLiteral("8月底、").repeated(2'000),
          QString(200, u'(') + QString(90, u')'), QStringLiteral("每").repeated(299),
          QStringLiteral("()").repeated(150), QStringLiteral("1、").repeated(140), QString(280, u'一'),
          QString(18, QChar(0xFDFA)).repeated(16)}) {
        const DeadlineReading reading = read(words);
        CHECK_FALSE(reading.deadline.date.isValid());
        CHECK(reading.deadline.words == words);
    }
    CHECK(read(QStringLiteral("🚩2021年8月底前🚩")).deadline.date == QDate(2021, 8, 31));
}
