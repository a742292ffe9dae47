#pragma once

#include "models/desk/briefing_steps.h"

namespace tz {

/// Something in an issue that a person should look at before it goes out.
struct BriefingDoubt {
    enum class Part { Issue, Title, Text, Picture };
    enum class Kind { Figure, Fact, Changed, Missing };

    Kind kind = Kind::Missing;
    BriefingArticleId article = {}; ///< none: the issue as a whole
    Part part = Part::Issue;
    qsizetype from = 0, length = 0; ///< in the title or text
    BriefingPictureId picture = {};
    QString sentence = {};                       ///< what is doubtful, with its place in words
    QString replacement = {};                    ///< what to write there instead; empty when nothing is plain
    std::optional<DraftSentence> rewritten = {}; ///< Changed: the sentence as the ledger makes it now
    /// The words that it is about and what is doubtful of them, wherever they stand, in one line; empty for what must
    /// be mended.
    QString about = {};
    bool isLeft = false; ///< the clerk said 不改
};

/// In the order of the paper: numbers that differ from a fact, facts that differ from the ledger, live figures and
/// marks of pictures that nobody knows, drafted sentences whose rows are others now, and what is still missing. Those
/// that were left as they are stand among them.
std::vector<BriefingDoubt> doubtsOf(LedgerSession &session, const BriefingIssue &issue, const LiveFigures &figures);

} // namespace tz
