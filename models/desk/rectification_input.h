#pragma once

#include "models/desk/work_in_hand.h"
#include "models/reports/rectification.h"

namespace tz {

/// The problems of all programs of the kind 整改, of one county when `only` is set (then without problems that it does
/// not have).
RectificationInput rectificationInput(LedgerSession &session, CountyId only, Paper paper);

} // namespace tz
