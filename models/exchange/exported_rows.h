#pragma once

#include "models/store/ledger_store.h"

#include <functional>

namespace tz {

/// The columns of an exported table: all but the ledger's own id, which means nothing elsewhere.
std::vector<const Column *> exportedColumns(const Entity &entity);

/// Rows chosen by their ids, in this order; nothing: every row in official order.
using ChosenRows = std::optional<std::vector<qint64>>;

Result<std::vector<qint64>> exportedIds(const LedgerStore &store, const Entity &entity, const ChosenRows &chosen);

/// Visits the rows a few at a time; stops at the first Error.
Result<void> eachExportedRow(const LedgerStore &store, const Entity &entity, const ChosenRows &chosen,
                             const std::function<Result<void>(const AnyRow &)> &visit);

} // namespace tz
