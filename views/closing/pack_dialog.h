#pragma once

#include "models/store/ledger_session.h"
#include "views/theme/theme.h"
#include "views/written_files.h"

class QWidget;

namespace tz {

/// 生成佐证包: asks for which county and program and for the file, and writes it. The sentence says what was done,
/// empty when called off.
Result<WrittenFiles> askAndPack(LedgerSession &session, const Theme &theme, QWidget *parent);

} // namespace tz
