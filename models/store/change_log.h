#pragma once

#include "models/base/sha256.h"
#include "models/ledger/change_set.h"
#include "models/store/sql_database.h"
#include "models/store/sqlite_engine.h"

#include <QDateTime>

#include <functional>
#include <optional>
#include <vector>

namespace tz {

enum class StepKind {
    Edit,     ///< any change a person or an import made
    Undo,     ///< takes `target` back
    Redo,     ///< does `target` again
    Founding, ///< how the ledger began; never undone, its rows are not logged one by one but digested, see
              ///< FoundingDigest
};

/// One step of the log. The hash covers the predecessor's hash and everything of this step, its changes included.
struct Step {
    qint64 id = 0;
    QDateTime time;
    QString who;
    QString what;
    QString source;
    StepKind kind = StepKind::Edit;
    qint64 target = 0; ///< Undo and Redo: the Edit step meant
    qint64 changes = 0;
    QByteArray hash; ///< SHA-256, hex
};

/// One row's change as logged. Row 0 of an entity is no row but a founding step's digest of that entity's rows.
struct LoggedChange {
    qint64 step = 0;
    const Entity *entity = nullptr;
    qint64 row = 0;
    QByteArray before; ///< row_codec text, null when the row was added
    QByteArray after;  ///< null when it was removed
};

/// What can be undone and redone, newest last, as the steps on file say.
struct History {
    std::vector<qint64> done;
    std::vector<qint64> undone;
};

/// The log in the ledger file: append-only, chained by SHA-256. Limits, to be told honestly: who has the file can
/// rewrite the whole chain, and a cut-off newest end cannot be seen from inside; the chain head printed on paper
/// anchors it.
class ChangeLog
{
public:
    explicit ChangeLog(SqlDatabase &database) : m_database(database) {}

    static QStringList schema();

    /// Appends one step inside the caller's transaction: begin, add each change, finish.
    class Writer
    {
    public:
        static Result<std::unique_ptr<Writer>> begin(SqlDatabase &database, Step step);
        Result<void> add(const Entity &entity, qint64 row, const QByteArray &before, const QByteArray &after);
        qint64 stepId() const { return m_step.id; }
        /// The founding step counts rows that it does not list.
        void count(qint64 rows) { m_step.changes += rows; }
        Result<Step> finish();

    private:
        Writer(SqlDatabase &database, Step step);
        SqlDatabase &m_database;
        Step m_step;
        qint64 m_firstChange = 0;
        qint64 m_nextChange = 0;
        QByteArray m_previousHash;
        Sha256 m_content;
        engine::NativeStatement m_insert;
    };

    /// Newest first; `limit` < 0 gives all.
    Result<std::vector<Step>> steps(qint64 limit = -1) const;
    Result<std::optional<Step>> step(qint64 id) const;
    Result<History> history() const;
    /// The changes of one step in the order in which they were made (or the reverse), given one by one; stops at the
    /// first Error.
    Result<void> eachChange(qint64 step, bool reversed,
                            const std::function<Result<void>(const LoggedChange &)> &visit) const;
    /// Everything that ever happened to one row, oldest first.
    Result<std::vector<LoggedChange>> changesOf(const Entity &entity, qint64 row) const;
    /// The same of all rows of an entity, row by row.
    Result<void> eachChangeOf(const Entity &entity,
                              const std::function<Result<void>(const LoggedChange &)> &visit) const;
    /// The highest id that a row of this entity ever had in the log, 0 if none.
    Result<qint64> highestRow(const Entity &entity) const;
    /// Hex of the newest step's hash, empty for an empty log.
    Result<QByteArray> head() const;

    /// Recomputes the chain; the sentences say which step does not fit.
    Result<QStringList> verify() const;

private:
    SqlDatabase &m_database;
};

} // namespace tz
