#include "models/store/ledger_upgrade.h"

#include "models/ledger/shipped_clocks.h"
#include "models/store/backup.h"
#include "models/store/row_sql.h"

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

Result<void> addShippedRows(LedgerStore &store)
{
    auto known = store.count({.kind = EntityKind::ClockPreset});
    if (!known || *known > 0) return known ? Result<void>() : known.error();
    ChangeSet set{QStringLiteral("升级台账：补入时钟办法和倒排模板"), {}, {}};
    for (AnyRow &row : shippedClocks()) set.add(std::move(row));
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

} // namespace

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

Result<void> bringUpToDate(LedgerStore &store)
{
    auto mark = engine::readMark(store.database());
    if (!mark) return mark.error();
    if (mark->version >= LedgerStore::schemaVersion) return {};
    auto missing = statementsMissing(store);
    if (!missing) return missing.error();
    if (!store.isWritable()) return addTablesInMemory(store.database(), *missing);
    if (auto copy = backup::make(store, QStringLiteral("升级前"), QDateTime::currentDateTime()); !copy)
        return copy.error();
    if (auto done = addTables(store, *missing); !done) return done;
    if (auto done = addShippedRows(store); !done) return done;
    return engine::writeMark(store.database(), LedgerStore::schemaVersion);
}

} // namespace tz
