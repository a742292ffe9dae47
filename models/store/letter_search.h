#pragma once

#include "models/base/pinyin.h"
#include "models/store/gram_table.h"

#include <array>
#include <unordered_map>

namespace tz {

/// Looks for typed letters in the search index, by the pinyin of each pair of characters: nothing else is stored. A
/// pair (a, b) leads from the letters before a over those of a to those of b; the ids of all pairs that lead alike are
/// united, and those of successive steps intersected.
class LetterSearch
{
public:
    LetterSearch(const TypedLetters &letters, GramTable &table) : m_letters(letters), m_table(table) {}

    struct Found {
        IdSet::Block certain{};  ///< one character or one pair is all that was typed
        IdSet::Block possible{}; ///< the pairs are there, but perhaps not one behind the other
    };
    /// `grams` are those of the block, ascending.
    Result<Found> find(qint64 block, const std::vector<Gram> &grams);

private:
    /// What one code unit can do at each place of the letters.
    struct Unit {
        std::vector<TypedLetters::Places> after; ///< by the place before it
        bool isExact = true;                     ///< else it may do less
        bool isUseful = false;
    };
    /// Letters before the first character, between the two, behind the second.
    struct Step {
        int from = 0;
        int middle = 0;
        int to = 0;
        bool isExact = true;
        Gram gram = 0;
    };
    const Unit &unit(char16_t code);
    Unit makeUnit(char16_t code) const;
    std::vector<Step> steps(const std::vector<Gram> &grams);
    void appendSteps(Gram gram, std::vector<Step> &steps);
    Result<void> findCharacters(qint64 block, const std::vector<Gram> &grams, Found &found);

    const TypedLetters &m_letters;
    GramTable &m_table;
    std::unordered_map<char16_t, Unit> m_units;
};

} // namespace tz
