#include "models/ledger/date_spelling.h"

#include "models/base/chinese_numerals.h"
#include "models/base/text_fold.h"
#include "models/ledger/deadline_grammar.h"

#include <QDateTime>
#include <QRegularExpression>

namespace tz {

namespace {

constexpr int firstSerial = 20'000; ///< 1954; smaller numbers are no days that an office writes
constexpr int lastSerial = 80'000;  ///< 2119

const QString numeral = QStringLiteral("[0-9零〇○一二三四五六七八九十廿卅]");

QDate dateOf(const QString &year, const QString &month, const QString &day, QDate today)
{
    int y = year.isEmpty() ? today.year() : readChineseNumber(year).value_or(0);
    if (y > 0 && y < 100) y += 2000;
    return QDate(y, readChineseNumber(month).value_or(0), readChineseNumber(day).value_or(0));
}

QDate written(const QString &text, QDate today)
{
    static const QRegularExpression chinese(
        QStringLiteral("^(?:(%1{2,4})年)?(%1{1,3})月(%1{1,3})[日号]?$").arg(numeral));
    static const QRegularExpression separated(QStringLiteral("^(?:(\\d{4}|\\d{2})[-/.])?(\\d{1,2})[-/.](\\d{1,2})$"));
    static const QRegularExpression compact(QStringLiteral("^(\\d{4})?(\\d{2})(\\d{2})$"));
    for (const QRegularExpression *form : {&chinese, &separated, &compact})
        if (const auto match = form->match(text); match.hasMatch())
            return dateOf(match.captured(1), match.captured(2), match.captured(3), today);
    return {};
}

/// 周五 is the coming one, today included; 本周, 下周 and 上周 are weeks from Monday to Sunday.
QDate weekdaySaid(const QString &text, QDate today)
{
    static const QRegularExpression form(
        QStringLiteral("^(本|这|这个|下|下个|上|上个)?(?:周|星期|礼拜)([一二三四五六日天1-7])$"));
    const auto match = form.match(text);
    if (!match.hasMatch()) return {};
    const QString name = match.captured(2);
    const int weekday = name == u"日" || name == u"天" ? 7
                        : name[0].isDigit()            ? name.toInt()
                                                       : readChineseNumber(name).value_or(0);
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    const QString week = match.captured(1).left(1);
    if (week.isEmpty()) return today.addDays((weekday - today.dayOfWeek() + 7) % 7);
    return monday.addDays(weekday - 1 + (week == u"下" ? 7 : week == u"上" ? -7 : 0));
}

QDate said(const QString &text, const WorkCalendar &calendar, QDate today)
{
    static const std::pair<QString, int> words[] = {
        {QStringLiteral("前天"), -2}, {QStringLiteral("昨天"), -1}, {QStringLiteral("昨日"), -1},
        {QStringLiteral("今天"), 0},  {QStringLiteral("今日"), 0},  {QStringLiteral("明天"), 1},
        {QStringLiteral("明日"), 1},  {QStringLiteral("后天"), 2},  {QStringLiteral("大后天"), 3}};
    for (const auto &[word, days] : words)
        if (text == word) return today.addDays(days);
    static const QRegularExpression later(QStringLiteral("^\\+(\\d{1,3})(工|工作日|个工作日|天)?$"));
    if (const auto match = later.match(text); match.hasMatch()) {
        const int n = match.captured(1).toInt();
        return match.captured(2).contains(u'工') ? calendar.addWorkingDays(today, n) : today.addDays(n);
    }
    static const QRegularExpression dayOfMonth(QStringLiteral("^(?:本月)?(%1{1,3})[日号]$").arg(numeral));
    if (const auto match = dayOfMonth.match(text); match.hasMatch())
        return QDate(today.year(), today.month(), readChineseNumber(match.captured(1)).value_or(0));
    return weekdaySaid(text, today);
}

QDate counted(const QString &text)
{
    bool isNumber = false;
    const double serial = text.toDouble(&isNumber);
    if (!isNumber || serial < firstSerial || serial >= lastSerial) return {};
    return QDate(1899, 12, 30).addDays(static_cast<qint64>(serial));
}

/// Words for one certain day; what recurs, goes on or is doubtful is none.
QDate certainDue(const QString &words, const DeadlineContext &context)
{
    const DeadlineReading reading = readDeadline(words, context);
    const DeadlineKinds kinds = reading.deadline.kinds;
    const bool namesEnd = words.contains(u'底') || words.contains(u'末'); // 8月 alone is no day
    const bool isEnd =
        kinds == DeadlineKind::MonthEnd || kinds == DeadlineKind::QuarterEnd || kinds == DeadlineKind::YearEnd;
    const bool isOneDay = kinds == DeadlineKind::Date || kinds == DeadlineKind::Relative || (isEnd && namesEnd);
    const bool isCertain = reading.deadline.confidence == Confidence::High && reading.doubt.isEmpty();
    return isOneDay && isCertain ? reading.deadline.date : QDate();
}

QDate due(const QString &typed, const DeadlineContext &context)
{
    const QDate date = certainDue(typed, context);
    if (date.isValid()) return date;
    return certainDue(QStringLiteral("%1年").arg(context.reference.year()) + typed.trimmed(), context);
}

} // namespace

QDate spelledDate(const QString &typed, const WorkCalendar &calendar, QDate today)
{
    static const QRegularExpression weekdayBehind(
        QStringLiteral("(?<=[日号0-9])[（(]?(周|星期|礼拜)[一二三四五六日天][)）]?$"));
    static const QRegularExpression time(
        QStringLiteral("(?<=日)\\s*[0-2]?\\d[时点](?:[0-5]?\\d分)?$|[\\sT]+[0-2]?\\d:[0-5]\\d(?::[0-5]\\d)?$"));
    QString text = folded(halfWidth(typed).trimmed().remove(time));
    text.remove(weekdayBehind);
    if (text.endsWith(u'前')) text.chop(1);
    QDate date = written(text, today);
    if (!date.isValid()) date = said(text, calendar, today);
    if (!date.isValid()) date = counted(text);
    if (!date.isValid()) date = QDateTime::fromString(typed.trimmed(), Qt::ISODate).date();
    if (!date.isValid()) date = due(typed, {today, calendar});
    return date;
}

} // namespace tz
