#pragma once

#include "models/store/ledger_store.h"

namespace tz {

/// Gives a ledger of an older version the tables and columns that came since, exactly as a fresh file has them, and the
/// rows that a new ledger begins with in them, as one step of the log; a verified backup is made first. A ledger that
/// may only be read is left as it is and has these tables empty, in memory (pauses of clocks filled from where they
/// stood). Done again after a break it does what is missing.
Result<void> bringUpToDate(LedgerStore &store);

} // namespace tz
