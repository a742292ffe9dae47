#pragma once

#include "models/store/ledger_store.h"

#include <functional>

namespace tz {

/// Gives every version that any row of an entity ever had: the rows there are and what the log remembers, removed and
/// undone ones included. For numbers that are given once and never again. In no particular order, some versions twice.
Result<void> eachVersion(const LedgerStore &store, EntityKind kind, const std::function<void(const AnyRow &)> &visit);

} // namespace tz
