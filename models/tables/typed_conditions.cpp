#include "models/tables/typed_conditions.h"

#include "models/base/pinyin.h"

namespace tz {

namespace {

using Op = Condition::Operator;

/// Bound values that one statement may have, on the safe side of SQLite's limit.
constexpr qsizetype boundValues = 30'000;

QVariantList namedLike(LedgerSession &session, EntityKind kind, const QString &typed)
{
    QVariantList ids;
    for (const AnyRow &row : session.directory().all(kind))
        if (matchesTyped(row.label(session.reading()), typed)) ids << row.id();
    return ids;
}

} // namespace

std::vector<Condition> namedConditions(LedgerSession &session, const Entity &entity, const QString &typed)
{
    std::vector<Condition> result;
    for (const Column &column : entity.columns) {
        if (!column.options.key || !column.isStored() || column.editor != Editor::Reference ||
            !StoreDirectory::keepsWhole(column.target))
            continue;
        const QVariantList ids = namedLike(session, column.target, typed);
        if (!ids.isEmpty() && ids.size() <= boundValues) result.push_back({column.name(), Op::In, ids});
    }
    return result;
}

std::vector<Condition> typedConditions(LedgerSession &session, const Entity &entity, const QString &typed)
{
    std::vector<Condition> result;
    for (const Column &column : entity.columns)
        if (text_grams::isSearched(column)) result.push_back({column.name(), Op::Contains, typed});
    for (Condition &condition : namedConditions(session, entity, typed)) result.push_back(std::move(condition));
    return result;
}

} // namespace tz
