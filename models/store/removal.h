#pragma once

#include "models/store/ledger_store.h"

namespace tz {

/// The set that removes these rows with all that hangs on them: rows that require them go too (deepest first), optional
/// references are emptied, lists lose them. `what` is filled in.
Result<ChangeSet> removalOf(const LedgerStore &store, EntityKind kind, std::span<const qint64> ids);

} // namespace tz
