#include "models/ledger/deadline_meaning.h"

#include "models/ledger/deadline_points.h"

#include <QRegularExpression>

namespace tz::deadline_words {

namespace {

/// A stretch of time that repeats: the first day of the one that holds a date.
struct Period {
    const char16_t *word;
    QDate (*beginOf)(QDate date);
    QDate (*next)(QDate begin);
};

QDate month(QDate date, int monthsTogether)
{
    return QDate(date.year(), (date.month() - 1) / monthsTogether * monthsTogether + 1, 1);
}

QDate third(QDate date, int days)
{
    const int index = std::min((date.day() - 1) / days, 30 / days - 1);
    return QDate(date.year(), date.month(), index * days + 1);
}

QDate nextThird(QDate begin, int days)
{
    return begin.day() + days > 30 ? QDate(begin.year(), begin.month(), 1).addMonths(1) : begin.addDays(days);
}

constexpr Period periods[] = {
    {u"日", [](QDate d) { return d; }, [](QDate d) { return d.addDays(1); }},
    {u"天", [](QDate d) { return d; }, [](QDate d) { return d.addDays(1); }},
    {u"工作日", [](QDate d) { return d; }, [](QDate d) { return d.addDays(1); }},
    {u"周", [](QDate d) { return d.addDays(1 - d.dayOfWeek()); }, [](QDate d) { return d.addDays(7); }},
    {u"旬", [](QDate d) { return third(d, 10); }, [](QDate d) { return nextThird(d, 10); }},
    {u"半月", [](QDate d) { return third(d, 15); }, [](QDate d) { return nextThird(d, 15); }},
    {u"半个月", [](QDate d) { return third(d, 15); }, [](QDate d) { return nextThird(d, 15); }},
    {u"月", [](QDate d) { return month(d, 1); }, [](QDate d) { return d.addMonths(1); }},
    {u"季", [](QDate d) { return month(d, 3); }, [](QDate d) { return d.addMonths(3); }},
    {u"半年", [](QDate d) { return month(d, 6); }, [](QDate d) { return d.addMonths(6); }},
    {u"年", [](QDate d) { return month(d, 12); }, [](QDate d) { return d.addMonths(12); }},
};

const Period *periodNamed(QStringView word)
{
    const auto found =
        std::find_if(std::begin(periods), std::end(periods), [&](const Period &p) { return word == p.word; });
    return found == std::end(periods) ? nullptr : found;
}

QDate dayOfMonth(QDate begin, int day)
{
    return begin.addDays(std::min(day, begin.daysInMonth()) - 1);
}

/// Where in the period the day lies. `last` is the period's last day; the match holds the figures of the pattern.
struct Position {
    const char16_t *periods; ///< the words of the periods that it may stand in, separated by blanks
    QRegularExpression pattern;
    QDate (*day)(const QRegularExpressionMatch &match, QDate begin, QDate last, const WorkCalendar &calendar);
};

int figure(const QRegularExpressionMatch &match, int group = 1)
{
    static const QString names = QStringLiteral("零一二三四五六日");
    const QStringView text = match.capturedView(group);
    return text.front().isDigit() ? text.toInt() : static_cast<int>(names.indexOf(text.front()));
}

using Match = QRegularExpressionMatch;
using Calendar = WorkCalendar;

const std::vector<Position> &positions()
{
    static const auto at = [](const char *pattern) {
        return QRegularExpression(QStringLiteral("^(?:%1)").arg(QString::fromUtf8(pattern)));
    };
    static const std::vector<Position> table{
        {u"周", at("周?([一二三四五六日1-6])"),
         [](const Match &m, QDate b, QDate, const Calendar &) { return b.addDays(figure(m) - 1); }},
        {u"月", at("\\d{1,2}日?[-至到](\\d{1,2})日(?!内)"),
         [](const Match &m, QDate b, QDate, const Calendar &) { return dayOfMonth(b, figure(m)); }},
        {u"月", at("(\\d{1,2})日(?!内)"),
         [](const Match &m, QDate b, QDate, const Calendar &) { return dayOfMonth(b, figure(m)); }},
        {u"月", at("上旬|初"), [](const Match &, QDate b, QDate, const Calendar &) { return b.addDays(9); }},
        {u"月", at("中旬|中"), [](const Match &, QDate b, QDate, const Calendar &) { return b.addDays(19); }},
        {u"月", at("第([1-5])个?周([一二三四五六日1-6])"),
         [](const Match &m, QDate b, QDate last, const Calendar &) {
             const QDate day = b.addDays((figure(m, 2) + 7 - b.dayOfWeek()) % 7 + 7 * (figure(m) - 1));
             return day <= last ? day : QDate();
         }},
        {u"月 季 半年 年", at("最后1?个?周([一二三四五六日1-6])"),
         [](const Match &m, QDate, QDate last, const Calendar &) {
             return last.addDays(-((last.dayOfWeek() + 7 - figure(m)) % 7));
         }},
        {u"月 季", at("下月(\\d{1,2})日"),
         [](const Match &m, QDate, QDate last, const Calendar &) { return dayOfMonth(last.addDays(1), figure(m)); }},
        {u"月 季", at("[第前](\\d{1,2})工作日内?"),
         [](const Match &m, QDate b, QDate, const Calendar &c) { return c.addWorkingDays(b.addDays(-1), figure(m)); }},
        {u"周 月 季", at("最后1?个?工作日"),
         [](const Match &, QDate, QDate last, const Calendar &c) { return c.workingDayOnOrBefore(last); }},
        {u"季", at("首月的?(\\d{1,2})日|第1个月的?(\\d{1,2})日"),
         [](const Match &m, QDate b, QDate, const Calendar &) {
             return dayOfMonth(b, m.captured(m.lastCapturedIndex()).toInt());
         }},
        {u"季", at("底月?的?(\\d{1,2})日|最后1个月的?(\\d{1,2})日"),
         [](const Match &m, QDate b, QDate, const Calendar &) {
             return dayOfMonth(b.addMonths(2), m.captured(m.lastCapturedIndex()).toInt());
         }},
        {u"周 月 季 半年 年", at("(?:结束|终了)?后(\\d{1,2})工作日内"),
         [](const Match &m, QDate, QDate last, const Calendar &c) { return c.addWorkingDays(last, figure(m)); }},
        {u"周 月 季 半年 年", at("(?:结束|终了)?后(\\d{1,2})[日天]内"),
         [](const Match &m, QDate, QDate last, const Calendar &) { return last.addDays(figure(m)); }},
        {u"工作日", at(""), [](const Match &, QDate b, QDate, const Calendar &c) { return c.workingDayOnOrAfter(b); }},
        {u"", at("下旬|底|末|内|最后1?[天日]"),
         [](const Match &, QDate, QDate last, const Calendar &) { return last; }},
        {u"", at(""), [](const Match &, QDate, QDate last, const Calendar &) { return last; }},
    };
    return table;
}

bool mayStandIn(const Position &position, const Period &period)
{
    const QStringView words(position.periods);
    return words.isEmpty() || words.split(u' ').contains(QStringView(period.word));
}

/// 下班前, 17点前, 报送一次: what may stand behind without changing the day.
bool isRestOfRecurrence(QString rest)
{
    static const QRegularExpression clock(QStringLiteral(
        "^(?:上午|中午|下午|晚上?|早上?)?(?:\\d{1,2}(?:[时点](?:半|\\d{1,2}分?)?|:\\d{2}))?(?:下班)?前?"));
    static const QRegularExpression explained(QStringLiteral("\\([^()]*\\)|[上本](?:1个?)?(?:月|季|周|年)度?的?"));
    rest.remove(explained).remove(clock);
    return isFiller(rest) || isFiller(rest.remove(u'前'));
}

/// 每年6月底, 每年1月15日: a point without a year.
QDate yearlyDay(const QString &where, qsizetype *length, QDate begin)
{
    qsizetype at = 0;
    auto point = deadline_points::readPoint(where, at, begin);
    if (!point || point->year != 0 || (point->month == 0 && point->part == 0)) return {};
    point->year = begin.year();
    *length = at;
    return deadline_points::spanOf(*point).end;
}

struct Occurrence {
    QDate date;
    qsizetype length = 0; ///< how much of the position's text was read
};

Occurrence occurrenceIn(const Period &period, const QString &where, QDate begin, const WorkCalendar &calendar)
{
    const QDate last = period.next(begin).addDays(-1);
    Occurrence result;
    if (QStringView(period.word) == u"年") result.date = yearlyDay(where, &result.length, begin);
    if (result.date.isValid()) return result;
    for (const Position &position : positions()) {
        if (!mayStandIn(position, period)) continue;
        if (const auto match = position.pattern.match(where); match.hasMatch())
            return {position.day(match, begin, last, calendar), match.capturedLength()};
    }
    return result;
}

Meaning occurring(const Period &period, QString where, const DeadlineContext &context)
{
    static const QRegularExpression months(QStringLiteral("\\((?:\\d{1,2}月?[、,和]?)+月\\)(?=\\d{1,2}日)"));
    where.remove(months); // 每季末(3月、6月、9月、12月)25日前
    Meaning meaning{DeadlineKind::Recurring, {}};
    Occurrence found;
    QDate begin = period.beginOf(context.reference);
    begin = period.beginOf(begin.addDays(-1)); // what is counted from the end of the period before may still be to come
    for (int n = 0; n < 4 && (!found.date.isValid() || found.date < context.reference); ++n, begin = period.next(begin))
        found = occurrenceIn(period, where, begin, context.calendar);
    meaning.date = found.date;
    meaning.rule = QStringLiteral("定期办理，取%1起最近一次").arg(context.reference.toString(Qt::ISODate));
    const QString rest = where.mid(found.length);
    if (isRestOfRecurrence(rest)) return meaning;
    static const QRegularExpression day(QStringLiteral("[0-9周旬日天初中]"));
    meaning.doubt = QStringLiteral("“%1”没有读懂，请核对").arg(rest);
    if (found.length == 0 && day.match(rest).hasMatch()) meaning.date = {}; // it says a day, which is not known
    return meaning;
}

/// What is done again and again: 周调度, 月通报.
const QString &actions()
{
    static const QString words = QStringLiteral("调度|通报|推进|考评|考核|报告?|报送|研判|会商|督导|督查|例会|小结|"
                                                "总结|清零|评估|分析|点评|排名|晾晒|碰头|更新|"
                                                "公示|检查|监测|次");
    return words;
}

/// 每周2次, 双周调度, 两天一调度: how often, but not when.
bool hasNoDay(const QString &part)
{
    static const QRegularExpression several(
        QStringLiteral("^(?:每|1)个?(?:日|天|周|旬|月|季|半年|年)(?:\\d{1,2}|[多数几两二三四五六])次$"));
    static const QRegularExpression apart(
        QStringLiteral("^(?:(?:双|隔)(?:日|天|周|月|季|年)|[2-9](?:周|天|个月|年))[1一]?(?:%1)?$").arg(actions()));
    static const QRegularExpression onlyLength(QStringLiteral("^[2-9](?:周|天|个月|年)$")); // 两周 is a length of time
    const bool once = part.endsWith(QStringLiteral("1次"));
    return (several.match(part).hasMatch() && !once) ||
           (apart.match(part).hasMatch() && !onlyLength.match(part).hasMatch());
}

} // namespace

std::optional<Meaning> readRecurring(const QString &part, const DeadlineContext &context)
{
    static const QRegularExpression every(
        QStringLiteral("^((?:每1?个?|逐|按|分)(工作日|日|天|周|旬|半个?月|月|季|半年|年))的?(.*)$"));
    static const QRegularExpression implied( // 季末月25日前, 月后5日内 are every quarter's and month's
        QStringLiteral("^(季(?=首月|底月|下月|(?:结束|终了)?后\\d)|月(?=(?:结束|终了)?后\\d))(.*)$"));
    static const QRegularExpression regular(
        QStringLiteral("^1?(日|周|旬|半月|月|季|半年|年)[1一]?(?:%1)$").arg(actions()));
    const Meaning withoutDay{DeadlineKind::Recurring, {}, QStringLiteral("定期办理，没有固定的日子")};
    if (hasNoDay(part)) return withoutDay;
    if (const auto match = implied.match(part); match.hasMatch())
        return occurring(*periodNamed(match.capturedView(1)), match.captured(2), context);
    if (const auto match = every.match(part); match.hasMatch()) {
        Meaning meaning = occurring(*periodNamed(match.capturedView(2)), match.captured(3), context);
        meaning.recurrence = match.captured(1);
        return meaning;
    }
    if (const auto match = regular.match(part); match.hasMatch()) {
        Meaning meaning = occurring(*periodNamed(match.capturedView(1)), {}, context);
        meaning.recurrence = u'每' + match.captured(1);
        return meaning;
    }
    if (part.startsWith(u'每') && part.size() > 1) return withoutDay;
    return {};
}

} // namespace tz::deadline_words
