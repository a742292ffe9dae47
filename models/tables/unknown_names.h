#pragma once

#include "models/store/ledger_session.h"

namespace tz {

/// The names in a Reference or References cell's text that the ledger does not know yet, in their order; empty for
/// columns of other kinds and for entities that are not added on the way.
QStringList unknownNames(const LedgerSession &session, const Column &column, const QString &typed);

/// Whether rows of this entity are known under several names.
bool hasAliases(EntityKind kind);

/// Adds a row that was named in a column of `beside`; what it requires beyond its name is taken from there, such as the
/// program of a task's new goal. One step; nothing is added on an Error.
Result<void> addNamed(LedgerSession &session, const AnyRow &beside, EntityKind kind, const QString &name);

/// Names of rows that an unknown name may be meant for, the nearest first: one holds all characters of the other in
/// their order (卫健委 in 市卫生健康委). Nothing for large entities.
QStringList likelyMeant(const LedgerSession &session, EntityKind kind, const QString &name, size_t limit = 5);

/// From now on `alias` names the row too; one step.
Result<void> addAlias(LedgerSession &session, EntityKind kind, qint64 id, const QString &alias);

} // namespace tz
