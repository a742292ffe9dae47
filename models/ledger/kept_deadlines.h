#pragma once

#include "models/ledger/assignment.h"
#include "models/ledger/change_set.h"

namespace tz {

/// What is closed keeps the deadline under which it was closed: where a set moves the deadline of a task, the closed
/// assignments that took theirs from it get the old day as their own, in the same step, and the step says how many.
void keepClosedDeadlines(ChangeSet &set, const Reading &reading);

/// Whether the assignment's own deadline was written by that, and is no 延期.
bool keepsOldDeadline(const Assignment &assignment);

/// What the description of a step says of it: 3 个已销号县保持原时限; empty when nothing was kept.
QString keptDeadlineWords(const QString &what);

} // namespace tz
