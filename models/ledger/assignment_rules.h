#pragma once

#include "models/ledger/any_row.h"
#include "models/ledger/assignment.h"
#include "models/ledger/reading.h"

#include <vector>

namespace tz {

/// What its cells say against each other (已完成 with 10 %, 正在推进 with a 完成日期, 延期至 before the task's own
/// date), as a sentence without its end; empty when they agree. The reading's today bounds the dates of what is done.
QString contradictionIn(const Assignment &assignment, const Reading &reading);

/// Settles an assignment after these columns of it were typed or imported; rows of other entities are left alone, but
/// clocks, stages and milestones are heard too. 已完成 and 已销号 mean all of it, so that the 完成比例 becomes 100 %
/// unless it was said too; a 完成日期 or 销号日期 alone says the status; going back to an earlier status takes the
/// dates away; a share of what was not started starts it. Returns what the row says against itself then.
QString settle(AnyRow &row, const std::vector<const Column *> &said, const Reading &reading);

/// The same for an edit: an Error when the row contradicts itself and did not before, when it would close, or open
/// again, what is closed by steps (closing_rules.h), put off a deadline without a reason, or change an issue that left
/// the office (briefing_rules.h) or what something finished rests on (kept_rows.h).
Result<void> settleEdit(const AnyRow &before, AnyRow &after, const std::vector<const Column *> &said,
                        const Reading &reading);

/// Whether an edit would take a step of closing that only its command takes; other refusals can be mended by typing.
bool goesRoundClosing(const AnyRow &before, const AnyRow &after);

/// An import takes no step of closing: where a file would close what is under way, or open again what is closed or
/// waits to be checked, the status with its share and dates stays as it was; where it puts off a deadline without a
/// reason, or moves what is closed, the deadline and the place do. Says so; empty when all is taken.
QString keepClosing(const AnyRow &before, AnyRow &after);

} // namespace tz
