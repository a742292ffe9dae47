#pragma once

#include "models/store/ledger_store.h"

namespace tz {

/// Up to version 5 a clock held one pause in its own columns; since then pauses are rows (clock_pause.h). Writes the
/// pauses of such a file as rows, as one step of the log that also says what the clocks were before. Nothing happens to
/// a file whose clocks have no such columns. The table of pauses must be there, the old columns still.
Result<void> movePauses(LedgerStore &store);
/// For a reader of such a file, whose table of pauses stands in memory.
Result<void> showPauses(SqlDatabase &database);

} // namespace tz
