#pragma once

#include "models/ledger/column.h"

namespace tz {

/// Why nothing can be typed into a column that is derived, and where to change what it follows from.
QString notTypedInto(EntityKind kind, const Column &column);

} // namespace tz
