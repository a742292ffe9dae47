#pragma once

#include "models/store/ledger_store.h"

#include <functional>

namespace tz {

/// The columns of an exported table: all but the ledger's own id, which means nothing elsewhere.
std::vector<const Column *> exportedColumns(const Entity &entity);

/// Visits every row in official order, a few at a time; stops at the first Error.
Result<void> eachExportedRow(const LedgerStore &store, const Entity &entity,
                             const std::function<Result<void>(const AnyRow &)> &visit);

} // namespace tz
