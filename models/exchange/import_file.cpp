#include "models/exchange/import_file.h"

#include "models/exchange/bulk_import.h"
#include "models/exchange/refusal.h"
#include "models/exchange/source_archive.h"
#include "models/exchange/source_reader.h"
#include "models/ledger/kept_deadlines.h"
#include "models/store/backup.h"
#include "models/store/evidence_files.h"

#include <QFileInfo>

namespace tz {

ImportOutcome &ImportOutcome::operator+=(const ImportOutcome &one)
{
    applied = applied || one.applied;
    rows += one.rows;
    added += one.added;
    changed += one.changed;
    unchanged += one.unchanged;
    missing += one.missing;
    issues.insert(issues.end(), one.issues.begin(), one.issues.end());
    return *this;
}

namespace {

template <class Counted> ImportOutcome outcomeOf(const Counted &counted)
{
    return {false, counted.rows, counted.added, counted.changed, counted.unchanged, 0, counted.issues};
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

Result<ImportOutcome> importDocument(LedgerSession &session, const SourceDocument &source, const ImportOptions &options,
                                     bool dryRun, const QDateTime &now)
{
    auto plan = planImport(session, source, options);
    if (!plan) return plan.error();
    ImportOutcome outcome = outcomeOf(*plan);
    outcome.missing = plan->missing;
    if (dryRun || plan->set.isEmpty()) return outcome;
    if (auto done = performPlan(session, *plan, source.source(), now); !done) return done.error();
    outcome.applied = true;
    if (const QString kept = keptDeadlineWords(session.undoText()); !kept.isEmpty())
        outcome.issues.push_back({Severity::Note, {}, kept + QStringLiteral("；撤销时一并恢复。"), {}});
    return outcome;
}

/// Adds what one member of an archive brought; its places name the member.
void add(ImportOutcome &total, const ImportOutcome &one, const QString &member)
{
    const size_t known = total.issues.size();
    total += one;
    for (size_t i = known; i < total.issues.size(); ++i) {
        QString &sheet = total.issues[i].place.sheet;
        sheet = sheet.isEmpty() ? member : member + u' ' + sheet;
    }
}

/// Each member is a step of its own. What cannot be read is named and does not stop the others.
Result<ImportOutcome> importArchive(LedgerSession &session, const QString &path, const ImportOptions &options,
                                    bool dryRun, const QDateTime &now)
{
    auto archive = SourceArchive::open(path);
    if (!archive) return archive.error();
    ImportOutcome total;
    QStringList reasons;
    const QStringList members = archive->members();
    for (qsizetype i = 0; i < members.size(); ++i) {
        const auto source = archive->read(i);
        const auto one =
            source ? importDocument(session, *source, options, dryRun, now) : Result<ImportOutcome>(source.error());
        if (one) {
            add(total, *one, members[i]);
            continue;
        }
        reasons << one.error().sentence;
        total.issues.push_back({Severity::Error, {members[i], 0, {}}, one.error().sentence, {}});
    }
    if (reasons.size() < members.size()) return total;
    return refused(QFileInfo(path).fileName(), QStringLiteral("里没有能导入的文件"), reasons.first());
}

} // namespace

Result<ImportOutcome> importFile(LedgerSession &session, const QString &path, const ImportOptions &options, bool dryRun,
                                 const QDateTime &now)
{
    if (isBulkCsv(path)) return importLarge(session, path, options, dryRun, now);
    if (SourceArchive::isArchive(path)) return importArchive(session, path, options, dryRun, now);
    auto source = readSource(path);
    if (!source) return source.error();
    return importDocument(session, *source, options, dryRun, now);
}

Result<void> performPlan(LedgerSession &session, const ImportPlan &plan, const QString &source, const QDateTime &now)
{
    if (plan.set.isEmpty()) return {};
    if (auto done = backUp(session, now); !done) return done;
    for (const QByteArray &bytes : plan.files)
        if (auto kept = EvidenceFiles(session.store()).keep(bytes); !kept) return kept.error();
    ChangeSet set = plan.set;
    set.source = source;
    return session.perform(std::move(set));
}

} // namespace tz
