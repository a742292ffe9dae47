#include "models/ledger/deadline_meaning.h"

#include <QRegularExpression>

namespace tz::deadline_words {

namespace {

/// A length of time that is counted from a day. For half a unit `n` is 0.
struct Unit {
    const char16_t *word;
    QDate (*after)(QDate from, int n, const WorkCalendar &calendar);
};

/// The units, 半 with its own length where the calendar has one: half a month is 15 days, half a year six months.
constexpr Unit units[] = {
    {u"工作日", [](QDate from, int n, const WorkCalendar &calendar) { return calendar.addWorkingDays(from, n); }},
    {u"小时", [](QDate from, int n, const WorkCalendar &) { return from.addDays((n + 23) / 24); }},
    {u"日", [](QDate from, int n, const WorkCalendar &) { return from.addDays(n); }},
    {u"天", [](QDate from, int n, const WorkCalendar &) { return from.addDays(n); }},
    {u"周", [](QDate from, int n, const WorkCalendar &) { return from.addDays(7 * n); }},
    {u"个半月", [](QDate from, int n, const WorkCalendar &) { return from.addMonths(n).addDays(15); }},
    {u"个月", [](QDate from, int n, const WorkCalendar &) { return n ? from.addMonths(n) : from.addDays(15); }},
    {u"个季", [](QDate from, int n, const WorkCalendar &) { return from.addMonths(3 * n); }},
    {u"年半", [](QDate from, int n, const WorkCalendar &) { return from.addMonths(12 * n + 6); }},
    {u"年", [](QDate from, int n, const WorkCalendar &) { return from.addMonths(n ? 12 * n : 6); }},
};

const Unit *unitNamed(QStringView word)
{
    const auto found =
        std::find_if(std::begin(units), std::end(units), [&](const Unit &unit) { return word == unit.word; });
    return found == std::end(units) ? nullptr : found;
}

/// From which day a length is counted.
enum class Origin {
    Document, ///< 自印发之日起, 次日起, or nothing is said
    Event,    ///< 会后, 收到通知后: the reference stands in for a day that nobody has given
    Deadline, ///< 办理时限到期后, 会前: another day that must be known
};

Origin originOf(const QString &words)
{
    static const QRegularExpression document(QStringLiteral(
        "^(?:自|从)?(?:本|该)?(?:方案|通知|文件|意见|办法|台账)?(?:发文|印发|下发|发布|公布|交办|次日|即日|今天?|现在)?"
        "(?:之日|之后|后|当日|次日)?"
        "(?:起|开始)?(?:计算|计|算)?(?:用|利用|历时|为期|限|在|于|今后|未来|近期?|短期|中期|远期|长期|中长期)*$"));
    static const QRegularExpression deadline(QStringLiteral("时限|期限|到期|届满|期满|前$"));
    if (deadline.match(words).hasMatch()) return Origin::Deadline;
    return document.match(words).hasMatch() ? Origin::Document : Origin::Event;
}

Meaning counted(QDate due, const QString &origin, const QString &length, bool countsWorkingDays,
                const DeadlineContext &context)
{
    Meaning meaning{DeadlineKind::Relative, {}};
    switch (originOf(origin)) {
    case Origin::Deadline:
        meaning.rule = QStringLiteral("从另一个期限起算");
        meaning.doubt = QStringLiteral("“%1”要知道另一个日子才能推算，请写明日期").arg(origin);
        return meaning;
    case Origin::Event:
        meaning.doubt =
            QStringLiteral("“%1”是哪一天没有写，暂从%2起算").arg(origin, context.reference.toString(Qt::ISODate));
        break;
    case Origin::Document:
        break;
    }
    meaning.date = due;
    meaning.rule = QStringLiteral("从%1起算%2，起算日不计入").arg(context.reference.toString(Qt::ISODate), length);
    if (meaning.doubt.isEmpty() && countsWorkingDays) {
        meaning.doubt = context.calendar.caution(due);
        if (meaning.doubt.isEmpty()) meaning.doubt = context.calendar.caution(context.reference);
    }
    return meaning;
}

} // namespace

std::optional<Meaning> readRelative(const QString &part, const DeadlineContext &context)
{
    static const QRegularExpression length(QStringLiteral(
        "^([^0-9半]{0,40}?)\\(?(?:\\d{1,4}(?:日|天|个月|年)?[-至到])?"
        "(\\d{1,4}|(?<![上下前])(?<!^后)半)(工作日|小时|日|天|周|个半月|个月|个季|年半|年)(内|后|左右)?\\)?$"));
    static const QRegularExpression dayAfter(
        QStringLiteral("^(.*(?:时限|期限|到期|届满|期满).*?)(?:后|之)?(?:次日|当日|当天)$"));
    if (const auto match = dayAfter.match(part); match.hasMatch())
        return counted({}, match.captured(1), {}, false, context);
    const auto match = length.match(withoutTail(part));
    if (!match.hasMatch()) return {};
    const QStringView unitWord = match.capturedView(3);
    const bool isHalf = match.capturedView(2) == u"半";
    const int n = isHalf ? 0 : match.capturedView(2).toInt();
    const bool isFrom = match.capturedView(1).endsWith(u'起') || match.capturedView(1).endsWith(u'后');
    const bool isDay = unitWord == u"日" && match.capturedLength(4) == 0 && !isFrom; // 20日 is a day of a month
    const bool isYear = unitWord == u"年" && !isHalf && n > 50;                      // 2021年, 98年 are years
    const bool isHalfDay = isHalf && unitWord != u"个月" && unitWord != u"年";       // 半天: today
    if (isDay || isYear || (n == 0 && !isHalf)) return {};
    if (match.capturedView(1).endsWith(u'-')) {
        Meaning meaning;
        meaning.doubt = QStringLiteral("“%1”的起点缺失，请核对").arg(part);
        return meaning;
    }
    const Unit *unit = unitNamed(unitWord);
    Q_ASSERT(unit);
    const QDate due = isHalfDay ? context.reference : unit->after(context.reference, n, context.calendar);
    const QString said = (isHalf ? QStringLiteral("半") : QString::number(n)) +
                         (unitWord == u"工作日" ? QStringLiteral("个工作日") : unitWord.toString());
    const bool isVague = match.capturedView(4) == u"左右";
    const QString origin = match.capturedLength(1) == 0 ? QString() : withoutLead(match.captured(1));
    Meaning meaning = counted(due, origin, said, unitWord == u"工作日", context);
    if (isVague && meaning.doubt.isEmpty()) meaning.doubt = QStringLiteral("“左右”没有写明日子，请核对");
    return meaning;
}

} // namespace tz::deadline_words
