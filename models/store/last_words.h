#pragma once

#include "models/ledger/progress.h"
#include "models/store/ledger_session.h"

#include <optional>
#include <unordered_map>

namespace tz {

/// The newest report of an assignment for a week not later than `upTo`; nothing when there is none.
std::optional<Progress> lastWord(LedgerSession &session, AssignmentId assignment, QDate upTo);

/// The reports of exactly the week that begins on this Monday, by the assignment's id. Read at once: a query for each
/// of a nation's assignments holds the window up. Reports of other assignments may be among them.
std::unordered_map<qint64, Progress> wordsOfWeek(LedgerSession &session, QDate monday,
                                                 const std::vector<AssignmentId> &assignments);

/// How far each assignment had come by the end of a day: the figure of its newest report that was in by then, by the
/// assignment's id. A report without a day of its own counts from the Monday of its week. Who never reported is not
/// among them.
Result<std::unordered_map<qint64, Percent>> percentsHeard(LedgerSession &session, QDate upTo);

/// The Monday of a day's week.
QDate mondayOf(QDate day);

/// The Monday of the week that is reported on a day: the day's own from Wednesday on, before that the one before.
QDate reportedMonday(QDate day);

} // namespace tz
