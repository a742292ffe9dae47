#pragma once

#include "models/exchange/import_plan.h"

#include <QDateTime>

namespace tz {

/// What came of an import.
struct ImportOutcome {
    bool applied = false; ///< something was written
    qint64 rows = 0;
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 missing = 0; ///< rows that the ledger has and the file does not; they stay. Not counted of large csv files.
    Issues issues;

    /// Several files, or the members of one, are one answer: their counts added up.
    ImportOutcome &operator+=(const ImportOutcome &one);
};

/// Reads a file, plans it, makes a backup and performs the plan as one step; with `dryRun` nothing is written. A large
/// csv streams through without being held in memory. Of an archive every readable member is imported in turn, each as a
/// step; what is not readable is an error issue.
Result<ImportOutcome> importFile(LedgerSession &session, const QString &path, const ImportOptions &options, bool dryRun,
                                 const QDateTime &now);

/// Performs a plan that somebody has agreed to: backup first, then its files, then one step. An empty plan is done
/// without either.
Result<void> performPlan(LedgerSession &session, const ImportPlan &plan, const QString &source, const QDateTime &now);

} // namespace tz
