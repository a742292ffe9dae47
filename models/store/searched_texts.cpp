#include "models/store/searched_texts.h"

#include "models/store/row_sql.h"
#include "models/store/sql_database.h"

namespace tz {

QStringList searchedColumns(const Entity &entity)
{
    QStringList columns;
    for (const Column &column : entity.columns)
        if (text_grams::isSearched(column)) columns << row_sql::quoted(column.key);
    return columns;
}

SearchedTexts::SearchedTexts(SqlDatabase &database, const Entity &entity)
    : m_columns(static_cast<int>(searchedColumns(entity).size())),
      m_rows(database, QStringLiteral("SELECT id,%1 FROM %2 WHERE id BETWEEN ? AND ? ORDER BY id")
                           .arg(searchedColumns(entity).join(u','), row_sql::quoted(entity.table)))
{
}

Result<void> SearchedTexts::eachOfBlock(qint64 block, const IdSet::Block *only,
                                        const std::function<void(qint64 id, const QString &text)> &visit)
{
    const qint64 first = block << IdSet::blockBits;
    const qint64 last = first + IdSet::blockIds - 1;
    if (!only || countOf(*only) >= fewIds) return each(first, last, only, visit);
    for (qint64 id = first; id <= last; ++id)
        if (IdSet::holds(*only, id))
            if (auto done = each(id, id, only, visit); !done) return done;
    return {};
}

Result<void> SearchedTexts::each(qint64 first, qint64 last, const IdSet::Block *only,
                                 const std::function<void(qint64 id, const QString &text)> &visit)
{
    m_rows.bind(0, first);
    m_rows.bind(1, last);
    for (;;) {
        auto more = m_rows.next();
        if (!more) return more.error();
        if (!*more) return {};
        const qint64 id = m_rows.number(0);
        if (only && !IdSet::holds(*only, id)) continue;
        for (int i = 1; i <= m_columns; ++i) visit(id, m_rows.value(i).toString());
    }
}

} // namespace tz
