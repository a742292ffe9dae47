#include "models/store/ledger_upgrade.h"

#include "models/ledger/clock_pause.h"
#include "models/ledger/fact.h"
#include "models/ledger/paper_preset.h"
#include "models/ledger/shipped_clocks.h"
#include "models/store/backup.h"
#include "models/store/moved_pauses.h"
#include "models/store/row_sql.h"
#include "models/store/table_on_file.h"

#include <QSet>

namespace tz {

namespace {

/// CREATE TABLE "goal" ( … → goal; CREATE INDEX goal_title ON … → goal_title.
QString nameIn(const QString &createSql)
{
    QString name = createSql.section(u' ', 2, 2);
    return name.remove(u'"');
}

bool isTable(const QString &createSql)
{
    return createSql.startsWith(u"CREATE TABLE ");
}

Result<QSet<QString>> namesOnFile(SqlDatabase &database)
{
    auto texts = engine::schemaTexts(database);
    if (!texts) return texts.error();
    QSet<QString> names;
    for (const QString &sql : *texts) names.insert(nameIn(sql));
    return names;
}

/// The search index is kept up from the first row on only where it is said to be complete up to the newest step.
QStringList searchRowsFor(const QStringList &missing, const QSet<QString> &onFile)
{
    QStringList rows;
    if (!onFile.contains(QStringLiteral("search_index"))) return rows;
    for (const QString &sql : SearchIndex::firstRows()) {
        const QString entity = sql.section(u'\'', 1, 1);
        const bool isNew = std::any_of(missing.begin(), missing.end(), [&](const QString &create) {
            return nameIn(create) == entity + QStringLiteral("_gram");
        });
        if (isNew)
            rows << sql
                 << QStringLiteral(
                        "UPDATE search_index SET step=(SELECT coalesce(max(id),0) FROM step) WHERE entity='%1'")
                        .arg(entity);
    }
    return rows;
}

/// Entities whose table has other columns on file than a fresh one.
Result<std::vector<const Entity *>> outgrown(SqlDatabase &database)
{
    auto texts = engine::schemaTexts(database);
    if (!texts) return texts.error();
    QSet<QString> names;
    for (const QString &sql : *texts) names.insert(nameIn(sql));
    std::vector<const Entity *> found;
    for (const Entity *entity : allEntities())
        if (names.contains(QString::fromLatin1(entity->table)) && !texts->contains(row_sql::createTable(*entity)))
            found.push_back(entity);
    return found;
}

/// A table is made anew beside the old one and takes its name, so that it is to the letter what a fresh file has.
/// Foreign keys must be off.
Result<void> rebuild(SqlDatabase &database, const Entity &entity)
{
    auto onFile = TableOnFile::of(database, entity);
    if (!onFile) return onFile.error();
    QStringList kept;
    for (const Column &column : entity.columns)
        if (column.isStored() && onFile->has(column.key)) kept << row_sql::quoted(column.key);
    const QString table = row_sql::quoted(entity.table);
    const QString fresh = row_sql::quoted("table_being_rebuilt");
    QString create = row_sql::createTable(entity);
    create.replace(create.indexOf(table), table.size(), fresh);
    QStringList statements{
        create, QStringLiteral("INSERT INTO %1 (%3) SELECT %3 FROM %2").arg(fresh, table, kept.join(u',')),
        QStringLiteral("DROP TABLE %1").arg(table), QStringLiteral("ALTER TABLE %1 RENAME TO %2").arg(fresh, table)};
    statements << row_sql::createIndexes(entity);
    for (const QString &sql : statements)
        if (auto done = database.run(sql); !done) return done;
    return {};
}

Result<void> rebuildTables(SqlDatabase &database)
{
    auto entities = outgrown(database);
    if (!entities || entities->empty()) return entities ? Result<void>() : entities.error();
    if (auto done = database.run(QStringLiteral("PRAGMA foreign_keys=OFF")); !done) return done;
    auto transaction = Transaction::begin(database);
    if (!transaction) return transaction.error();
    for (const Entity *entity : *entities)
        if (auto done = rebuild(database, *entity); !done) return done;
    if (auto done = (*transaction)->commit(); !done) return done;
    return database.run(QStringLiteral("PRAGMA foreign_keys=ON"));
}

/// For a reader the columns that came since are empty: a view of the table's name stands before it.
Result<void> showOutgrown(SqlDatabase &database)
{
    auto entities = outgrown(database);
    if (!entities) return entities.error();
    for (const Entity *entity : *entities) {
        auto onFile = TableOnFile::of(database, *entity);
        if (!onFile) return onFile.error();
        QStringList columns;
        for (const Column &column : entity->columns)
            if (column.isStored())
                columns << (onFile->has(column.key) ? QString() : QStringLiteral("NULL AS ")) +
                               row_sql::quoted(column.key);
        const QString table = row_sql::quoted(entity->table);
        if (auto done = database.run(
                QStringLiteral("CREATE TEMP VIEW %1 AS SELECT %2 FROM main.%1").arg(table, columns.join(u',')));
            !done)
            return done;
    }
    return {};
}

Result<void> addTables(LedgerStore &store, const QStringList &missing)
{
    auto onFile = namesOnFile(store.database());
    if (!onFile) return onFile.error();
    auto transaction = Transaction::begin(store.database());
    if (!transaction) return transaction.error();
    for (const QString &sql : missing + searchRowsFor(missing, *onFile))
        if (auto done = store.database().run(sql); !done) return done;
    return (*transaction)->commit();
}

/// Those of the statements that make the table of an entity, its indexes and its search table.
template <class Row> QStringList statementsOf(const QStringList &statements)
{
    QStringList own;
    for (const QString &sql : statements)
        if (nameIn(sql).startsWith(QLatin1StringView(Schema<Row>::table))) own << sql;
    return own;
}

/// What a new ledger begins with in tables that the file has just got.
Result<void> addShippedRows(LedgerStore &store)
{
    ChangeSet set{QStringLiteral("升级台账：补入时钟办法、倒排模板、数据口径和公文版式"), {}, {}};
    const auto presets = store.count({.kind = EntityKind::ClockPreset});
    if (!presets) return presets.error();
    if (*presets == 0)
        for (AnyRow &row : shippedClocks()) set.add(std::move(row));
    const auto facts = store.count({.kind = EntityKind::Fact});
    if (!facts) return facts.error();
    if (*facts == 0)
        for (Fact &fact : shippedFacts()) set.add(std::move(fact));
    const auto papers = store.count({.kind = EntityKind::PaperPreset});
    if (!papers) return papers.error();
    if (*papers == 0)
        for (PaperPreset &paper : shippedPapers()) set.add(std::move(paper));
    if (set.isEmpty()) return {};
    auto step = store.apply(set);
    return step ? Result<void>() : step.error();
}

/// Reading asks for every table; those that the file has not yet stand beside it, empty, while it is open.
Result<void> addTablesInMemory(SqlDatabase &database, const QStringList &missing)
{
    for (QString sql : missing) {
        if (!isTable(sql)) continue;
        sql.replace(0, 12, QStringLiteral("CREATE TEMP TABLE"));
        if (auto done = database.run(sql); !done) return done;
    }
    return {};
}

/// The statements of LedgerStore::schema() that an older file lacks because their table or index did not exist yet.
Result<QStringList> statementsMissing(const LedgerStore &store)
{
    auto onFile = namesOnFile(store.database());
    if (!onFile) return onFile.error();
    QSet<QString> searched; // an older file without a search index gets it from its keeper, whole
    if (!onFile->contains(QStringLiteral("search_index")))
        for (const QString &sql : SearchIndex::schema()) searched.insert(nameIn(sql));
    QStringList missing;
    for (const QString &sql : LedgerStore::schema())
        if (!onFile->contains(nameIn(sql)) && !searched.contains(nameIn(sql))) missing << sql;
    return missing;
}

} // namespace

Result<void> bringUpToDate(LedgerStore &store)
{
    auto mark = engine::readMark(store.database());
    if (!mark) return mark.error();
    if (mark->version >= LedgerStore::schemaVersion) return {};
    auto missing = statementsMissing(store);
    if (!missing) return missing.error();
    if (!store.isWritable()) {
        if (auto done = addTablesInMemory(store.database(), *missing); !done) return done;
        if (auto done = showPauses(store.database()); !done) return done;
        return showOutgrown(store.database());
    }
    if (auto copy = backup::make(store, QStringLiteral("升级前"), QDateTime::currentDateTime()); !copy)
        return copy.error();
    if (auto done = addTables(store, statementsOf<ClockPause>(*missing)); !done) return done;
    if (auto done = movePauses(store); !done) return done;
    if (auto done = rebuildTables(store.database()); !done) return done;
    missing = statementsMissing(store); // indexes of what was made anew are there again
    if (!missing) return missing.error();
    if (auto done = addTables(store, *missing); !done) return done;
    if (auto done = addShippedRows(store); !done) return done;
    return engine::writeMark(store.database(), LedgerStore::schemaVersion);
}

} // namespace tz
