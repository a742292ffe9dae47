#pragma once

#include "models/desk/work_in_hand.h"
#include "models/reports/decomposition.h"

namespace tz {

/// All tasks of the ledger with their assignments, of one county when `only` is set (then without tasks that it does
/// not have).
DecompositionInput decompositionInput(LedgerSession &session, CountyId only, Paper paper);

} // namespace tz
