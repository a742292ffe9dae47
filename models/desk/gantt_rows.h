#pragma once

#include "models/charts/gantt_layout.h"
#include "models/desk/work_in_hand.h"

#include <set>

namespace tz {

/// What stands above the rows of a Gantt chart: each goal or lead unit with its tasks and their counties, each county
/// or light with its assignments.
enum class GanttGroup { Goal, County, Unit, Light };

/// Which rows show what belongs to them: all groups alike, all tasks alike, but for these rows.
struct GanttFolding {
    bool groupsAreOpen = true;
    bool tasksAreOpen = false;
    std::set<qint64> others = {}; ///< ids of rows that are the other way round

    bool isOpen(qint64 row) const;
    void set(qint64 row, bool open);
};

struct GanttView {
    GanttGroup group = GanttGroup::Goal;
    GanttFolding folding = {};
    bool onlyUrgent = false; ///< late and near assignments, with what they belong to
};

/// What a row is about, by its id: a group's row has the id of its goal, county … or the light's number; a task's row
/// a task, an assignment's row an assignment. A task of several lead units stands in the group of each.
struct GanttSubject {
    std::optional<qint64> group;
    TaskId task = {};
    AssignmentId assignment = {};

    bool operator==(const GanttSubject &) const = default;
};
GanttSubject ganttSubject(qint64 row);

/// The rows of the ledger's Gantt chart. A task's light is its worst county's, with the number of counties it holds
/// for; its bar reaches from the first plan to the last. Plans are those of the assignments, and where there is none
/// from the program's issue date to the deadline.
std::vector<GanttRow> ganttRows(const WorkInHand &work, const GanttView &view, const Reading &reading);

} // namespace tz
