#pragma once

#include "models/reports/document.h"
#include "models/tables/desk_model.h"

#include <QTime>

namespace tz {

/// 今日工作单: the desk of the day as it is narrowed now, for the page's print and the catalogue alike. `at`: when it
/// was asked for; invalid: the day alone.
Document deskPaper(const DeskModel &desk, const LedgerSession &session, QTime at = {});

} // namespace tz
