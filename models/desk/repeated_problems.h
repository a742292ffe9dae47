#pragma once

#include <QString>

#include <vector>

namespace tz {

/// What was said of an assignment's problems in its last word of a period and in the word of the week before that one.
struct ProblemWords {
    size_t place = 0;
    qint64 county = 0;
    QString last;
    QString weekBefore; ///< empty when that week has no word
};

/// A problem that stands and was reported more than once.
struct RepeatedProblem {
    QString words;               ///< as they were reported; of several wordings the shortest
    std::vector<size_t> places;  ///< whose last word has it, in their order
    std::vector<size_t> lasting; ///< those of them that said so the week before too
    int counties = 0;
    bool operator==(const RepeatedProblem &) const = default;
};

/// The problems that several counties report, or one assignment for two weeks running, the widest first. A problem is a
/// line or a sentence of what was reported, without its numbering. Two are the same when, blanks and punctuation left
/// out, they are equal or one holds the other; nothing is guessed. One that the last word does not say any more is
/// taken for solved.
std::vector<RepeatedProblem> repeatedProblems(const std::vector<ProblemWords> &reported);

} // namespace tz
