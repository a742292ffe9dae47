#include "models/ledger/deadline_points.h"

#include "models/ledger/deadline_cursor.h"

namespace tz::deadline_points {

namespace {

void set(Point &point, QDate date)
{
    point.grain = Grain::Day;
    point.year = date.year();
    point.month = date.month();
    point.day = date.day();
}

/// (周五) or 周五 behind a day.
void takeWeekday(Cursor &cursor, Point &point)
{
    static const QRegularExpression weekday(QStringLiteral("\\(?周([1-6一二三四五六日])\\)?"));
    static const QString names = QStringLiteral("一二三四五六日");
    if (const auto match = cursor.match(weekday)) {
        const QChar sign = match->capturedView(1).front();
        point.weekday = sign.isDigit() ? sign.digitValue() : static_cast<int>(names.indexOf(sign)) + 1;
    }
}

/// 17时, 18:00, 下午5点, 下班, 00:00:00 behind a day: the day counts.
void takeClock(Cursor &cursor, Point &point)
{
    static const QRegularExpression midnight(QStringLiteral("(?:凌晨)?0(?:[时点](?:整|00?分?)?|:00)(?=前)"));
    static const QRegularExpression clock(QStringLiteral("[ "
                                                         "t]?(?:上午|中午|下午|晚上?|早上?|凌晨)?\\d{1,2}(?:[时点](?:"
                                                         "半|整|\\d{1,2}分?)?|:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?z?)|"
                                                         "中午|上午|下午|下班|当天|当日"));
    point.isMidnight = cursor.match(midnight).has_value();
    if (!point.isMidnight) cursor.match(clock);
}

bool takeDay(Cursor &cursor, Point &point)
{
    const qsizetype start = cursor.at();
    const auto day = cursor.number(1, 2);
    if (!day || !cursor.take(u"日") || cursor.rest().startsWith(u'内')) {
        cursor.moveTo(start);
        return false;
    }
    point.grain = Grain::Day;
    point.day = *day;
    takeWeekday(cursor, point);
    takeClock(cursor, point);
    return true;
}

bool takeThird(Cursor &cursor, Point &point)
{
    static constexpr std::pair<const char16_t *, int> thirds[] = {{u"上旬", 1}, {u"中旬", 2}, {u"下旬", 3}};
    for (const auto &[word, part] : thirds) {
        if (!cursor.take(word)) continue;
        point.grain = Grain::Third;
        point.part = part;
        point.isClosed = true;
        return true;
    }
    return false;
}

/// What may stand behind a month: its day, its third, its end.
void takeWithinMonth(Cursor &cursor, Point &point)
{
    point.grain = Grain::Month;
    if (takeDay(cursor, point) || takeThird(cursor, point)) return;
    for (const auto &[word, part] : {std::pair{u"初", 1}, std::pair{u"中", 2}}) {
        if (!cursor.take(word)) continue;
        point.grain = Grain::Third;
        point.part = part;
        point.isVague = point.isClosed = true;
        return;
    }
    cursor.take(u"月");
    point.isClosed = cursor.takeOneOf(u"底内");
    if (point.isClosed) takeWeekday(cursor, point);
}

bool takeMonth(Cursor &cursor, Point &point)
{
    const qsizetype start = cursor.at();
    const auto month = cursor.number(1, 2);
    if (!month || *month == 0 || !cursor.take(u"月")) {
        cursor.moveTo(start);
        return false;
    }
    point.month = *month;
    takeWithinMonth(cursor, point);
    return true;
}

/// 第3季, 3季底, 前3季.
bool takeQuarter(Cursor &cursor, Point &point)
{
    static const QRegularExpression quarter(QStringLiteral("前?第?([1-4])季(?:底|内)?"));
    const auto match = cursor.match(quarter);
    if (!match) return false;
    point.grain = Grain::Quarter;
    point.part = match->capturedView(1).toInt();
    point.isClosed = match->capturedView().endsWith(u'底') || match->capturedView().endsWith(u'内');
    return true;
}

bool takeHalf(Cursor &cursor, Point &point)
{
    static const QRegularExpression half(QStringLiteral("([上前下后])半年(?:底|内)?"));
    const auto match = cursor.match(half);
    if (!match) return false;
    const QChar which = match->capturedView(1).front();
    point.grain = Grain::Half;
    point.part = which == u'上' || which == u'前' ? 1 : 2;
    point.isClosed = match->capturedLength() > 3;
    return true;
}

/// What may stand behind a year: 8月16日, 第三季度, 上半年, 底, 内, 中, 初; bare, the year itself.
void takeWithinYear(Cursor &cursor, Point &point)
{
    cursor.takeOneOf(u"的");
    if (takeMonth(cursor, point) || takeQuarter(cursor, point) || takeHalf(cursor, point)) return;
    cursor.take(u"年");
    point.grain = Grain::Year;
    if (cursor.takeOneOf(u"底末内")) {
        point.isClosed = true;
    } else if (cursor.take(u"中")) {
        point.grain = Grain::Half;
        point.part = 1;
        point.isVague = point.isClosed = true;
    } else if (cursor.take(u"初")) {
        point.grain = Grain::Month;
        point.month = 1;
        point.isVague = point.isClosed = true;
    }
}

/// 21年底, 21.8.16.
bool takeShortYear(Cursor &cursor, Point &point)
{
    static const QRegularExpression shortYear(QStringLiteral("\\d{2}年(?=\\d{1,2}月|底|第|[上下]半年|\\d季)"));
    static const QRegularExpression shortDotted(
        QStringLiteral("([1-4]\\d)([-./])(1[0-2]|0?[1-9])\\2(3[01]|[12]\\d|0?[1-9])(?![\\d./日天个周月年%-])"));
    if (const auto match = cursor.match(shortDotted)) { // 21.8.16
        point.year = 2000 + match->capturedView(1).toInt();
        point.month = match->capturedView(3).toInt();
        point.day = match->capturedView(4).toInt();
        point.isShortYear = true;
        takeWeekday(cursor, point);
        takeClock(cursor, point);
        return true;
    }
    if (const auto match = cursor.match(shortYear)) {
        const int year = match->capturedView().left(2).toInt();
        point.year = year < 70 ? 2000 + year : 1900 + year;
        point.isShortYear = true;
        takeWithinYear(cursor, point);
        return true;
    }
    return false;
}

/// 2021年…, 2021-08-16, 2021.8.16, 2021/8, 20210816.
bool takeNumberedYear(Cursor &cursor, Point &point)
{
    static const QRegularExpression separated(
        QStringLiteral("(\\d{4})([-./年])(\\d{1,2})(?:(?:\\2|[-./月])(\\d{1,2})(?![\\d.])日?|(?=$|[^\\d月日季.]))"));
    static const QRegularExpression compact(QStringLiteral("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)"));
    const qsizetype start = cursor.at();
    if (takeShortYear(cursor, point)) return true;
    static const QRegularExpression withinYear(QStringLiteral("年|(?=第[1-4]季|[上下]半年)"));
    if (const auto year = cursor.number(4, 4); year && cursor.match(withinYear)) {
        point.year = *year;
        takeWithinYear(cursor, point);
        return true;
    }
    cursor.moveTo(start);
    auto match = cursor.match(separated);
    if (!match) match = cursor.match(compact);
    if (!match) return false;
    const bool isCompact = match->lastCapturedIndex() == 3 && match->capturedLength(2) == 2;
    point.year = match->capturedView(1).toInt();
    point.month = match->capturedView(isCompact ? 2 : 3).toInt();
    if (point.month == 0) { // which would mean that none was said
        point = {};
        cursor.moveTo(start);
        return false;
    }
    point.day = match->capturedView(isCompact ? 3 : 4).toInt();
    if (point.day > 0) {
        point.grain = Grain::Day;
        takeWeekday(cursor, point);
        takeClock(cursor, point);
    } else {
        takeWithinMonth(cursor, point);
    }
    return true;
}

/// 今年底, 明年6月, 年底, 年内 and “十四五”末.
bool takeNamedYear(Cursor &cursor, Point &point, QDate reference)
{
    static constexpr struct {
        const char16_t *word;
        int years;
    } years[] = {{u"今年", 0}, {u"明年", 1}, {u"后年", 2}, {u"去年", -1}, {u"上年", -1}};
    for (const auto &named : years) {
        if (!cursor.take(named.word)) continue;
        point.year = reference.year() + named.years;
        takeWithinYear(cursor, point);
        return true;
    }
    for (const char16_t *bare : {u"年底", u"年内", u"年中", u"年初"}) { // the middle or beginning may be past
        if (!cursor.rest().startsWith(bare)) continue;
        takeWithinYear(cursor, point);
        if (point.grain == Grain::Year) point.year = reference.year();
        return true;
    }
    static const QRegularExpression plan(QStringLiteral("(十[二三四五六])五(?:规划)?(?:时期|期间|期)?(?:底|末|内)?"));
    if (const auto match = cursor.match(plan)) { // 十二五 2011 … 2015, each next one five years later
        static const QString numbers = QStringLiteral("二三四五六");
        point.grain = Grain::Year;
        point.year = 2015 + 5 * static_cast<int>(numbers.indexOf(match->capturedView(1).back()));
        point.isClosed = true;
        return true;
    }
    return false;
}

/// 本月…, 下月…, 月底; 本季, 下季, 季底.
bool takeNamedMonth(Cursor &cursor, Point &point, QDate reference)
{
    static constexpr struct {
        const char16_t *word;
        int months;
    } months[] = {{u"本月", 0}, {u"下月", 1}, {u"上月", -1}};
    static constexpr struct {
        const char16_t *word;
        int quarters;
    } quarters[] = {{u"本季", 0}, {u"下季", 1}, {u"季底", 0}};
    for (const auto &named : months) {
        if (!cursor.take(named.word)) continue;
        const QDate month = reference.addMonths(named.months);
        point.year = month.year();
        point.month = month.month();
        takeWithinMonth(cursor, point);
        return true;
    }
    for (const char16_t *bare : {u"月底", u"月内", u"月中", u"月初"}) { // 月中 on the 25th is the next month's
        if (!cursor.rest().startsWith(bare)) continue;
        cursor.take(u"月");
        takeWithinMonth(cursor, point);
        const bool isPast = point.grain == Grain::Third && reference.day() > 10 * point.part;
        const QDate month = reference.addMonths(isPast ? 1 : 0);
        point.year = month.year();
        point.month = month.month();
        return true;
    }
    for (const auto &named : quarters) {
        if (!cursor.take(named.word)) continue;
        const QDate quarter = reference.addMonths(3 * named.quarters);
        point.grain = Grain::Quarter;
        point.year = quarter.year();
        point.part = (quarter.month() + 2) / 3;
        point.isClosed = cursor.takeOneOf(u"底内") || named.word[0] == u'季';
        return true;
    }
    return false;
}

/// 本周五, 下周一, 周五, 本周内, 周末, 明天.
bool takeNamedDay(Cursor &cursor, Point &point, QDate reference)
{
    static const QRegularExpression week(QStringLiteral("(本|下)?周([一二三四五六日内底末])?"));
    static constexpr struct {
        const char16_t *word;
        int days;
    } days[] = {{u"今天", 0}, {u"今日", 0}, {u"明天", 1}, {u"明日", 1}, {u"后天", 2}, {u"后日", 2}};
    for (const auto &named : days) {
        if (!cursor.take(named.word)) continue;
        set(point, reference.addDays(named.days));
        takeClock(cursor, point);
        return true;
    }
    const qsizetype start = cursor.at();
    const auto match = cursor.match(week);
    if (!match || match->capturedLength() < 2) {
        cursor.moveTo(start);
        return false;
    }
    static const QString names = QStringLiteral("一二三四五六日");
    const QStringView day = match->capturedView(2);
    const qsizetype weekday = day.isEmpty() ? -1 : names.indexOf(day.front());
    const QDate monday = reference.addDays(1 - reference.dayOfWeek() + (match->capturedView(1) == u"下" ? 7 : 0));
    QDate date = monday.addDays(weekday < 0 ? 6 : weekday);
    if (match->capturedLength(1) == 0 && date < reference) date = date.addDays(7);
    set(point, date);
    point.isGuess = match->capturedLength(1) == 0;
    takeClock(cursor, point);
    return true;
}

/// 8月16日, 16日, 三季度, 上半年, 8.16: the year is not said.
bool takeWithoutYear(Cursor &cursor, Point &point)
{
    static const QRegularExpression separated(QStringLiteral("(\\d{1,2})[./-](\\d{1,2})(?![\\d./日天个周月年%-])"));
    if (takeMonth(cursor, point) || takeDay(cursor, point) || takeQuarter(cursor, point) || takeHalf(cursor, point) ||
        takeThird(cursor, point))
        return true;
    const auto match = cursor.match(separated);
    if (!match) return false;
    point.month = match->capturedView(1).toInt();
    point.day = match->capturedView(2).toInt();
    point.isGuess = true;
    takeWeekday(cursor, point);
    takeClock(cursor, point);
    return true;
}

QDate lastOfMonth(int year, int month)
{
    const QDate first(year, month, 1);
    return QDate(year, month, first.isValid() ? first.daysInMonth() : 1);
}

} // namespace

std::optional<Point> readPoint(const QString &text, qsizetype &at, QDate reference)
{
    if (at >= text.size()) return {};
    const QChar before = at > 0 ? text[at - 1] : QChar();
    const bool continuesNumber = text[at].isDigit() && (before.isDigit() || before == u'.');
    const bool countsUnits = !text[at].isDigit() && (before.isDigit() || before == u'个'); // 3年内, 3个月内
    if (continuesNumber || countsUnits) return {};
    Cursor cursor(text, at);
    Point point;
    const bool found = takeNumberedYear(cursor, point) || takeNamedYear(cursor, point, reference) ||
                       takeNamedMonth(cursor, point, reference) || takeNamedDay(cursor, point, reference) ||
                       takeWithoutYear(cursor, point);
    if (!found) return {};
    at = cursor.at();
    return point;
}

Span spanOf(const Point &p)
{
    switch (p.grain) {
    case Grain::Day: {
        const QDate day(p.year, p.month, p.day);
        return {day, day, DeadlineKind::Date};
    }
    case Grain::Third: {
        const QDate begin(p.year, p.month, 10 * p.part - 9);
        if (p.part == 3) return {begin, lastOfMonth(p.year, p.month), DeadlineKind::MonthEnd};
        return {begin, QDate(p.year, p.month, 10 * p.part), p.isVague ? DeadlineKind::MonthEnd : DeadlineKind::Date};
    }
    case Grain::Month:
        return {QDate(p.year, p.month, 1), lastOfMonth(p.year, p.month), DeadlineKind::MonthEnd};
    case Grain::Quarter:
        return {QDate(p.year, 3 * p.part - 2, 1), lastOfMonth(p.year, 3 * p.part), DeadlineKind::QuarterEnd};
    case Grain::Half:
        return {QDate(p.year, 6 * p.part - 5, 1), lastOfMonth(p.year, 6 * p.part),
                p.part == 1 ? DeadlineKind::QuarterEnd : DeadlineKind::YearEnd};
    case Grain::Year:
        return {QDate(p.year, 1, 1), QDate(p.year, 12, 31), DeadlineKind::YearEnd};
    }
    return {};
}

bool isPossible(const Point &point)
{
    Point sample = point;
    if (sample.year == 0) sample.year = 2024; // a leap year
    if (sample.month == 0) sample.month = 1;
    const Span span = spanOf(sample);
    return span.begin.isValid() && span.end.isValid() && sample.year >= 1949 && sample.year <= 2199;
}

} // namespace tz::deadline_points
