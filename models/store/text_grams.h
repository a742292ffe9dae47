#pragma once

#include "models/ledger/any_row.h"

#include <vector>

namespace tz {

/// Two neighbouring characters of a text as one number; the last character stands alone, before a 0. Latin letters in
/// lower case, as SQL's lower() folds them, nothing else folded.
using Gram = quint32;

namespace text_grams {

/// Whether an entity has texts by which a person looks for it: its key columns.
bool isSearched(const Entity &entity);
bool isSearched(const Column &column);
void append(QStringView text, std::vector<Gram> &grams);
/// Those of all that is searched in a row (none for a null row), as they come; `grams` is filled anew.
void collect(const AnyRow &row, std::vector<Gram> &grams);
/// The pairs of a typed word that a text with this word has; a word of one character has none.
std::vector<Gram> ofTyped(QStringView typed);
/// The first and last gram that begin with this character.
std::pair<Gram, Gram> beginningWith(QChar character);

} // namespace text_grams

} // namespace tz
