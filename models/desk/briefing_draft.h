#pragma once

#include "models/desk/live_figures.h"

namespace tz {

/// A sentence that a rule makes of the ledger. Its counts are live figures; what it names are its rows.
struct DraftSentence {
    QString rule;  ///< stable: newly-done
    QString title; ///< for a person: 新完成事项
    QString text;  ///< one sentence with its end
    std::vector<AssignmentId> rows;
    bool operator==(const DraftSentence &) const = default;
};

/// What the rules say of a period, in the order in which a briefing says it: the whole, what was done, what became
/// late, the biggest steps, the problems that stand, who kept silent. A rule with nothing to say says that, or is left
/// out.
std::vector<DraftSentence> draftSentences(const PeriodWork &period);

/// A paragraph of sentences as an article begins with it.
QString joined(const std::vector<DraftSentence> &sentences);

} // namespace tz
