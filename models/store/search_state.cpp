#include "models/store/search_state.h"

#include "models/store/text_grams.h"

namespace tz::search_state {

Result<bool> isThere(SqlDatabase &database)
{
    auto found =
        database.value(QStringLiteral("SELECT 1 FROM sqlite_master WHERE type='table' AND name='search_index'"));
    if (!found) return found.error();
    return !found->isNull();
}

Result<qint64> lastStep(SqlDatabase &database)
{
    auto last = database.value(QStringLiteral("SELECT max(id) FROM step"));
    if (!last) return last.error();
    return last->toLongLong();
}

Result<std::optional<qint64>> reachOf(SqlDatabase &database, const Entity &entity, qint64 step)
{
    auto next = database.value(QStringLiteral("SELECT next FROM search_index WHERE entity=? AND step=?"),
                               {QString::fromLatin1(entity.table), step});
    if (!next) return next.error();
    return next->isNull() ? std::nullopt : std::optional(next->toLongLong());
}

std::vector<const Entity *> searchedEntities()
{
    std::vector<const Entity *> entities;
    for (const Entity *entity : allEntities())
        if (text_grams::isSearched(*entity)) entities.push_back(entity);
    return entities;
}

} // namespace tz::search_state
