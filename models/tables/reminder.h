#pragma once

#include "models/ledger/assignment.h"
#include "models/store/ledger_session.h"

namespace tz {

/// 催办: what to write to the counties whose work is late or due, as text for a message: one paragraph a county in
/// official order, each item with its deadline, its standing and the last word heard.
Result<QString> reminderText(LedgerSession &session, std::span<const AssignmentId> assignments);

} // namespace tz
