#include "models/store/row_sql.h"

namespace tz::row_sql {

namespace {

QStringList storedNames(const Entity &entity)
{
    QStringList names;
    for (const Column &column : entity.columns)
        if (column.isStored()) names << quoted(column.key);
    return names;
}

bool isId(const Column &column)
{
    return qstrcmp(column.key, "id") == 0;
}

QString indexName(const Entity &entity, const Column &column)
{
    return QStringLiteral("%1_%2").arg(QLatin1StringView(entity.table), QLatin1StringView(column.key));
}

QString definition(const Column &column)
{
    QString text = quoted(column.key) + u' ' + QLatin1StringView(column.sqlType);
    if (column.options.required && !isId(column)) text += QStringLiteral(" NOT NULL");
    if (column.editor == Editor::Reference)
        text += QStringLiteral(" REFERENCES %1(id) DEFERRABLE INITIALLY DEFERRED")
                    .arg(quoted(entityOf(column.target).table));
    return text;
}

} // namespace

QString quoted(const char *name)
{
    return u'"' + QString::fromLatin1(name) + u'"';
}

bool isIndexed(const Column &column)
{
    return column.isStored() && !isId(column) && (column.target != EntityKind::None || column.options.key) &&
           column.editor != Editor::References;
}

QString createTable(const Entity &entity)
{
    QStringList definitions;
    for (const Column &column : entity.columns)
        if (column.isStored()) definitions << QStringLiteral("  ") + definition(column);
    return QStringLiteral("CREATE TABLE %1 (\n%2\n) STRICT")
        .arg(quoted(entity.table), definitions.join(QStringLiteral(",\n")));
}

QStringList createIndexes(const Entity &entity)
{
    QStringList statements;
    for (const Column &column : entity.columns) {
        if (!isIndexed(column)) continue;
        const QString name = quoted(column.key);
        QString sql =
            QStringLiteral("CREATE INDEX %1 ON %2(%3)").arg(indexName(entity, column), quoted(entity.table), name);
        if (!column.options.required) sql += QStringLiteral(" WHERE %1 IS NOT NULL").arg(name);
        statements << sql;
    }
    return statements;
}

QStringList dropIndexes(const Entity &entity)
{
    QStringList statements;
    for (const Column &column : entity.columns)
        if (isIndexed(column)) statements << QStringLiteral("DROP INDEX %1").arg(indexName(entity, column));
    return statements;
}

QString insert(const Entity &entity)
{
    const QStringList names = storedNames(entity);
    QStringList marks;
    for (qsizetype i = 0; i < names.size(); ++i) marks << QStringLiteral("?");
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
        .arg(quoted(entity.table), names.join(u','), marks.join(u','));
}

QString upsert(const Entity &entity)
{
    QStringList assignments;
    for (const QString &name : storedNames(entity))
        if (name != u"\"id\"") assignments << QStringLiteral("%1=excluded.%1").arg(name);
    return insert(entity) + QStringLiteral(" ON CONFLICT(id) DO UPDATE SET ") + assignments.join(u',');
}

QString remove(const Entity &entity)
{
    return QStringLiteral("DELETE FROM %1 WHERE id=?").arg(quoted(entity.table));
}

QString select(const Entity &entity, const QString &tail)
{
    return QStringLiteral("SELECT %1 FROM %2 %3").arg(storedNames(entity).join(u','), quoted(entity.table), tail);
}

AnyRow read(const engine::NativeStatement &statement, const Entity &entity)
{
    std::shared_ptr<void> row = entity.make();
    int result = 0;
    for (const Column &column : entity.columns)
        if (column.isStored()) column.restore(row.get(), statement.value(result++));
    return AnyRow::holding(entity, std::move(row));
}

} // namespace tz::row_sql
