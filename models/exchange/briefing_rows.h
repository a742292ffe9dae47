#pragma once

#include "models/ledger/any_row.h"
#include "models/store/ledger_session.h"

namespace tz {

/// Why a row of a file is not taken into a briefing: the issue has left the office, or the ledger does not keep the
/// picture's file. Empty when it is taken, and for rows of other entities. A picture gets the size of its file.
QString whyNotTaken(const AnyRow &before, AnyRow &after, LedgerSession &session);

} // namespace tz
