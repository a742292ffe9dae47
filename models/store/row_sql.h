#pragma once

#include "models/ledger/any_row.h"
#include "models/store/sql_database.h"
#include "models/store/sqlite_engine.h"

namespace tz {

/// SQL made from an entity's columns; nobody else writes the name of a ledger table.
namespace row_sql {

QString quoted(const char *name);
QString createTable(const Entity &entity);
/// One index for each reference and each key column; references that may be empty are indexed where they are not.
bool isIndexed(const Column &column);
QStringList createIndexes(const Entity &entity);
QStringList dropIndexes(const Entity &entity);
QString insert(const Entity &entity);
/// INSERT … ON CONFLICT(id) DO UPDATE: never deletes the old row first.
QString upsert(const Entity &entity);
QString remove(const Entity &entity);
/// SELECT of the stored columns in schema order; `tail` continues it (WHERE, ORDER BY, LIMIT).
QString select(const Entity &entity, const QString &tail);

/// The row that the statement stands on, whose result columns are those of select().
AnyRow read(const engine::NativeStatement &statement, const Entity &entity);

} // namespace row_sql

} // namespace tz
