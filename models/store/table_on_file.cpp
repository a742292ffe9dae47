#include "models/store/table_on_file.h"

#include "models/store/row_sql.h"

namespace tz {

Result<TableOnFile> TableOnFile::of(SqlDatabase &database, const Entity &entity)
{
    // While an older file is only read, a view or a table in memory stands before what is on file.
    Statement statement(
        database,
        QStringLiteral("SELECT name FROM pragma_table_info('%1', 'main')").arg(QLatin1StringView(entity.table)));
    if (auto done = statement.run(); !done) return done.error();
    TableOnFile table(entity);
    while (statement.next()) table.m_columns << statement.value(0).toByteArray();
    return table;
}

QString TableOnFile::select(const QString &tail) const
{
    QStringList names;
    for (const QByteArray &column : m_columns) names << row_sql::quoted(column.constData());
    return QStringLiteral("SELECT %1 FROM main.%2 %3").arg(names.join(u','), row_sql::quoted(m_entity->table), tail);
}

} // namespace tz
