#pragma once

#include "models/ledger/directory.h"
#include "models/store/ledger_store.h"

#include <unordered_map>

namespace tz {

/// Rows that others refer to. Small entities (counties, units, tasks …) are read whole when first asked for; of the
/// large ones (institutions, assignments, progress, clocks …) only the rows asked for are kept, the oldest forgotten.
class StoreDirectory : public Directory
{
public:
    explicit StoreDirectory(LedgerStore &store) : m_store(store) {}

    AnyRow row(EntityKind kind, qint64 id) const override;
    std::vector<qint64> named(EntityKind kind, const QString &words) const override;
    std::vector<AnyRow> rowsOf(EntityKind kind, EntityKind parent, qint64 id) const override;
    std::optional<size_t> placeOf(EntityKind kind, qint64 id) const override;

    /// Whether every row of the entity is kept in memory. The others may have a million.
    static bool keepsWhole(EntityKind kind);
    /// Every row of a small entity in official order; read once.
    const std::vector<AnyRow> &all(EntityKind kind) const;

    /// Rows may have changed: forgets what is no longer true.
    void refresh(const ChangeNotice &notice);

private:
    struct Table {
        std::vector<AnyRow> rows;
        std::unordered_map<qint64, size_t> byId;
        QHash<QString, std::vector<qint64>> byName; ///< folded names, codes and aliases
    };
    const Table &table(EntityKind kind) const;
    std::vector<qint64> namedOnDisk(EntityKind kind, const QString &words) const;
    std::vector<qint64> assignmentsNamed(const QString &words) const;
    std::vector<qint64> clocksNamed(const QString &words) const;

    LedgerStore &m_store;
    mutable std::map<EntityKind, std::unique_ptr<Table>> m_tables;
    mutable std::map<EntityKind, std::unordered_map<qint64, AnyRow>> m_recent;
    /// What rowsOf() gave of large entities, by entity and parent: a line of a list asks once for each of its cells.
    mutable std::map<std::pair<EntityKind, EntityKind>, std::unordered_map<qint64, std::vector<AnyRow>>> m_children;
};

} // namespace tz
