#pragma once

#include "app/arguments.h"
#include "models/store/ledger_session.h"

namespace tz {

/// The person whom the log names: the account that runs the program.
QString currentPerson();

/// Today for this run: --today, else the day kept in a sample ledger, else the computer's date.
/// The order stands here only; window and headless verbs both ask for it.
Result<QDate> todayFor(const Arguments &arguments, const QString &ledgerPath);

/// Whether a file could be written there: its folder exists and takes files. The Error says which folder.
Result<void> checkFolderOf(const QString &path);

/// A new ledger's path: it ends in .taizhang and its folder takes files.
Result<void> checkNewLedger(const QString &path);

/// Opens the ledger named at the first position. A verb that writes refuses a ledger that it may only read.
Result<std::unique_ptr<LedgerSession>> openLedger(const Arguments &arguments, Access access);

} // namespace tz
