#pragma once

#include "models/ledger/reading.h"
#include "models/store/ledger_store.h"
#include "models/store/store_directory.h"

#include <QObject>

namespace tz {

/// An open ledger with all that is needed to read it: rows, names, working calendar, the office's rules and today.
/// Every edit of the window and of the headless verbs enters at perform(); everybody hears of it by changed().
class LedgerSession : public QObject
{
    Q_OBJECT

public:
    static Result<std::unique_ptr<LedgerSession>> create(const QString &path, const QString &who, QDate today);
    static Result<std::unique_ptr<LedgerSession>> open(const QString &path, Access access, const QString &who,
                                                       QDate today);
    ~LedgerSession() override;

    LedgerStore &store() { return *m_store; }
    const LedgerStore &store() const { return *m_store; }
    const StoreDirectory &directory() const { return m_directory; }
    const WorkCalendar &calendar() const { return m_calendar; }
    const Policy &policy() const { return m_policy; }
    QDate today() const { return m_today; }
    Reading reading() const { return {m_directory, m_calendar, m_today, m_policy}; }
    IdSource &ids() { return m_store->idSource(); }
    /// When the last step was stored here; null before the first.
    QDateTime savedAt() const { return m_savedAt; }

    /// All rows of a query as structs: `session.all<Task>()`. An unreadable file gives none and says so by failed().
    template <class Row> std::vector<Row> all(std::vector<Condition> conditions = {})
    {
        std::vector<Row> rows;
        auto read = m_store->rows({.kind = kindOf<Row>, .conditions = std::move(conditions)});
        if (!read)
            Q_EMIT failed(read.error().sentence);
        else
            for (const AnyRow &row : *read) rows.push_back(*row.as<Row>());
        return rows;
    }

    /// An empty set is done without a step. On an Error nothing has moved.
    Result<void> perform(ChangeSet set);
    Result<void> performStream(const QString &what, const QString &source, const LedgerStore::NextBatch &next,
                               bool founding = false);
    Result<void> undo();
    Result<void> redo();
    /// What undo() and redo() would take back or do again: its plain Chinese description, empty when there is nothing.
    QString undoText() const;
    QString redoText() const;

    /// Sets one cell by what a person typed: reads it, and performs the change when it differs.
    Result<void> edit(EntityKind kind, qint64 id, const Column &column, const QString &typed);

Q_SIGNALS:
    void changed(const tz::ChangeNotice &notice);
    void failed(const QString &sentence);

private:
    LedgerSession(std::unique_ptr<LedgerStore> store, QDate today);
    Result<void> stored(const Result<Step> &step);
    void loadRules();

    std::unique_ptr<LedgerStore> m_store;
    StoreDirectory m_directory;
    WorkCalendar m_calendar;
    Policy m_policy;
    QDate m_today;
    QDateTime m_savedAt;
};

} // namespace tz
