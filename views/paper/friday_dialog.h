#pragma once

#include "models/store/ledger_session.h"
#include "views/theme/theme.h"
#include "views/written_files.h"

class QWidget;

namespace tz {

/// 周五材料: asks for the week and the folder, writes the papers and can be called off between two of them. The
/// sentence says what was done, empty when nothing was.
Result<WrittenFiles> askAndWriteFridayPack(LedgerSession &session, const Theme &theme, QWidget *parent);

} // namespace tz
