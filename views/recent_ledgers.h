#pragma once

#include "views/pages/start_page.h"

class QSettings;

namespace tz {

/// The ledgers that were opened of late, the newest first, at most eight.
std::vector<RecentLedger> recentLedgers(const QSettings &settings);
void noteOpened(QSettings &settings, const RecentLedger &ledger);

} // namespace tz
