#pragma once

#include "models/store/ledger_session.h"

namespace tz {

/// One condition per key column that a typed text may hit in the file: texts by what they contain, references by the
/// names that match. Each is a query of its own, since conditions are joined by "and".
std::vector<Condition> typedConditions(LedgerSession &session, const Entity &entity, const QString &typed);

/// The same for the key columns that refer to other rows only.
std::vector<Condition> namedConditions(LedgerSession &session, const Entity &entity, const QString &typed);

} // namespace tz
