#include "models/store/value_counts.h"

#include "models/store/row_sql.h"

namespace tz {

Result<std::vector<std::pair<QVariant, qint64>>> valueCounts(const LedgerStore &store, const RowQuery &query,
                                                             const Column &column)
{
    Q_ASSERT(column.isStored());
    QueryTail tail = tailOf(query);
    tail.sql.truncate(tail.sql.indexOf(QStringLiteral(" ORDER BY ")));
    Statement statement(store.database(),
                        QStringLiteral("SELECT %1, count(*) FROM %2 %3 GROUP BY 1 ORDER BY 1")
                            .arg(row_sql::quoted(column.key), row_sql::quoted(entityOf(query.kind).table), tail.sql));
    for (int i = 0; i < tail.arguments.size(); ++i) statement.bind(i, tail.arguments[i]);
    if (auto run = statement.run(); !run) return run.error();
    std::vector<std::pair<QVariant, qint64>> counts;
    while (statement.next()) counts.emplace_back(statement.value(0), statement.value(1).toLongLong());
    return counts;
}

} // namespace tz
