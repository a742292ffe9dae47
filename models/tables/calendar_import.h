#pragma once

#include "models/tables/calendar_moves.h"

namespace tz {

/// What the days that a set is about to write move, whatever wrote the set (a table of days that is imported). What has
/// to be written for that (re-read deadlines, milestones put forward) joins the set, so that all is one step. A set
/// without days moves nothing.
Result<CalendarEffect> takeMovesAlong(LedgerSession &session, ChangeSet &set);

} // namespace tz
