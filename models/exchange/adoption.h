#pragma once

#include "models/exchange/headings.h"
#include "models/exchange/sheet.h"

namespace tz {

/// Whether the doubt has a suggestion, and its cell, or the words in it that it stands for, are in the source's tables.
bool canAdopt(const SourceDocument &source, const Issue &issue);

/// Puts the suggestion in the place of what was doubted, and of nothing else. Rows below that go on with the cell of a
/// goal above them keep theirs. `columns` as the source is read with.
void adopt(SourceDocument &source, const Issue &issue, const ColumnChoices &columns);

} // namespace tz
