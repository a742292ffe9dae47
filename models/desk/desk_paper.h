#pragma once

#include "models/reports/document.h"
#include "models/tables/desk_model.h"

namespace tz {

/// 今日工作单: the desk of the day as it is narrowed now, for the page's print and the catalogue alike.
Document deskPaper(const DeskModel &desk, const LedgerSession &session);

} // namespace tz
