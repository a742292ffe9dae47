#include "models/store/removal.h"

#include <set>

namespace tz {

namespace {

/// Collects removals depth first; a row that is emptied of several references is changed once.
class Collector
{
public:
    explicit Collector(const LedgerStore &store) : m_store(store) {}

    Result<void> remove(const AnyRow &row)
    {
        if (!m_removed.insert({row.kind(), row.id()}).second) return {};
        for (const Entity *entity : allEntities()) {
            for (const Column &column : entity->columns) {
                if (!column.isStored() || column.target != row.kind()) continue;
                auto done = column.editor == Editor::References ? dropFromLists(*entity, column, row.id())
                                                                : follow(*entity, column, row.id());
                if (!done) return done;
            }
        }
        m_removals.push_back(row);
        return {};
    }

    ChangeSet take()
    {
        ChangeSet set;
        for (auto &[key, change] : m_updates)
            if (!m_removed.contains(key)) set.update(change.before, change.after);
        for (AnyRow &row : m_removals) set.remove(std::move(row));
        return set;
    }

private:
    using Key = std::pair<EntityKind, qint64>;

    Result<void> follow(const Entity &entity, const Column &column, qint64 id)
    {
        auto rows =
            m_store.rows({.kind = entity.kind, .conditions = {{column.name(), Condition::Operator::Equals, id}}});
        if (!rows) return rows.error();
        for (const AnyRow &row : *rows) {
            if (column.options.required) {
                if (auto done = remove(row); !done) return done;
            } else {
                change(row).restore(column, StoredValue());
            }
        }
        return {};
    }

    Result<void> dropFromLists(const Entity &entity, const Column &column, qint64 id)
    {
        auto rows = m_store.rows(
            {.kind = entity.kind, .conditions = {{column.name(), Condition::Operator::Contains, QString::number(id)}}});
        if (!rows) return rows.error();
        for (const AnyRow &row : *rows) {
            AnyRow &after = change(row);
            std::vector<qint64> ids = values::idsOf(after.stored(column).toString());
            if (std::erase(ids, id)) after.restore(column, values::idsText(ids));
        }
        return {};
    }

    AnyRow &change(const AnyRow &row)
    {
        return m_updates.try_emplace({row.kind(), row.id()}, Change{row, row}).first->second.after;
    }

    const LedgerStore &m_store;
    std::set<Key> m_removed;
    std::vector<AnyRow> m_removals;
    std::map<Key, Change> m_updates;
};

} // namespace

Result<ChangeSet> removalOf(const LedgerStore &store, EntityKind kind, std::span<const qint64> ids)
{
    auto rows = store.rowsById(kind, ids);
    if (!rows) return rows.error();
    Collector collector(store);
    for (const AnyRow &row : *rows)
        if (auto done = collector.remove(row); !done) return done.error();
    ChangeSet set = collector.take();
    std::erase_if(set.changes, [](const Change &change) { return change.before == change.after; });
    const qsizetype others = qsizetype(set.changes.size()) - qsizetype(rows->size());
    set.what = QStringLiteral("删除 %1 %2 行").arg(entityOf(kind).word()).arg(rows->size());
    if (others > 0) set.what += QStringLiteral("（连带 %1 处）").arg(others);
    return set;
}

} // namespace tz
