#pragma once

#include "models/ledger/any_row.h"

#include <compare>

namespace tz {

/// How two rows of an entity stand to each other in its official order, as the file has it: what is empty first,
/// numbers by size, texts by their code points.
std::strong_ordering officialOrder(const AnyRow &a, const AnyRow &b);

} // namespace tz
