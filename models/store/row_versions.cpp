#include "models/store/row_versions.h"

#include "models/store/change_log.h"
#include "models/store/row_codec.h"

namespace tz {

Result<void> eachVersion(const LedgerStore &store, EntityKind kind, const std::function<void(const AnyRow &)> &visit)
{
    const auto rows = store.rows({.kind = kind});
    if (!rows) return rows.error();
    for (const AnyRow &row : *rows) visit(row);
    const Entity &entity = entityOf(kind);
    return store.log().eachChangeOf(entity, [&](const LoggedChange &change) -> Result<void> {
        if (!change.after.isNull()) visit(row_codec::decode(entity, change.row, change.after));
        return {};
    });
}

} // namespace tz
