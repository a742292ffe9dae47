#include "models/exchange/exported_rows.h"

namespace tz {

std::vector<const Column *> exportedColumns(const Entity &entity)
{
    std::vector<const Column *> columns;
    for (const Column &column : entity.columns)
        if (qstrcmp(column.key, "id") != 0) columns.push_back(&column);
    return columns;
}

Result<void> eachExportedRow(const LedgerStore &store, const Entity &entity,
                             const std::function<Result<void>(const AnyRow &)> &visit)
{
    constexpr size_t pageRows = 2000;
    auto ids = store.ids({.kind = entity.kind});
    if (!ids) return ids.error();
    for (size_t from = 0; from < ids->size(); from += pageRows) {
        const std::span<const qint64> page = std::span(*ids).subspan(from, std::min(pageRows, ids->size() - from));
        auto rows = store.rowsById(entity.kind, page);
        if (!rows) return rows.error();
        for (const AnyRow &row : *rows)
            if (auto done = visit(row); !done) return done;
    }
    return {};
}

} // namespace tz
