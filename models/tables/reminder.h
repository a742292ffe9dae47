#pragma once

#include "models/ledger/reminder.h"
#include "models/store/ledger_session.h"

#include <unordered_map>

namespace tz {

/// How often each assignment was reminded up to a day; by assignment id, those that never were are left out.
using TimesReminded = std::unordered_map<qint64, int>;
Result<TimesReminded> timesReminded(const LedgerSession &session, QDate upTo);
int timesOf(const TimesReminded &times, AssignmentId assignment);

/// 已催 2 次; empty for none.
QString timesWords(int times);

/// Those of them that were reminded today already: pressed again, they are not counted again unless that is meant.
Result<std::vector<AssignmentId>> remindedToday(LedgerSession &session, std::span<const AssignmentId> assignments);

/// 催办: what to write to the counties whose work is late or due, as text for a message: one paragraph a county in
/// official order, each item with its deadline, its standing, which reminder it is (that of today, where there was one)
/// and the last word heard.
Result<QString> reminderText(LedgerSession &session, std::span<const AssignmentId> assignments);

/// The rows that remember a reminder of today, one for each assignment.
std::vector<Reminder> remindersOf(LedgerSession &session, std::span<const AssignmentId> assignments, ReminderWay way,
                                  const QString &by);

/// Keeps that these were reminded today; one step.
Result<void> keepReminders(LedgerSession &session, std::span<const AssignmentId> assignments, ReminderWay way,
                           const QString &by);

} // namespace tz
