#include "models/store/institution_counts.h"

#include "models/store/row_sql.h"

namespace tz {

namespace {

using Traits = ValueTraits<InstitutionKind>;

QString tableName()
{
    return row_sql::quoted(Schema<Institution>::table);
}

QVariant orNull(CommunityId community)
{
    return community ? QVariant(community.value) : QVariant();
}

/// Whether `i` stands below its parent `p` and not directly below its community.
const QString isBelow = QStringLiteral("(p.id IS NOT NULL AND p.id<>i.id AND p.county=i.county AND "
                                       "p.community IS i.community)");

QString joined()
{
    return tableName() + QStringLiteral(" i LEFT JOIN ") + tableName() + QStringLiteral(" p ON p.id=i.parent");
}

} // namespace

Result<std::vector<InstitutionCount>> institutionCounts(const LedgerStore &store, CountyId county)
{
    Statement statement(
        store.database(),
        QStringLiteral("SELECT county, community, kind, count(*) FROM %1 %2GROUP BY county, community, kind")
            .arg(tableName(), county ? QStringLiteral("WHERE county=? ") : QString()));
    if (county) statement.bind(0, county.value);
    if (auto run = statement.run(); !run) return run.error();
    std::vector<InstitutionCount> counts;
    while (statement.next())
        counts.push_back({{statement.value(0).toLongLong()},
                          {statement.value(1).toLongLong()},
                          Traits::restored(StoredValue::of(statement.value(2))),
                          statement.value(3).toLongLong()});
    return counts;
}

Result<std::vector<Institution>> institutionsAt(const LedgerStore &store, const InstitutionBranch &branch)
{
    const QString where = branch.parent ? QStringLiteral("WHERE i.parent=? AND ") + isBelow
                                        : QStringLiteral("WHERE i.county=? AND i.community IS ? AND NOT ") + isBelow;
    std::vector<qint64> ids;
    {
        Statement statement(store.database(),
                            QStringLiteral("SELECT i.id FROM %1 %2 ORDER BY i.id").arg(joined(), where));
        statement.bind(0, branch.parent ? branch.parent.value : branch.county.value);
        if (!branch.parent) statement.bind(1, orNull(branch.community));
        if (auto run = statement.run(); !run) return run.error();
        while (statement.next()) ids.push_back(statement.value(0).toLongLong());
    }
    auto rows = store.rowsById(EntityKind::Institution, ids);
    if (!rows) return rows.error();
    std::vector<Institution> institutions;
    for (const AnyRow &row : *rows) institutions.push_back(*row.as<Institution>());
    std::stable_sort(institutions.begin(), institutions.end(),
                     [](const Institution &a, const Institution &b) { return a.kind < b.kind; });
    return institutions;
}

Result<std::vector<ChildCount>> childCounts(const LedgerStore &store, CountyId county, CommunityId community)
{
    Statement statement(
        store.database(),
        QStringLiteral("SELECT i.parent, i.kind, count(*) FROM %1 WHERE i.county=? AND i.community IS ? "
                       "AND %2 GROUP BY i.parent, i.kind")
            .arg(joined(), isBelow));
    statement.bind(0, county.value);
    statement.bind(1, orNull(community));
    if (auto run = statement.run(); !run) return run.error();
    std::vector<ChildCount> counts;
    while (statement.next())
        counts.push_back({{statement.value(0).toLongLong()},
                          Traits::restored(StoredValue::of(statement.value(1))),
                          statement.value(2).toLongLong()});
    return counts;
}

} // namespace tz
