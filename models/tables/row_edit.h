#pragma once

#include "models/tables/new_row.h"

namespace tz {

/// Sets several cells of a row as one step by what a person typed; cells that read as they stand are no change. What
/// cannot be read, a required cell without a value and a row that contradicts itself are Errors: nothing is stored.
Result<void> editRow(LedgerSession &session, EntityKind kind, qint64 id, const TypedRow &typed);

} // namespace tz
