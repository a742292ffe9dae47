#pragma once

#include "models/desk/briefing_steps.h"

namespace tz {

/// What the numbers of an issue were compared with, and what they could not be compared with: that nothing is doubtful
/// says little where there was nothing to compare.
struct FactsCompared {
    int numbers = 0;   ///< that were compared
    QStringList facts; ///< that they were compared with, in the registry's order
    /// Facts that a number of the text counts and that have no figure: neither laid down nor anything counted.
    QStringList withoutFigure;
    bool hasRegistry = true; ///< some fact of the registry has a figure
};

FactsCompared factsCompared(LedgerSession &session, const BriefingIssue &issue, const LiveFigures &figures);

/// All of it in a sentence.
QString words(const FactsCompared &compared);

} // namespace tz
