#include "models/exchange/exported_rows.h"

namespace tz {

std::vector<const Column *> exportedColumns(const Entity &entity)
{
    std::vector<const Column *> columns;
    for (const Column &column : entity.columns)
        if (qstrcmp(column.key, "id") != 0) columns.push_back(&column);
    return columns;
}

namespace {

/// The rows of these ids in their order; a null row where there is none.
Result<std::vector<AnyRow>> rowsOf(const LedgerStore &store, const Entity &entity, std::span<const qint64> ids)
{
    QVariantList wanted;
    QHash<qint64, size_t> places;
    for (const qint64 id : ids) {
        places.insert(id, static_cast<size_t>(places.size()));
        wanted << id;
    }
    auto found = store.rows({.kind = entity.kind,
                             .conditions = {{QStringLiteral("id"), Condition::Operator::In, wanted}},
                             .order = {{QStringLiteral("id")}}});
    if (!found) return found;
    std::vector<AnyRow> ordered(ids.size());
    for (AnyRow &row : *found) ordered[places.value(row.id())] = std::move(row);
    return ordered;
}

} // namespace

Result<std::vector<qint64>> exportedIds(const LedgerStore &store, const Entity &entity, const ChosenRows &chosen)
{
    return chosen ? Result<std::vector<qint64>>(*chosen) : store.ids({.kind = entity.kind});
}

Result<void> eachExportedRow(const LedgerStore &store, const Entity &entity, const ChosenRows &chosen,
                             const std::function<Result<void>(const AnyRow &)> &visit)
{
    constexpr size_t pageRows = 500; // ids in one statement: one for each row takes longer than the rows themselves
    auto ids = exportedIds(store, entity, chosen);
    if (!ids) return ids.error();
    for (size_t from = 0; from < ids->size(); from += pageRows) {
        const std::span<const qint64> page = std::span(*ids).subspan(from, std::min(pageRows, ids->size() - from));
        auto rows = rowsOf(store, entity, page);
        if (!rows) return rows.error();
        for (const AnyRow &row : *rows)
            if (!row.isNull())
                if (auto done = visit(row); !done) return done;
    }
    return {};
}

} // namespace tz
