#pragma once

#include "models/store/ledger_session.h"

namespace tz {

/// What removing these rows of an entity takes with it (removal.h), named in the step's description by the first of
/// them; an Error when something of it must stay (kept_rows.h).
Result<ChangeSet> plannedRemoval(LedgerSession &session, EntityKind kind, std::span<const qint64> ids);

} // namespace tz
