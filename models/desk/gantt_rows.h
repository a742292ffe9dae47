#pragma once

#include "models/charts/gantt_layout.h"
#include "models/desk/work_in_hand.h"

#include <set>

namespace tz {

/// The tasks of the ledger as Gantt rows, each open one followed by its counties. A heading stands above the tasks of
/// each goal, and above each ledger document's when there are several. A task's row has the id −(task id), a
/// county's that of its assignment. A task's light is its worst county's, with the number of counties it holds for.
std::vector<GanttRow> ganttRows(const WorkInHand &work, const std::set<qint64> &openTasks, const Reading &reading);

} // namespace tz
