#pragma once

#include "models/store/ledger_session.h"

namespace tz {

/// The names in a Reference or References cell's text that the ledger does not know yet, in their order; empty for
/// columns of other kinds and for entities without aliases: those are not added on the way.
QStringList unknownNames(const LedgerSession &session, const Column &column, const QString &typed);

/// From now on `alias` names the row too; one step.
Result<void> addAlias(LedgerSession &session, EntityKind kind, qint64 id, const QString &alias);

} // namespace tz
