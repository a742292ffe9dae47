#include "models/store/recycle_bin.h"

#include "models/store/row_codec.h"

#include <set>

namespace tz {

namespace {

using Key = std::pair<EntityKind, qint64>;

/// The removal of a row that is not there now, nothing when it was never there or is there.
Result<std::optional<RemovedRow>> lastRemoval(const LedgerStore &store, const Entity &entity, qint64 id)
{
    auto changes = store.log().changesOf(entity, id);
    if (!changes) return changes.error();
    if (changes->empty() || !changes->back().after.isNull()) return std::optional<RemovedRow>();
    const LoggedChange &last = changes->back();
    return std::optional(RemovedRow{row_codec::decode(entity, id, last.before), last.step});
}

/// Collects what returns: depth first along what hung on each row, and upwards to what it cannot be without.
class Restorer
{
public:
    Restorer(const LedgerStore &store, const Reading &reading) : m_store(store), m_reading(reading) {}

    Result<Restoration> restore(const RemovedRow &removed)
    {
        if (auto done = restoreGroup(removed); !done) return done.error();
        for (AnyRow &row : m_rows)
            if (auto done = settleReferences(row); !done) return done.error();
        m_rows.insert(m_rows.end(), m_plan.parents.begin(), m_plan.parents.end());
        // What others refer to is written first, which reads better in the log.
        std::stable_sort(m_rows.begin(), m_rows.end(),
                         [](const AnyRow &a, const AnyRow &b) { return a.kind() < b.kind(); });
        for (AnyRow &row : m_rows) m_plan.set.add(row);
        for (auto &[key, change] : m_updates)
            if (change.before != change.after) m_plan.set.update(change.before, change.after);
        m_plan.dependants = qint64(m_rows.size() - m_plan.parents.size()) - 1;
        m_plan.set.what = sentence(removed);
        return std::move(m_plan);
    }

private:
    QString sentence(const RemovedRow &removed) const
    {
        QString text = QStringLiteral("恢复 %1“%2”").arg(removed.row.type().word(), removed.row.label(m_reading));
        const auto others = m_plan.set.changes.size() - 1;
        if (others > 0) text += QStringLiteral("（连带 %1 处）").arg(others);
        return text;
    }

    bool returns(EntityKind kind, qint64 id) const { return m_returning.contains({kind, id}); }

    /// The row and those rows of the same step that require it, and theirs.
    Result<void> restoreGroup(const RemovedRow &removed)
    {
        std::vector<RemovedRow> others;
        std::vector<Change> updates;
        auto read = m_store.log().eachChange(removed.step, false, [&](const LoggedChange &logged) -> Result<void> {
            if (!logged.entity || logged.row == 0 || logged.before.isNull()) return {};
            const AnyRow before = row_codec::decode(*logged.entity, logged.row, logged.before);
            if (logged.after.isNull())
                others.push_back({before, removed.step});
            else
                updates.push_back({before, row_codec::decode(*logged.entity, logged.row, logged.after)});
            return {};
        });
        if (!read) return read;
        if (auto done = take(removed.row); !done) return done;
        // The deepest were removed first, so a walk from the end meets each row after those it hangs on.
        for (auto other = others.rbegin(); other != others.rend(); ++other)
            if (!returns(other->row.kind(), other->row.id()) && hangsOnReturning(other->row))
                if (auto done = take(other->row); !done) return done;
        for (const Change &update : updates)
            if (auto done = nameAgain(update); !done) return done;
        return {};
    }

    bool hangsOnReturning(const AnyRow &row) const
    {
        return std::any_of(row.type().columns.begin(), row.type().columns.end(), [&](const Column &column) {
            return column.editor == Editor::Reference && column.options.required &&
                   returns(column.target, row.stored(column).toLongLong());
        });
    }

    Result<void> take(const AnyRow &row)
    {
        auto present = m_store.row(row.kind(), row.id());
        if (!present) return present.error();
        if (!present->isNull()) return {}; // it has come back already
        m_returning.insert({row.kind(), row.id()});
        m_rows.push_back(row);
        return {};
    }

    /// A row that named the returning one and was emptied of it names it again, unless something else was said since.
    Result<void> nameAgain(const Change &update)
    {
        for (const Column &column : update.type().columns) {
            if (!column.isStored() || column.target == EntityKind::None) continue;
            const StoredValue was = update.before.stored(column);
            if (was == update.after.stored(column)) continue;
            auto present = presentRow(update.type(), update.id());
            if (!present) return present.error();
            if (!*present) return {};
            AnyRow &after = **present;
            if (column.editor == Editor::References) {
                std::vector<qint64> ids = values::idsOf(after.stored(column).toString());
                const std::vector<qint64> old = values::idsOf(was.toString());
                for (size_t place = 0; place < old.size(); ++place)
                    if (returns(column.target, old[place]) &&
                        std::find(ids.begin(), ids.end(), old[place]) == ids.end())
                        ids.insert(ids.begin() + std::ptrdiff_t(std::min(place, ids.size())), old[place]);
                after.restore(column, values::idsText(ids));
            } else if (returns(column.target, was.toLongLong()) && after.stored(column).isNull()) {
                after.restore(column, was);
            }
        }
        return {};
    }

    /// What is to become of a row that is there; nullptr when it is not.
    Result<AnyRow *> presentRow(const Entity &entity, qint64 id)
    {
        const Key key{entity.kind, id};
        if (const auto known = m_updates.find(key); known != m_updates.end()) return &known->second.after;
        for (AnyRow &row : m_rows)
            if (row.kind() == entity.kind && row.id() == id) return &row;
        auto row = m_store.row(entity.kind, id);
        if (!row) return row.error();
        if (row->isNull()) return nullptr;
        return &m_updates.try_emplace(key, Change{*row, *row}).first->second.after;
    }

    Result<bool> isThere(EntityKind kind, qint64 id) const
    {
        if (returns(kind, id)) return true;
        auto row = m_store.row(kind, id);
        if (!row) return row.error();
        return !row->isNull();
    }

    Result<void> settleReferences(AnyRow &row)
    {
        for (const Column &column : row.type().columns) {
            if (!column.isStored() || column.target == EntityKind::None) continue;
            auto done = column.editor == Editor::References ? settleList(row, column) : settleOne(row, column);
            if (!done) return done;
        }
        return {};
    }

    Result<void> settleOne(AnyRow &row, const Column &column)
    {
        const qint64 id = row.stored(column).toLongLong();
        if (id == 0) return {};
        auto there = isThere(column.target, id);
        if (!there) return there.error();
        if (*there) return {};
        if (column.options.required) return restoreParent(row, column, id);
        row.restore(column, StoredValue());
        tellLoss(row, column);
        return {};
    }

    Result<void> settleList(AnyRow &row, const Column &column)
    {
        std::vector<qint64> left;
        const std::vector<qint64> ids = values::idsOf(row.stored(column).toString());
        for (const qint64 id : ids) {
            auto there = isThere(column.target, id);
            if (!there) return there.error();
            if (*there) left.push_back(id);
        }
        if (left.size() == ids.size()) return {};
        row.restore(column, values::idsText(left));
        tellLoss(row, column);
        return {};
    }

    void tellLoss(const AnyRow &row, const Column &column)
    {
        m_plan.losses << QStringLiteral("%1“%2”原来的“%3”有已不在台账里的，恢复后这一格里没有它。")
                             .arg(row.type().word(), row.label(m_reading), column.heading());
    }

    Result<void> restoreParent(const AnyRow &row, const Column &column, qint64 id)
    {
        const Entity &entity = entityOf(column.target);
        auto removal = lastRemoval(m_store, entity, id);
        if (!removal) return removal.error();
        if (!*removal)
            return Error{QStringLiteral("%1“%2”不能恢复：它的“%3”已不在台账里，日志里也没有它的内容。台账保持原样。")
                             .arg(row.type().word(), row.label(m_reading), column.heading())};
        AnyRow parent = (*removal)->row;
        m_returning.insert({parent.kind(), parent.id()});
        if (auto done = settleReferences(parent); !done) return done;
        m_plan.parents.push_back(std::move(parent));
        return {};
    }

    const LedgerStore &m_store;
    const Reading &m_reading;
    Restoration m_plan;
    std::set<Key> m_returning;
    std::vector<AnyRow> m_rows;
    std::map<Key, Change> m_updates;
};

} // namespace

Result<std::vector<RemovedRow>> removedRows(const LedgerStore &store, EntityKind kind, qint64 limit)
{
    const Entity &entity = entityOf(kind);
    // The last time that a person removed it counts: undoing its return does not change how it went.
    const QString removal =
        QStringLiteral("%1.after IS NULL AND (SELECT kind FROM step WHERE id=%1.step) IN ('edit','redo')");
    Statement statement(
        store.database(),
        QStringLiteral("SELECT c.step, c.row, c.before FROM change c WHERE c.entity=? AND c.row>0 AND %1 "
                       "AND NOT EXISTS (SELECT 1 FROM change l WHERE l.entity=c.entity AND l.row=c.row AND l.id>c.id "
                       "AND %2) AND (SELECT l.after IS NULL FROM change l WHERE l.entity=c.entity AND l.row=c.row "
                       "ORDER BY l.id DESC LIMIT 1) ORDER BY c.id DESC LIMIT ?")
            .arg(removal.arg(QStringLiteral("c")), removal.arg(QStringLiteral("l"))));
    statement.bind(0, QString::fromLatin1(entity.table));
    statement.bind(1, limit);
    if (auto done = statement.run(); !done) return done.error();
    std::vector<RemovedRow> rows;
    while (statement.next())
        rows.push_back(
            {row_codec::decode(entity, statement.value(1).toLongLong(), statement.value(2).toString().toUtf8()),
             statement.value(0).toLongLong()});
    return rows;
}

Result<Restoration> restorationOf(const LedgerStore &store, const RemovedRow &removed, const Reading &reading)
{
    auto present = store.row(removed.row.kind(), removed.row.id());
    if (!present) return present.error();
    if (!present->isNull())
        return Error{QStringLiteral("%1“%2”已经在台账里，没有再恢复一次。")
                         .arg(removed.row.type().word(), removed.row.label(reading))};
    return Restorer(store, reading).restore(removed);
}

} // namespace tz
