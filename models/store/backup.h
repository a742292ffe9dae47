#pragma once

#include "models/store/ledger_store.h"

namespace tz::backup {

/// Where a ledger's copies are kept: a folder 备份 beside it.
QString folderOf(const QString &ledgerPath);

/// Writes a verified copy named after ledger, time, reason and chain head; returns its path.
Result<QString> make(LedgerStore &store, const QString &reason, const QDateTime &now);

/// Whether a copy of this day exists already.
bool existsFor(const QString &ledgerPath, QDate day);

/// Removes copies older than 30 days but for the last of each of the newest 12 months.
void prune(const QString &ledgerPath, QDate today);

} // namespace tz::backup
