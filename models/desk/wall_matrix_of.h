#pragma once

#include "models/charts/wall_layout.h"
#include "models/desk/work_in_hand.h"

namespace tz {

/// How a wall chart is arranged.
struct WallView {
    bool byCommunity = false; ///< a column for each community that has an assignment, under its county
    bool worstFirst = false;  ///< what is most behind at the top and at the left; then goals are not told
    bool transposed = false;  ///< counties down, tasks across
};

/// 挂图: tasks down, grouped by goal, counties across. By county a cell is the assignment of the county as a whole, or
/// the worst of its communities. Notes are the last problem reported, else the assignment's own note; left out above
/// 1 000 cells.
WallMatrix wallMatrixOf(LedgerSession &session, const WorkInHand &work, const WallView &view = {});

/// 挂图, and what it is divided by where that is not the counties.
QString wallTitle(const WallView &view);

/// The note of a cell with this assignment: the last problem reported of what is still open, else its own note.
QString wallNote(LedgerSession &session, const StandingAssignment &each, QDate asOf);
/// Whether the matrix is small enough to hold its notes.
bool holdsNotes(const WallMatrix &matrix);

/// Whether any assignment is a community's own: without one, a chart by community says nothing more.
bool hasCommunities(const WorkInHand &work);

} // namespace tz
