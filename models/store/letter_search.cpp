#include "models/store/letter_search.h"

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>

namespace tz {

namespace {

using Places = TypedLetters::Places;

char16_t firstOf(Gram gram)
{
    return static_cast<char16_t>(gram >> 16);
}

char16_t secondOf(Gram gram)
{
    return static_cast<char16_t>(gram & 0xFFFF);
}

void unite(IdSet::Block &ids, const IdSet::Block &other)
{
    for (size_t i = 0; i < ids.size(); ++i) ids[i] |= other[i];
}

void intersect(IdSet::Block &ids, const IdSet::Block &other)
{
    for (size_t i = 0; i < ids.size(); ++i) ids[i] &= other[i];
}

/// The first gram that begins with another character.
auto endOfRun(std::vector<Gram>::const_iterator at, const std::vector<Gram> &grams)
{
    return std::upper_bound(at, grams.end(), *at | 0xFFFF);
}

template <class Visit> void eachPlace(Places places, const Visit &visit)
{
    for (; places != 0; places &= places - 1) visit(std::countr_zero(places));
}

} // namespace

const LetterSearch::Unit &LetterSearch::unit(char16_t code)
{
    const auto known = m_units.find(code);
    return known != m_units.end() ? known->second : m_units.emplace(code, makeUnit(code)).first->second;
}

LetterSearch::Unit LetterSearch::makeUnit(char16_t code) const
{
    Unit unit;
    unit.after.resize(static_cast<size_t>(m_letters.count()));
    if (code == 0) return unit; // the end of a text
    // Full-width letters are found as the ones they stand for, or passed over. Of the two halves of a rare character
    // the first is passed over, and the second may be anything.
    const bool isWide = code >= 0xFF01 && code <= 0xFF5E;
    const QChar character(isWide ? char16_t(code - 0xFEE0) : code);
    unit.isExact = !isWide && !character.isSurrogate();
    unit.isUseful = true;
    for (int place = 0; place < m_letters.count(); ++place) {
        Places &after = unit.after[static_cast<size_t>(place)];
        if (character.isHighSurrogate())
            after = Places(1) << place;
        else if (character.isLowSurrogate())
            after = (m_letters.whole() * 2 - 1) & ~((Places(1) << place) - 1);
        else
            after = m_letters.after(place, QStringView(&character, 1)) | (isWide ? Places(1) << place : 0);
    }
    unit.isUseful = std::any_of(unit.after.begin(), unit.after.end(), [](Places places) { return places != 0; });
    return unit;
}

void LetterSearch::appendSteps(Gram gram, std::vector<Step> &steps)
{
    const Unit &second = unit(secondOf(gram));
    if (!second.isUseful) return;
    const Unit &first = unit(firstOf(gram));
    for (int from = 0; from < m_letters.count(); ++from) {
        const Places middles = first.after[static_cast<size_t>(from)] & ~m_letters.whole();
        eachPlace(middles, [&](int middle) {
            if (middle == 0) return; // a match does not begin with what is passed over
            eachPlace(second.after[static_cast<size_t>(middle)], [&](int to) {
                if (to > from) steps.push_back({from, middle, to, first.isExact && second.isExact, gram});
            });
        });
    }
}

/// In an order in which whatever leads to a step comes before it.
std::vector<LetterSearch::Step> LetterSearch::steps(const std::vector<Gram> &grams)
{
    std::vector<Step> steps;
    for (auto at = grams.begin(); at != grams.end();) {
        const auto end = endOfRun(at, grams);
        if (unit(firstOf(*at)).isUseful) std::for_each(at, end, [&](Gram gram) { appendSteps(gram, steps); });
        at = end;
    }
    const auto key = [](const Step &step) {
        return std::tuple(step.middle, step.from, step.to, !step.isExact, step.gram);
    };
    std::sort(steps.begin(), steps.end(), [&](const Step &a, const Step &b) { return key(a) < key(b); });
    return steps;
}

/// Rows of which one character is all that was typed.
Result<void> LetterSearch::findCharacters(qint64 block, const std::vector<Gram> &grams, Found &found)
{
    for (auto at = grams.begin(); at != grams.end(); at = endOfRun(at, grams)) {
        const Unit &character = unit(firstOf(*at));
        if ((character.after.front() & m_letters.whole()) == 0) continue;
        const auto [first, last] = text_grams::beginningWith(QChar(firstOf(*at)));
        auto ids = m_table.united(block, first, last);
        if (!ids) return ids.error();
        unite(character.isExact ? found.certain : found.possible, *ids);
    }
    return {};
}

Result<LetterSearch::Found> LetterSearch::find(qint64 block, const std::vector<Gram> &grams)
{
    Found found;
    if (auto done = findCharacters(block, grams, found); !done) return done.error();
    const std::vector<Step> all = steps(grams);
    std::map<std::pair<int, int>, IdSet::Block> reached; ///< by where their last character begins and ends
    for (auto at = all.begin(); at != all.end();) {
        const auto end = std::find_if(at, all.end(), [&](const Step &step) {
            return std::tie(step.from, step.middle, step.to, step.isExact) !=
                   std::tie(at->from, at->middle, at->to, at->isExact);
        });
        const bool isFirst = at->from == 0;
        const auto before = reached.find({at->from, at->middle});
        if (isFirst || before != reached.end()) {
            IdSet::Block ids{};
            for (auto step = at; step != end; ++step)
                if (auto done = m_table.unite(block, step->gram, ids); !done) return done.error();
            if (!isFirst) intersect(ids, before->second);
            if (at->to == m_letters.count())
                unite(isFirst && at->isExact ? found.certain : found.possible, ids);
            else if (countOf(ids) > 0)
                unite(reached[{at->middle, at->to}], ids);
        }
        at = end;
    }
    for (size_t i = 0; i < found.possible.size(); ++i) found.possible[i] &= ~found.certain[i];
    return found;
}

} // namespace tz
