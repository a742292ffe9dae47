#pragma once

#include "models/ledger/any_row.h"

#include <vector>

namespace tz {

/// The ways of chasing and of planning that a new ledger begins with, as ordinary rows that the office edits: 13710 in
/// its usual reading, 按期办结, the weekly report; two lists of steps. Presets before their stages, templates before
/// their steps; ids from 1.
std::vector<AnyRow> shippedClocks();

} // namespace tz
