#pragma once

#include "models/ledger/entities.h"
#include "models/store/sql_database.h"

#include <limits>
#include <optional>

/// What the file says of its search index.
namespace tz::search_state {

/// An index that reaches as far has every row.
constexpr qint64 complete = std::numeric_limits<qint64>::max();

Result<bool> isThere(SqlDatabase &database);
/// The log's newest step.
Result<qint64> lastStep(SqlDatabase &database);
/// How far an entity's index reaches, if it holds for this step.
Result<std::optional<qint64>> reachOf(SqlDatabase &database, const Entity &entity, qint64 step);

std::vector<const Entity *> searchedEntities();

} // namespace tz::search_state
