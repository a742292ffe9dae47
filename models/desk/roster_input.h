#pragma once

#include "models/reports/roster.h"
#include "models/store/ledger_session.h"

namespace tz {

/// All institutions by county and community, or those of one county; counted as the institution tree counts them.
RosterInput rosterInput(LedgerSession &session, CountyId only, Paper paper);

} // namespace tz
