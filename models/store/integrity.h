#pragma once

#include "models/base/issue.h"
#include "models/store/ledger_session.h"

namespace tz {

/// One finding of `check`: what is wrong, where, and how badly.
struct Problem {
    Severity severity = Severity::Error;
    QString where;
    QString message;
    bool operator==(const Problem &) const = default;
};

/// Looks at the whole ledger: SQLite's own check, the log's chain, rows that refer to nothing, rows that differ from
/// what the log last said of them, years without a published calendar. It cannot find: a chain rewritten as a whole, a
/// cut-off newest end.
Result<std::vector<Problem>> checkLedger(LedgerSession &session);

} // namespace tz
