#pragma once

#include "models/desk/briefing_doubts.h"

namespace tz {

/// 不改: the clerk looked at a doubt and leaves the words as they are. It is kept with the issue, as a step of the log,
/// and holds as long as the words that the doubt is about are the same.
Result<void> leaveDoubt(LedgerSession &session, BriefingId briefing, const BriefingDoubt &doubt);

/// All that was left of an issue is in doubt again.
Result<void> lookAgain(LedgerSession &session, BriefingId briefing);

/// What is kept of it, as a setting of the ledger: a line for each doubt. A new one when nothing was left yet.
Setting leftDoubtsOf(LedgerSession &session, BriefingId briefing);

/// The lines for the text that an issue has once its figures are numbers.
Setting frozenLeft(Setting left, const LiveFigures &figures);

} // namespace tz
