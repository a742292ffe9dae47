#pragma once

#include "models/ledger/change_set.h"
#include "models/ledger/reading.h"

namespace tz {

/// Refuses to edit what something finished rests on: evidence of a closed item, and of a way of clocking (时钟办法)
/// that reported clocks run on, whatever their stages were judged by. Every other row may be edited.
Result<void> mayEditKept(const AnyRow &before, const AnyRow &after, const Reading &reading);

/// Refuses to take away what is closed (已销号), alone or along with what it hangs on: it is reopened first, for a
/// reason that the log keeps. A record of closing goes with its assignment only.
Result<void> mayRemove(const ChangeSet &removal, const Reading &reading);

} // namespace tz
