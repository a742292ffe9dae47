#include "models/store/row_query.h"

#include "models/store/row_sql.h"

namespace tz {

namespace {

QString conditionSql(const Condition &condition, QVariantList &arguments)
{
    using Op = Condition::Operator;
    const QString name = row_sql::quoted(condition.column.toLatin1().constData());
    switch (condition.op) {
    case Op::IsEmpty:
        return name + QStringLiteral(" IS NULL");
    case Op::IsNotEmpty:
        return name + QStringLiteral(" IS NOT NULL");
    case Op::In: {
        QStringList marks;
        for (const QVariant &value : condition.value.toList()) {
            marks << QStringLiteral("?");
            arguments << value;
        }
        return QStringLiteral("%1 IN (%2)").arg(name, marks.join(u','));
    }
    case Op::Contains:
        arguments << condition.value;
        return QStringLiteral("instr(lower(%1), lower(?)) > 0").arg(name);
    case Op::Equals:
        arguments << condition.value;
        return name + QStringLiteral(" IS ?");
    case Op::NotEquals:
        arguments << condition.value;
        return name + QStringLiteral(" IS NOT ?");
    case Op::LessOrEqual:
        arguments << condition.value;
        return name + QStringLiteral(" <= ?");
    case Op::GreaterOrEqual:
        arguments << condition.value;
        return name + QStringLiteral(" >= ?");
    }
    return {};
}

} // namespace

QueryTail tailOf(const RowQuery &query)
{
    QueryTail tail;
    QStringList conditions;
    for (const Condition &condition : query.conditions) {
        Q_ASSERT(entityOf(query.kind).column(condition.column) &&
                 entityOf(query.kind).column(condition.column)->isStored());
        conditions << conditionSql(condition, tail.arguments);
    }
    if (query.behind) {
        Q_ASSERT(query.order.size() == 1);
        const SortKey &key = query.order.front();
        conditions << row_sql::quoted(key.column.toLatin1().constData()) +
                          (key.descending ? QStringLiteral(" < ?") : QStringLiteral(" > ?"));
        tail.arguments << query.behind->value;
    }
    if (!conditions.isEmpty()) tail.sql += QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND "));

    QStringList order;
    for (const SortKey &key : query.order)
        order << row_sql::quoted(key.column.toLatin1().constData()) +
                     (key.descending ? QStringLiteral(" DESC") : QString());
    if (order.isEmpty() || query.ties == Ties::Official)
        order << QLatin1StringView(entityOf(query.kind).order);
    else
        order << QStringLiteral("id");
    tail.sql += QStringLiteral(" ORDER BY ") + order.join(u',');
    if (query.limit >= 0 || query.offset > 0)
        tail.sql += QStringLiteral(" LIMIT %1 OFFSET %2").arg(query.limit).arg(query.offset);
    return tail;
}

} // namespace tz
