#pragma once

#include "models/desk/work_in_hand.h"
#include "models/reports/circular.h"

namespace tz {

/// What the circular of a month says, as things stood on its last day, or stand today while it runs. `month` is any of
/// its days; invalid: today's. It has to be answered within five working days of its date.
CircularInput circularInput(LedgerSession &session, QDate month);

} // namespace tz
