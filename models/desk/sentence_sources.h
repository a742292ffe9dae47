#pragma once

#include "models/ledger/briefing_article.h"

#include <optional>
#include <vector>

namespace tz {

/// A sentence's place in a text, its end mark included, blanks around it left out.
struct SentencePlace {
    qsizetype from = 0, length = 0;
    bool holds(qsizetype place) const { return place >= from && place <= from + length; }
    bool operator==(const SentencePlace &) const = default;
};

/// A sentence ends with 。！？ or its line; not within “ ”.
std::vector<SentencePlace> sentencesOf(const QString &text);

/// How much of two sentences is the same, 0 … 1: the share of pairs of neighbouring characters that they have in
/// common.
double likeness(QStringView a, QStringView b);

/// Below this, a sentence is another one.
inline constexpr double leastLikeness = 0.4;

/// Where each source's sentence stands in the text now, however it was edited: the most alike pairs first, each
/// sentence for one source. Nothing for a sentence that was taken out.
std::vector<std::optional<SentencePlace>> placesOf(const std::vector<BriefingSource> &sources, const QString &text);

} // namespace tz
