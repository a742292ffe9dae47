#pragma once

#include "models/store/ledger_store.h"

namespace tz {

/// Gives the tables of an older file the columns that have come since, empty; their definitions are then those of a
/// fresh file. A copy of the file is kept first. While a file is only read, a view stands in for such a table and
/// nothing is written. Only columns that may be empty can come to an older file.
Result<void> addMissingColumns(LedgerStore &store);

} // namespace tz
