#pragma once

#include "models/ledger/any_row.h"
#include "models/ledger/reading.h"

namespace tz {

/// An issue that left the office stays as it was printed: an Error for an edit of it, of its articles or pictures. Rows
/// of other entities may always be edited.
/// Why an edit of it may not be, in a sentence; empty when it may.
QString whyIssueStays(const AnyRow &before, const AnyRow &after, const Reading &reading);
Result<void> mayEditIssue(const AnyRow &before, const AnyRow &after, const Reading &reading);

} // namespace tz
