#pragma once

#include "models/store/id_set.h"
#include "models/store/sqlite_engine.h"
#include "models/store/text_grams.h"

#include <functional>

namespace tz {

/// Reads the searched texts of an entity's rows.
class SearchedTexts
{
public:
    SearchedTexts(SqlDatabase &database, const Entity &entity);

    /// Each text of the rows of a block, by id; with `only` those of its ids alone.
    Result<void> eachOfBlock(qint64 block, const IdSet::Block *only,
                             const std::function<void(qint64 id, const QString &text)> &visit);

private:
    Result<void> each(qint64 first, qint64 last, const IdSet::Block *only,
                      const std::function<void(qint64 id, const QString &text)> &visit);

    int m_columns = 0;
    engine::NativeStatement m_rows;
};

/// The columns of an entity that are searched, each quoted for SQL.
QStringList searchedColumns(const Entity &entity);

/// So few ids of a block are read one by one, else the block is read from end to end.
inline constexpr qint64 fewIds = 500;

} // namespace tz
