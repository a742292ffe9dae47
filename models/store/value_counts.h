#pragma once

#include "models/store/ledger_store.h"

namespace tz {

/// The different values that a stored column has in the rows of a query, each with how many rows have it; null for rows
/// without one. In the order in which the file keeps them.
Result<std::vector<std::pair<QVariant, qint64>>> valueCounts(const LedgerStore &store, const RowQuery &query,
                                                             const Column &column);

} // namespace tz
