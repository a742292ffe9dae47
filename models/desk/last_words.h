#pragma once

#include "models/ledger/progress.h"
#include "models/store/ledger_session.h"

#include <optional>

namespace tz {

/// The newest report of an assignment for a week not later than `upTo`; nothing when there is none.
std::optional<Progress> lastWord(LedgerSession &session, AssignmentId assignment, QDate upTo);

/// The report of exactly the week that begins on this Monday.
std::optional<Progress> wordOfWeek(LedgerSession &session, AssignmentId assignment, QDate monday);

/// The Monday of a day's week.
QDate mondayOf(QDate day);

} // namespace tz
