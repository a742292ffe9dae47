#pragma once

#include "models/ledger/change_set.h"
#include "models/store/change_log.h"
#include "models/store/gram_catalogue.h"
#include "models/store/id_counter.h"
#include "models/store/ledger_lock.h"
#include "models/store/row_counts.h"
#include "models/store/row_query.h"
#include "models/store/search_index.h"

#include <set>

namespace tz {

enum class Access { ReadWrite, ReadOnly };

/// What a stored step changed, for those who show rows. Large steps name the kinds only.
struct ChangeNotice {
    std::set<EntityKind> kinds;
    std::vector<Change> changes; ///< each change when `listed`
    bool listed = true;

    static constexpr size_t mostListed = 2000;
    void note(const Change &change);
};

/// A ledger file: rows, and the one writer of rows and log. Knows nothing of today, words or widgets.
class LedgerStore
{
public:
    /// The schema version that this program writes (user_version). A higher one on file is refused.
    static constexpr int schemaVersion = 6;
    /// So many new rows in one batch of a stream make a bulk load of their table.
    static constexpr size_t bulkRows = 1000;

    /// The statements that make an empty ledger, each table and index as the file keeps it.
    static QStringList schema();
    /// Makes a new file with empty tables; refuses to touch one that exists.
    static Result<std::unique_ptr<LedgerStore>> create(const QString &path, const QString &who);
    /// Opens a ledger. ReadWrite falls back to reading when somebody else writes: see isWritable() and
    /// readOnlyReason(). Foreign, newer, damaged and missing files are refused with a sentence and never written. One
    /// of an older version is brought up to date (ledger_upgrade.h).
    static Result<std::unique_ptr<LedgerStore>> open(const QString &path, Access access, const QString &who);

    QString path() const { return m_path; }
    bool isWritable() const { return m_readOnlyReason.isEmpty(); }
    QString readOnlyReason() const { return m_readOnlyReason; }

    /// Whether the file orders by this column without reading every row.
    static bool ordersQuickly(const Column &column);

    Result<AnyRow> row(EntityKind kind, qint64 id) const; ///< null when there is none
    Result<std::vector<AnyRow>> rows(const RowQuery &query) const;
    Result<std::vector<AnyRow>>
    rowsById(EntityKind kind, std::span<const qint64> ids) const; ///< in the order asked; missing ones left out
    Result<std::vector<qint64>> ids(const RowQuery &query) const;
    /// The ids that a Reference column of the rows names, each once, in no order.
    Result<std::vector<qint64>> distinctIds(const RowQuery &query, const QString &column) const;
    Result<qint64> count(const RowQuery &query) const;

    /// Stores a set whole or not at all, rows and log in one transaction. New rows with id 0 are numbered in `set`.
    /// A row that is not on disk as `before` says is refused: nothing of the set is stored then.
    Result<Step> apply(ChangeSet &set);

    /// The same for sets too large for memory: `next` gives one batch after another, an empty one ends the step.
    /// With `founding` the rows are written without being logged one by one (only how many), and the step is never
    /// undone.
    using NextBatch = std::function<Result<std::vector<Change>>()>;
    Result<Step> applyStream(const QString &what, const QString &source, const NextBatch &next, bool founding = false);

    /// Takes back, or does again, the step that the history says. On an Error file and history are as they were.
    Result<Step> undo();
    Result<Step> redo();
    /// What the last stored step changed.
    const ChangeNotice &lastNotice() const { return m_notice; }
    const History &history() const { return m_history; }

    ChangeLog log() const { return ChangeLog(*m_database); }
    SearchIndex searchIndex() const { return SearchIndex(*m_database, m_grams); }
    IdSource &idSource() { return m_ids; }
    SqlDatabase &database() const { return *m_database; }
    const QString &who() const { return m_who; }
    void setWho(const QString &who) { m_who = who; }

private:
    LedgerStore(QString path, QString who, std::unique_ptr<LedgerLock> lock, std::unique_ptr<SqlDatabase> database);
    Result<void> requireWritable() const;
    Result<std::vector<qint64>> idsOf(const QString &sql, const QVariantList &arguments) const;
    Step newStep(StepKind kind, const QString &what, const QString &source, qint64 target = 0) const;
    Result<Step> replay(StepKind kind, qint64 target);
    void noteStored(const Step &step, ChangeNotice notice);

    QString m_path;
    QString m_who;
    QString m_readOnlyReason;
    std::unique_ptr<LedgerLock> m_lock;
    std::unique_ptr<SqlDatabase> m_database;
    IdCounter m_ids;
    History m_history;
    ChangeNotice m_notice;
    mutable GramCatalogue m_grams;
    mutable RowCounts m_counts;
};

} // namespace tz
