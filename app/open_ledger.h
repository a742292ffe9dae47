#pragma once

#include "app/arguments.h"
#include "models/store/ledger_session.h"

namespace tz {

/// The person whom the log names: the account that runs the program.
QString currentPerson();

/// Today for this run: --today, else the day kept in a sample ledger, else the computer's date.
/// The order stands here only; window and headless verbs both ask for it.
Result<QDate> todayFor(const Arguments &arguments, const QString &ledgerPath);

/// Opens the ledger named at the first position. A verb that writes refuses a ledger that it may only read.
Result<std::unique_ptr<LedgerSession>> openLedger(const Arguments &arguments, Access access);

} // namespace tz
