#include "models/store/missing_columns.h"

#include "models/store/backup.h"
#include "models/store/row_sql.h"

#include <QSet>

namespace tz {

namespace {

struct OldTable {
    const Entity *entity;
    QStringList present; ///< columns of ours that are on file, quoted
    QStringList missing;
};

/// A table that is not there at all is no concern of this file.
Result<std::optional<OldTable>> oldTableOf(SqlDatabase &database, const Entity &entity)
{
    Statement statement(
        database, QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(QLatin1StringView(entity.table)));
    if (auto done = statement.run(); !done) return done.error();
    QSet<QString> onFile;
    while (statement.next()) onFile.insert(statement.value(0).toString());
    OldTable table{&entity, {}, {}};
    for (const Column &column : entity.columns)
        if (column.isStored())
            (onFile.contains(column.name()) ? table.present : table.missing) << row_sql::quoted(column.key);
    if (onFile.isEmpty() || table.missing.isEmpty()) return std::optional<OldTable>();
    return std::optional(table);
}

/// The way that SQLite's own documentation gives for changing a table's definition: a new table takes the old one's
/// place, so that the definition on file is the one of a fresh ledger to the letter.
Result<void> rebuild(SqlDatabase &database, const OldTable &table)
{
    const QString name = row_sql::quoted(table.entity->table);
    const QString beside = QStringLiteral("\"%1_new\"").arg(QLatin1StringView(table.entity->table));
    QString create = row_sql::createTable(*table.entity);
    create.replace(create.indexOf(name), name.size(), beside);
    const QString columns = table.present.join(u',');
    QStringList statements{create, QStringLiteral("INSERT INTO %1 (%2) SELECT %2 FROM %3").arg(beside, columns, name),
                           QStringLiteral("DROP TABLE %1").arg(name),
                           QStringLiteral("ALTER TABLE %1 RENAME TO %2").arg(beside, name)};
    statements << row_sql::createIndexes(*table.entity);
    for (const QString &sql : statements)
        if (auto done = database.run(sql); !done) return done;
    return {};
}

Result<void> rebuildAll(SqlDatabase &database, const std::vector<OldTable> &tables)
{
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.error();
    for (const OldTable &table : tables)
        if (auto done = rebuild(database, table); !done) return done;
    return (*transaction)->commit();
}

Result<void> standIn(SqlDatabase &database, const OldTable &table)
{
    QStringList empty;
    for (const QString &column : table.missing) empty << QStringLiteral("NULL AS ") + column;
    const QString name = row_sql::quoted(table.entity->table);
    return database.run(QStringLiteral("CREATE TEMP VIEW %1 AS SELECT *,%2 FROM main.%1").arg(name, empty.join(u',')));
}

} // namespace

Result<void> addMissingColumns(LedgerStore &store)
{
    SqlDatabase &database = store.database();
    std::vector<OldTable> tables;
    for (const Entity *entity : allEntities()) {
        auto table = oldTableOf(database, *entity);
        if (!table) return table.error();
        if (*table) tables.push_back(**table);
    }
    if (tables.empty()) return {};
    if (!store.isWritable()) {
        for (const OldTable &table : tables)
            if (auto done = standIn(database, table); !done) return done;
        return {};
    }
    if (auto copy = backup::make(store, QStringLiteral("升级前"), QDateTime::currentDateTime()); !copy)
        return copy.error();
    if (auto done = database.run(QStringLiteral("PRAGMA foreign_keys=OFF")); !done) return done;
    const Result<void> rebuilt = rebuildAll(database, tables);
    if (auto done = database.run(QStringLiteral("PRAGMA foreign_keys=ON")); !done) return done;
    return rebuilt;
}

} // namespace tz
