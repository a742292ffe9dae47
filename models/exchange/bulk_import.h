#pragma once

#include "models/exchange/import_plan.h"

namespace tz {

/// Whether a file is a csv too large for a plan in memory (20,000 lines or more).
bool isBulkCsv(const QString &path);

struct BulkOutcome {
    const Entity *entity = nullptr;
    qint64 rows = 0;
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    Issues issues; ///< the first 1,000; a last note says how many more there are
};

/// Imports a large csv as one step by the rules of planImport, a few thousand rows at a time: every cell is read and
/// checked, repeated rows are left out, stored rows are matched when there are any. On an Error nothing was stored.
/// With `dryRun` the same is reckoned and nothing is stored. Ledgers of tasks are never that large: they are refused.
Result<BulkOutcome> importCsvStream(LedgerSession &session, const QString &path, const ImportOptions &options = {},
                                    bool dryRun = false);

} // namespace tz
