#pragma once

#include "models/ledger/assignment.h"
#include "views/page.h"

namespace tz {

/// The steps of work on assignments (记进展, 催办, 延期, 佐证, 申请销号, 验收 …), offered by every page that shows
/// some. A page says which of them it stands on; what happens is here.

/// Whether the command is such a step.
bool isAssignmentStep(Command command);
/// Whether it may be tried: something is chosen, and the ledger can be written where the step writes.
bool canStep(Command command, const LedgerSession &session, bool hasChosen);
/// Takes the step and gives the sentence that says what was done; empty when it was called off.
Result<QString> step(Command command, const PageContext &context, const std::vector<AssignmentId> &chosen,
                     QWidget *parent);

} // namespace tz
