#pragma once

#include "models/ledger/entities.h"
#include "models/store/sql_database.h"

#include <QByteArrayList>

namespace tz {

/// An entity's table as the file has it, by whatever version it was written: its columns may be others than the
/// program's, and it may be missing. What the log and its digests say of rows is compared with this.
class TableOnFile
{
public:
    static Result<TableOnFile> of(SqlDatabase &database, const Entity &entity);

    bool isThere() const { return !m_columns.isEmpty(); }
    bool has(QByteArrayView column) const { return m_columns.contains(column.toByteArray()); }
    /// In the order of the file, the id first.
    const QByteArrayList &columns() const { return m_columns; }
    /// SELECT of these columns; `tail` continues it (WHERE, ORDER BY, LIMIT).
    QString select(const QString &tail) const;

private:
    explicit TableOnFile(const Entity &entity) : m_entity(&entity) {}

    const Entity *m_entity;
    QByteArrayList m_columns;
};

} // namespace tz
