#pragma once

#include "models/desk/briefing_issue.h"

namespace tz {

/// Adds to the step that voids a paper what its issuing froze: the articles' texts with their live figures and the
/// sentences with their rows, as the log keeps them from before. A text edited since then stays as it is.
Result<void> addThawing(ChangeSet &set, LedgerSession &session, const BriefingIssue &issue, IssuedPaperId paper);

} // namespace tz
