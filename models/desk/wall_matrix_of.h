#pragma once

#include "models/charts/wall_layout.h"
#include "models/desk/work_in_hand.h"

namespace tz {

/// 挂图: tasks down, grouped by goal, counties across; a cell is the assignment of the county as a whole, or the worst
/// of its communities. Notes are the last problem reported, else the assignment's own note; left out above 1 000 cells.
WallMatrix wallMatrixOf(LedgerSession &session, const WorkInHand &work);

} // namespace tz
