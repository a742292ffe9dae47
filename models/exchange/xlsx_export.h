#pragma once

#include "models/exchange/exported_rows.h"
#include "models/store/ledger_session.h"

class QIODevice;

namespace tz {

/// One sheet named after the entity, headings frozen, written row by row into `target`. An Error without a sentence
/// means that the file could not be written.
Result<void> writeXlsx(LedgerSession &session, const Entity &entity, const ChosenRows &chosen, QIODevice &target);

} // namespace tz
