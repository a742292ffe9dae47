#include "models/exchange/import_file.h"

#include "models/exchange/bulk_import.h"
#include "models/exchange/source_reader.h"
#include "models/store/backup.h"

namespace tz {

namespace {

template <class Counted> ImportOutcome outcomeOf(const Counted &counted)
{
    return {false, counted.rows, counted.added, counted.changed, counted.unchanged, counted.issues};
}

Result<void> backUp(LedgerSession &session, const QDateTime &now)
{
    auto copy = backup::make(session.store(), QStringLiteral("导入前"), now);
    if (!copy) return copy.error();
    return {};
}

Result<ImportOutcome> importLarge(LedgerSession &session, const QString &path, const ImportOptions &options,
                                  bool dryRun, const QDateTime &now)
{
    if (!dryRun)
        if (auto done = backUp(session, now); !done) return done.error();
    auto counted = importCsvStream(session, path, options, dryRun);
    if (!counted) return counted.error();
    ImportOutcome outcome = outcomeOf(*counted);
    outcome.applied = !dryRun && counted->added + counted->changed > 0;
    return outcome;
}

} // namespace

Result<ImportOutcome> importFile(LedgerSession &session, const QString &path, const ImportOptions &options, bool dryRun,
                                 const QDateTime &now)
{
    if (isBulkCsv(path)) return importLarge(session, path, options, dryRun, now);
    auto source = readSource(path);
    if (!source) return source.error();
    auto plan = planImport(session, *source, options);
    if (!plan) return plan.error();
    ImportOutcome outcome = outcomeOf(*plan);
    if (dryRun || plan->set.isEmpty()) return outcome;
    if (auto done = performPlan(session, *plan, source->source(), now); !done) return done.error();
    outcome.applied = true;
    return outcome;
}

Result<void> performPlan(LedgerSession &session, const ImportPlan &plan, const QString &source, const QDateTime &now)
{
    if (plan.set.isEmpty()) return {};
    if (auto done = backUp(session, now); !done) return done;
    ChangeSet set = plan.set;
    set.source = source;
    return session.perform(std::move(set));
}

} // namespace tz
