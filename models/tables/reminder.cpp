#include "models/tables/reminder.h"

#include "models/ledger/county.h"
#include "models/ledger/light.h"
#include "models/ledger/task.h"
#include "models/store/value_counts.h"
#include "models/tables/county_card.h"

#include <set>

namespace tz {

namespace {

QString dayInWords(QDate day)
{
    return QStringLiteral("%1月%2日").arg(day.month()).arg(day.day());
}

/// 改革薪酬制度，时限2021年8月16日，逾期42天（29个工作日），第2次催办；9月9日报：已印发方案
Result<QString> itemText(LedgerSession &session, const Assignment &assignment, int which)
{
    const Reading reading = session.reading();
    const AnyRow task = session.directory().row(EntityKind::Task, assignment.task.value);
    QString text = (task.isNull() ? QString() : task.label(reading)) + u'，' + standingOf(assignment, reading).reason;
    if (which > 1) text += QStringLiteral("，第%1次催办").arg(which);
    const auto words = wordsOf(session, assignment.id, 1);
    if (!words) return words.error();
    if (words->empty()) return text + QStringLiteral("；一直没有报进展");
    const Progress &last = words->front();
    return text + QStringLiteral("；%1报：%2")
                      .arg(dayInWords(last.saidOn.isValid() ? last.saidOn : last.week), last.thisWeek.simplified());
}

} // namespace

int timesOf(const TimesReminded &times, AssignmentId assignment)
{
    const auto found = times.find(assignment.value);
    return found == times.end() ? 0 : found->second;
}

Result<TimesReminded> timesReminded(const LedgerSession &session, QDate upTo)
{
    const RowQuery query{
        .kind = EntityKind::Reminder,
        .conditions = {{QStringLiteral("reminded_on"), Condition::Operator::LessOrEqual, upTo.toString(Qt::ISODate)}}};
    auto counts = valueCounts(session.store(), query, *entityOf<Reminder>().column(u"assignment"));
    if (!counts) return counts.error();
    TimesReminded times;
    for (const auto &[assignment, count] : *counts) times.emplace(assignment.toLongLong(), static_cast<int>(count));
    return times;
}

Result<std::vector<AssignmentId>> remindedToday(LedgerSession &session, std::span<const AssignmentId> assignments)
{
    const auto rows = session.store().rows({.kind = EntityKind::Reminder,
                                            .conditions = {{QStringLiteral("reminded_on"), Condition::Operator::Equals,
                                                            session.today().toString(Qt::ISODate)}}});
    if (!rows) return rows.error();
    std::set<qint64> reminded;
    for (const AnyRow &row : *rows) reminded.insert(row.as<Reminder>()->assignment.value);
    std::vector<AssignmentId> found;
    for (const AssignmentId id : assignments)
        if (reminded.contains(id.value)) found.push_back(id);
    return found;
}

QString timesWords(int times)
{
    return times > 0 ? QStringLiteral("已催 %1 次").arg(times) : QString();
}

std::vector<Reminder> remindersOf(LedgerSession &session, std::span<const AssignmentId> assignments, ReminderWay way,
                                  const QString &by)
{
    std::vector<Reminder> reminders;
    for (const AssignmentId assignment : assignments)
        reminders.push_back(
            {{session.ids().next(EntityKind::Reminder)}, assignment, session.today(), way, by.trimmed()});
    return reminders;
}

Result<void> keepReminders(LedgerSession &session, std::span<const AssignmentId> assignments, ReminderWay way,
                           const QString &by)
{
    ChangeSet set{QStringLiteral("催办 %1 项").arg(assignments.size()), {}, {}};
    for (Reminder &reminder : remindersOf(session, assignments, way, by)) set.add(std::move(reminder));
    return session.perform(std::move(set));
}

Result<QString> reminderText(LedgerSession &session, std::span<const AssignmentId> assignments)
{
    const auto times = timesReminded(session, session.today());
    if (!times) return times.error();
    const auto again = remindedToday(session, assignments);
    if (!again) return again.error();
    std::map<std::pair<int, qint64>, QStringList> items; ///< by the county's official order
    for (const AssignmentId id : assignments) {
        auto row = session.store().row(EntityKind::Assignment, id.value);
        if (!row) return row.error();
        const Assignment *assignment = row->as<Assignment>();
        if (!assignment) continue;
        const AnyRow county = session.directory().row(EntityKind::County, assignment->county.value);
        const bool isAgain = std::find(again->begin(), again->end(), id) != again->end();
        auto item = itemText(session, *assignment, timesOf(*times, id) + (isAgain ? 0 : 1));
        if (!item) return item.error();
        items[{county.isNull() ? 0 : county.as<County>()->officialOrder, assignment->county.value}] << *item;
    }
    QStringList paragraphs;
    for (const auto &[key, texts] : items) {
        const AnyRow county = session.directory().row(EntityKind::County, key.second);
        QStringList lines{
            QStringLiteral("【催办】%1：").arg(county.isNull() ? QString() : county.label(session.reading()))};
        for (qsizetype i = 0; i < texts.size(); ++i) lines << QStringLiteral("%1. %2。").arg(i + 1).arg(texts[i]);
        lines << QStringLiteral("请抓紧推进，今天下班前回复进展和完成日期。");
        paragraphs << lines.join(u'\n');
    }
    return paragraphs.join(QStringLiteral("\n\n"));
}

} // namespace tz
