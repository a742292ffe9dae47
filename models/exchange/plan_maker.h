#pragma once

#include "models/exchange/import_directory.h"
#include "models/exchange/import_plan.h"
#include "models/ledger/evidence.h"
#include "models/store/ordinals.h"

namespace tz {

/// Collects a plan row by row; both ways of importing (tables, ledgers of tasks) end here.
class PlanMaker
{
public:
    PlanMaker(LedgerSession &session, const SourceDocument &source, const Entity &entity, const ImportOptions &options);

    ImportDirectory &directory() { return m_directory; }
    Reading reading() const { return {m_directory, m_session.calendar(), m_today, m_session.policy()}; }
    LedgerSession &session() { return m_session; }

    void issue(Severity severity, const Place &place, const QString &message, const QString &suggestion = {});
    void issues(const Issues &more) { m_plan.issues.insert(m_plan.issues.end(), more.begin(), more.end()); }

    /// A row that comes along with the entity's own (a program, a goal, a unit): not counted, not in the preview.
    void bring(const AnyRow &before, const AnyRow &after);
    /// Evidence that came with the file.
    void bringEvidence(const Evidence &evidence, const QByteArray &bytes);
    /// The file does not name the 台账 of its tasks; they go into this one.
    void leaveProgramOpen(const QString &title) { m_plan.openProgram = title; }
    /// The file names units that the ledger does not know.
    void leaveUnitsOpen(const QStringList &names) { m_plan.newUnits = names; }
    /// The file says no ordinals: new rows follow the ledger's last one.
    void numberNewRows() { m_numbersNewRows = true; }
    /// One row of the file: `before` null when it is new.
    void plan(const Place &place, const AnyRow &before, AnyRow after);
    /// A row of the file that is not taken; `stored` is the id of the row it means, 0 without one.
    void leaveOut(const Place &place, const QString &label, qint64 stored = 0);

    ImportPlan finish();

private:
    std::vector<CellChange> differences(const AnyRow &before, const AnyRow &after) const;
    void addMissing();

    LedgerSession &m_session;
    const SourceDocument &m_source;
    ImportDirectory m_directory;
    Ordinals m_ordinals;
    bool m_numbersNewRows = false;
    QDate m_today;
    ImportPlan m_plan;
    const Column *m_scope;    ///< the column that says what a file is about: the institution's county
    QVariantList m_scopes;    ///< its values in the file
    QSet<qint64> m_mentioned; ///< stored rows that the file has
};

/// A table whose rows are an entity's rows, in any order of columns.
Result<ImportPlan> planTable(LedgerSession &session, const SourceDocument &source, const Entity &entity,
                             const ImportOptions &options);

/// A ledger of tasks with its program, goals and units.
Result<ImportPlan> planLedger(LedgerSession &session, const SourceDocument &source, const ImportOptions &options);

} // namespace tz
