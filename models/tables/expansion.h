#pragma once

#include "models/ledger/assignment.h"
#include "models/ledger/change_set.h"
#include "models/ledger/directory.h"

namespace tz {

/// Tasks × counties as one step: an assignment for each pair that has none yet for the county as a whole. What exists
/// stays as it is; ids come from `ids`. An empty set when there is nothing to add.
ChangeSet expansion(std::span<const Task> tasks, std::span<const County> counties, std::span<const Assignment> existing,
                    IdSource &ids);

/// How many rows an expansion would add, and how many pairs are there already.
struct ExpansionFigures {
    qsizetype added = 0;
    qsizetype existing = 0;
};
ExpansionFigures expansionFigures(std::span<const Task> tasks, std::span<const County> counties,
                                  std::span<const Assignment> existing);

} // namespace tz
