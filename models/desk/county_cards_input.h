#pragma once

#include "models/reports/county_cards.h"
#include "models/store/ledger_session.h"

namespace tz {

/// A card for each county that takes part, or for the one that is asked for.
CountyCardInput countyCardsInput(LedgerSession &session, CountyId only);

} // namespace tz
