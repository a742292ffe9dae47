#pragma once

#include "models/desk/work_in_hand.h"

namespace tz {

/// The state in figures, for the head of a page: 任务 15 · 分解 165 · 逾期 7 · 临期 5 …, lights in the order of
/// urgency.
QString workFigures(const WorkInHand &work);

/// What the pointer is told of a task: its whole title, its deadline as said, how many counties have each light.
QString taskTip(const WorkInHand &work, TaskId task);
/// … and of an assignment: county and task, the rule behind its light, the last word heard of it, its note.
QString assignmentTip(LedgerSession &session, const WorkInHand &work, AssignmentId assignment);
/// A text that a chart had to cut, so that it wraps in a tool tip.
QString plainTip(const QStringList &lines);

/// nullptr when the work holds no such assignment.
const StandingAssignment *assignmentIn(const WorkInHand &work, AssignmentId id);

} // namespace tz
