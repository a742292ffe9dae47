#pragma once

#include "models/ledger/milestone.h"
#include "models/store/ledger_session.h"

#include <unordered_map>

namespace tz {

/// The milestones of every assignment that has some, in their order, by the assignment's id: one query for the whole
/// ledger.
Result<std::unordered_map<qint64, std::vector<Milestone>>> milestonesByAssignment(LedgerSession &session);

/// Those of one assignment.
Result<std::vector<Milestone>> milestonesOf(LedgerSession &session, AssignmentId assignment);

/// Whether work goes on, so that its steps are asked for: neither done nor closed nor suspended.
bool asksForSteps(const Assignment &assignment);

struct DueMilestone {
    Milestone milestone;
    MilestoneStanding standing;
};

/// The milestones that are not done and due up to `withinDays` days ahead, the late ones first; those of assignments
/// that are done, closed or suspended are left out.
Result<std::vector<DueMilestone>> dueMilestones(LedgerSession &session, int withinDays);

} // namespace tz
