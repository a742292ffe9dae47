#include "models/ledger/light.h"

#include "models/ledger/deadline_grammar.h"
#include "models/ledger/task.h"

namespace tz {

namespace {

/// An assignment as the rules look at it.
struct Case {
    const Assignment &assignment;
    const Deadline &deadline;
    const Reading &reading;
    QDate due;
    int daysLeft = 0;
    int workingDaysLeft = 0;
};

QString inWords(QDate date)
{
    return QString::number(date.year()) + u'年' + QString::number(date.month()) + u'月' + QString::number(date.day()) +
           u'日';
}

/// 2021年10月10日（周日休息）: a deadline that nobody works on is told, not moved.
QString dueInWords(const Case &c)
{
    QString text = inWords(c.due);
    if (!c.reading.calendar.isWorkingDay(c.due))
        text += u'（' + WorkCalendar::weekday(c.due) + QStringLiteral("休息）");
    return text;
}

QString deadlineInWords(const Case &c)
{
    if (!c.assignment.extendedTo.isValid())
        return (c.deadline.kinds.testFlag(DeadlineKind::Recurring) ? QStringLiteral("本期时限")
                                                                   : QStringLiteral("时限")) +
               dueInWords(c);
    QString text = QStringLiteral("延期至") + dueInWords(c);
    if (c.deadline.date.isValid()) text += QStringLiteral("（原时限") + inWords(c.deadline.date) + u'）';
    return text;
}

QString counted(int days, int workingDays)
{
    return QString::number(days) + QStringLiteral("天（") + QString::number(workingDays) + QStringLiteral("个工作日）");
}

QString cautioned(QString sentence, const Case &c)
{
    QString caution = c.reading.calendar.caution(c.due);
    if (caution.isEmpty()) caution = c.reading.calendar.caution(c.reading.today);
    return caution.isEmpty() ? sentence : sentence + u'；' + caution;
}

QString closedReason(const Case &c)
{
    return c.assignment.closedOn.isValid() ? inWords(c.assignment.closedOn) + QStringLiteral("销号")
                                           : QStringLiteral("状态为已销号");
}

bool isAwaiting(const Case &c)
{
    return c.assignment.status == AssignmentStatus::AwaitingCheck;
}

QString doneReason(const Case &c)
{
    const QDate on = c.assignment.completedOn;
    const bool awaits = isAwaiting(c);
    if (!on.isValid()) return awaits ? QStringLiteral("已申请销号，待验收") : QStringLiteral("状态为已完成");
    QString text = inWords(on) + (awaits ? QStringLiteral("完成，待验收") : QStringLiteral("完成"));
    if (!c.due.isValid()) return text;
    text += u'，' + deadlineInWords(c);
    return on > c.due ? text + QStringLiteral("，晚%1天").arg(c.due.daysTo(on)) : text + QStringLiteral("，按期");
}

QString continuousReason(const Case &c)
{
    const QString quoted = u'“' + c.deadline.words + u'”';
    if (c.due.isValid()) return quoted + QStringLiteral("为持续性工作，到") + inWords(c.due) + QStringLiteral("为止");
    return quoted + QStringLiteral("为持续性工作，没有截止日期");
}

QString unreadReason(const Case &c)
{
    if (c.deadline.kinds.testFlag(DeadlineKind::Relative))
        return QStringLiteral("“%1”要从另一个日子起算，请写明日期").arg(c.deadline.words);
    return QStringLiteral("“%1”读不出日期，请核对").arg(c.deadline.words);
}

QString noDateReason(const Case &c)
{
    if (c.deadline.words.isEmpty()) return QStringLiteral("没有写完成时限");
    return QStringLiteral("“%1”没有单一的到期日").arg(c.deadline.words);
}

QString overdueReason(const Case &c)
{
    return cautioned(deadlineInWords(c) + QStringLiteral("，已逾期") + counted(-c.daysLeft, -c.workingDaysLeft), c);
}

QString nearReason(const Case &c)
{
    const QString left = c.daysLeft == 0 ? QStringLiteral("，今天到期")
                                         : QStringLiteral("，还剩") + counted(c.daysLeft, c.workingDaysLeft);
    return cautioned(deadlineInWords(c) + left + QStringLiteral("，在临期") +
                         QString::number(c.reading.policy.nearWorkingDays) + QStringLiteral("个工作日之内"),
                     c);
}

QString onTrackReason(const Case &c)
{
    return cautioned(deadlineInWords(c) + QStringLiteral("，还剩") + counted(c.daysLeft, c.workingDaysLeft), c);
}

/// 持续提升 has no end; 贯穿全年 has one, and from the day after it asks to be closed like any other deadline.
bool isContinuing(const Case &c)
{
    const bool isOnlyContinuous = c.deadline.kinds == DeadlineKind::Continuous;
    return isOnlyContinuous && !c.assignment.extendedTo.isValid() && (!c.due.isValid() || c.daysLeft >= 0);
}

/// Words of no known kind, or words that count from a day nobody has given (办理时限到期次日).
bool isUnread(const Case &c)
{
    if (c.due.isValid() || c.deadline.words.isEmpty()) return false;
    return !c.deadline.kinds || c.deadline.kinds.testFlag(DeadlineKind::Relative);
}

/// By its day if there is one: on an earlier day it had not happened yet. Without a day the status says it.
bool hasHappened(const Case &c, QDate day, AssignmentStatus status)
{
    return day.isValid() ? day <= c.reading.today : c.assignment.status == status;
}

struct Rule {
    Light light;
    bool (*applies)(const Case &);
    QString (*reason)(const Case &);
};

/// The first rule that applies decides. A suspended assignment keeps the light of its deadline (standingOf says it is
/// suspended).
constexpr Rule rules[] = {
    {Light::Closed, [](const Case &c) { return hasHappened(c, c.assignment.closedOn, AssignmentStatus::Closed); },
     closedReason},
    {Light::Awaiting,
     [](const Case &c) {
         return isAwaiting(c) && hasHappened(c, c.assignment.completedOn, AssignmentStatus::AwaitingCheck);
     },
     doneReason},
    {Light::Done,
     [](const Case &c) { return !isAwaiting(c) && hasHappened(c, c.assignment.completedOn, AssignmentStatus::Done); },
     doneReason},
    {Light::Continuous, isContinuing, continuousReason},
    {Light::Unread, isUnread, unreadReason},
    {Light::NoDate, [](const Case &c) { return !c.due.isValid(); }, noDateReason},
    {Light::Overdue, [](const Case &c) { return c.daysLeft < 0; }, overdueReason},
    {Light::Near, [](const Case &c) { return c.workingDaysLeft <= c.reading.policy.nearWorkingDays; }, nearReason},
    {Light::OnTrack, [](const Case &) { return true; }, onTrackReason},
};

/// The deadline that counts. What recurs is due again: once 8月25日 has passed, 每月25日前 means 9月25日.
QDate dueOf(const Assignment &assignment, const Deadline &deadline, const Reading &reading)
{
    if (assignment.extendedTo.isValid()) return assignment.extendedTo;
    if (deadline.kinds == DeadlineKind::Recurring && deadline.date.isValid() && deadline.date < reading.today)
        return readDeadline(deadline.words, {reading.today, reading.calendar}).deadline.date;
    return deadline.date;
}

/// Working days that are left in (today, due], or with a minus sign those that are late, in (due, today].
int workingDaysLeft(const WorkCalendar &calendar, QDate today, QDate due)
{
    return due < today ? -calendar.workingDaysBetween(due, today) : calendar.workingDaysBetween(today, due);
}

} // namespace

QChar lightCharacter(Light light)
{
    static constexpr char16_t characters[] = u"成验销正临逾常无疑";
    return QChar(characters[static_cast<size_t>(light)]);
}

Standing standingOf(const Assignment &assignment, const Deadline &taskDeadline, const Reading &reading)
{
    Case c{assignment, taskDeadline, reading, dueOf(assignment, taskDeadline, reading)};
    if (c.due.isValid()) {
        c.daysLeft = static_cast<int>(reading.today.daysTo(c.due));
        c.workingDaysLeft = workingDaysLeft(reading.calendar, reading.today, c.due);
    }
    const auto rule = std::find_if(std::begin(rules), std::end(rules), [&](const Rule &r) { return r.applies(c); });
    QString reason = rule->reason(c);
    if (assignment.status == AssignmentStatus::Suspended) reason.prepend(QStringLiteral("已中止；"));
    return {rule->light, c.due, c.daysLeft, c.workingDaysLeft, reason};
}

Standing standingOf(const Assignment &assignment, const Reading &reading)
{
    const AnyRow row = reading.directory.row(EntityKind::Task, assignment.task.value);
    const Task *task = row.as<Task>();
    return standingOf(assignment, task ? task->deadline : Deadline(), reading);
}

} // namespace tz
