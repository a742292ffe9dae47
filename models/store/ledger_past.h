#pragma once

#include "models/ledger/directory.h"
#include "models/store/ledger_store.h"

#include <map>

namespace tz {

/// The ledger as it was in the evening of a day, read from the log backwards: the rows on file with everything taken
/// back that was stored after that day. Only the changes since then are read, so a large table costs no more than what
/// happened to it. Founded rows belong to it from the day of the founding on.
class LedgerPast
{
public:
    static Result<LedgerPast> of(const LedgerStore &store, QDate evening);

    /// The days between which there is something to see: of the first and of the last step; null without any.
    static Result<std::pair<QDate, QDate>> daysOf(const LedgerStore &store);

    QDate evening() const { return m_evening; }
    /// Whether a row was otherwise than it is now: then what it was, null when it did not exist. Nothing when it was
    /// as it is.
    std::optional<AnyRow> otherwise(EntityKind kind, qint64 id) const;
    /// The row of that evening; null when there was none.
    Result<AnyRow> row(EntityKind kind, qint64 id) const;
    /// The ids of that evening in the official order of now; rows that were removed since stand where they belonged.
    Result<std::vector<qint64>> ids(EntityKind kind) const;
    /// All rows of that evening, in the same order.
    Result<std::vector<AnyRow>> rows(EntityKind kind) const;
    /// How many rows were added, changed and removed since.
    struct Difference {
        qint64 added = 0;
        qint64 changed = 0;
        qint64 removed = 0;
    };
    Result<Difference> difference(EntityKind kind) const;

private:
    explicit LedgerPast(const LedgerStore &store, QDate evening) : m_store(&store), m_evening(evening) {}
    Result<void> takeBack(const LoggedChange &change);
    Result<size_t> placeOf(const AnyRow &row, const std::vector<qint64> &ids) const;

    const LedgerStore *m_store;
    QDate m_evening;
    std::map<EntityKind, std::map<qint64, AnyRow>> m_otherwise;
    std::map<EntityKind, std::vector<std::pair<qint64, qint64>>> m_founded; ///< runs of ids that did not exist yet
};

/// Names of that evening: a county that was renamed since has its old name.
class PastDirectory : public Directory
{
public:
    PastDirectory(const LedgerPast &past, const Directory &now) : m_past(past), m_now(now) {}
    AnyRow row(EntityKind kind, qint64 id) const override;
    std::vector<qint64> named(EntityKind kind, const QString &words) const override { return m_now.named(kind, words); }
    /// As of now: what hung on the row that evening is not looked up.
    std::vector<AnyRow> rowsOf(EntityKind kind, EntityKind parent, qint64 id) const override
    {
        return m_now.rowsOf(kind, parent, id);
    }

private:
    const LedgerPast &m_past;
    const Directory &m_now;
};

} // namespace tz
