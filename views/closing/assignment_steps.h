#pragma once

#include "models/ledger/assignment.h"
#include "views/page.h"

#include <functional>

namespace tz {

class MessageBand;

/// The steps of work on assignments (记进展, 催办, 延期, 佐证, 申请销号, 验收, 启动时钟, 倒排工期 …), offered by every page that shows
/// some. A page says which of them it stands on; what happens is here.

/// Whether the command is such a step.
bool isAssignmentStep(Command command);
/// Whether it may be tried: something is chosen, and the ledger can be written where the step writes.
bool canStep(Command command, const LedgerSession &session, bool hasChosen);
/// What was done, and what can be done on top of it by a button behind the sentence.
struct StepTold {
    QString sentence; ///< empty: called off
    QString way = {}; ///< of the button; empty: none
    std::function<Result<QString>()> go = {};
};

/// Takes the step and tells what was done.
Result<StepTold> step(Command command, const PageContext &context, const std::vector<AssignmentId> &chosen,
                      QWidget *parent);

/// Shows it in the band of a page.
void showTold(MessageBand &band, const Result<StepTold> &told);

} // namespace tz
