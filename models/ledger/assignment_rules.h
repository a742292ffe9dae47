#pragma once

#include "models/ledger/any_row.h"
#include "models/ledger/assignment.h"

#include <vector>

namespace tz {

/// What its cells say against each other (已完成 with 10 %, 正在推进 with a 完成日期), as a sentence without its end;
/// empty when they agree. `today` bounds the dates of what is done.
QString contradictionIn(const Assignment &assignment, QDate today);

/// Settles an assignment after these columns of it were typed or imported: 已完成 and 已销号 mean all of it, so that
/// the 完成比例 becomes 100 % unless it was said too. Returns what these columns say against each other; rows of other
/// entities are left alone.
QString settle(AnyRow &row, const std::vector<const Column *> &said, QDate today);

} // namespace tz
