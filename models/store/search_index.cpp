#include "models/store/search_index.h"

#include "models/store/gram_table.h"
#include "models/store/row_sql.h"
#include "models/store/sql_database.h"

#include <algorithm>
#include <limits>

namespace tz {

namespace {

constexpr qint64 complete = std::numeric_limits<qint64>::max();

/// How far an entity's index reaches, if it holds for the log's newest step.
Result<std::optional<qint64>> reachOf(SqlDatabase &database, const Entity &entity, qint64 step)
{
    auto next = database.value(QStringLiteral("SELECT next FROM search_index WHERE entity=? AND step=?"),
                               {QString::fromLatin1(entity.table), step});
    if (!next) return next.error();
    return next->isNull() ? std::nullopt : std::optional(next->toLongLong());
}

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

std::vector<const Entity *> searchedEntities()
{
    std::vector<const Entity *> entities;
    for (const Entity *entity : allEntities())
        if (text_grams::isSearched(*entity)) entities.push_back(entity);
    return entities;
}

/// The ids and searched texts of the rows of some blocks: SELECT id, text, text, … .
QString textsSql(const Entity &entity)
{
    QString columns = QStringLiteral("id");
    for (const Column &column : entity.columns)
        if (text_grams::isSearched(column)) columns += u',' + row_sql::quoted(column.key);
    return QStringLiteral("SELECT %1 FROM %2 WHERE id BETWEEN ? AND ? ORDER BY id")
        .arg(columns, row_sql::quoted(entity.table));
}

int textCount(const Entity &entity)
{
    return static_cast<int>(std::count_if(entity.columns.begin(), entity.columns.end(),
                                          [](const Column &column) { return text_grams::isSearched(column); }));
}

/// What the index has to say of one block, by the rows on file.
Result<GramTable::Entries> entriesOnFile(SqlDatabase &database, const Entity &entity, qint64 block)
{
    engine::NativeStatement rows(database, textsSql(entity));
    rows.bind(0, block << IdSet::blockBits);
    rows.bind(1, ((block + 1) << IdSet::blockBits) - 1);
    GramTable::Entries entries;
    std::vector<Gram> grams;
    const int texts = textCount(entity);
    for (;;) {
        auto more = rows.next();
        if (!more) return more.error();
        if (!*more) break;
        grams.clear();
        for (int i = 1; i <= texts; ++i) text_grams::append(rows.value(i).toString(), grams);
        for (const Gram gram : grams) entries.push_back(GramTable::entryOf(gram, rows.number(0)));
    }
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    return entries;
}

/// The first block from this one on that has rows; nothing behind the last.
Result<std::optional<qint64>> nextBlock(SqlDatabase &database, const Entity &entity, qint64 block)
{
    auto id = database.value(QStringLiteral("SELECT min(id) FROM %1 WHERE id>=?").arg(row_sql::quoted(entity.table)),
                             {block << IdSet::blockBits});
    if (!id) return id.error();
    return id->isNull() ? std::nullopt : std::optional(IdSet::blockOf(id->toLongLong()));
}

/// One character: every pair that begins with it.
Result<void> findCharacter(GramTable &table, qint64 block, QChar character, IdSet &ids)
{
    const auto [first, last] = text_grams::beginningWith(character);
    auto found = table.united(block, first, last);
    if (!found) return found.error();
    if (countOf(*found) > 0) ids.block(block) = *found;
    return {};
}

Result<void> findPairs(GramTable &table, qint64 block, const std::vector<Gram> &grams, IdSet &ids)
{
    IdSet::Block all;
    all.fill(~quint64(0));
    for (const Gram gram : grams) {
        auto found = table.read(block, gram);
        if (!found) return found.error();
        quint64 any = 0;
        for (size_t i = 0; i < all.size(); ++i) any |= all[i] &= (*found)[i];
        if (any == 0) return {};
    }
    ids.block(block) = all;
    return {};
}

} // namespace

QStringList SearchIndex::schema()
{
    QStringList statements{QStringLiteral("CREATE TABLE search_index (\n"
                                          "  entity TEXT PRIMARY KEY,\n"
                                          "  next INTEGER NOT NULL,\n"
                                          "  step INTEGER NOT NULL\n"
                                          ") STRICT")};
    for (const Entity *entity : searchedEntities()) statements << GramTable::createSql(*entity);
    return statements;
}

QStringList SearchIndex::firstRows()
{
    QStringList statements;
    for (const Entity *entity : searchedEntities())
        statements << QStringLiteral("INSERT INTO search_index VALUES ('%1',%2,0)")
                          .arg(QLatin1StringView(entity->table))
                          .arg(complete);
    return statements;
}

Result<std::optional<SearchIndex::Hits>> SearchIndex::find(const Entity &entity, const QString &typed) const
{
    auto there = isThere(m_database);
    if (!there) return there.error();
    if (!*there || typed.isEmpty()) return std::optional<Hits>();
    auto step = lastStep(m_database);
    if (!step) return step.error();
    auto reach = reachOf(m_database, entity, *step);
    if (!reach) return reach.error();
    if (*reach != complete) return std::optional<Hits>();
    const std::vector<Gram> grams = text_grams::ofTyped(typed);
    Hits hits{{}, grams.size() <= 1 && typed.size() <= 2};
    GramTable table(m_database, entity);
    for (qint64 from = 0;;) {
        auto block = table.blockFrom(from);
        if (!block) return block.error();
        if (!*block) return std::optional(std::move(hits));
        auto done = grams.empty() ? findCharacter(table, **block, typed.front(), hits.ids)
                                  : findPairs(table, **block, grams, hits.ids);
        if (!done) return done.error();
        from = **block + 1;
    }
}

Result<void> SearchIndex::confirm(const Entity &entity, const QString &typed, qint64 block, IdSet &ids) const
{
    QStringList conditions;
    for (const Column &column : entity.columns)
        if (text_grams::isSearched(column))
            conditions << QStringLiteral("instr(lower(%1), lower(?1)) > 0").arg(row_sql::quoted(column.key));
    const IdSet::Block *candidates = ids.find(block);
    if (!candidates) return {};
    constexpr qint64 few = 500;
    const bool areFew = countOf(*candidates) < few; // are asked one by one, else the block is read from end to end
    engine::NativeStatement statement(m_database,
                                      QStringLiteral("SELECT id FROM %1 WHERE id BETWEEN ?2 AND ?3 AND (%2)")
                                          .arg(row_sql::quoted(entity.table), conditions.join(QStringLiteral(" OR "))));
    statement.bind(0, QVariant(typed));
    IdSet::Block confirmed{};
    const auto ask = [&](qint64 first, qint64 last) -> Result<void> {
        statement.bind(1, first);
        statement.bind(2, last);
        for (;;) {
            auto more = statement.next();
            if (!more) return more.error();
            if (!*more) return {};
            IdSet::insert(confirmed, statement.number(0));
        }
    };
    const qint64 first = block << IdSet::blockBits;
    if (!areFew)
        if (auto done = ask(first, first + IdSet::blockIds - 1); !done) return done;
    for (qint64 id = first; areFew && id < first + IdSet::blockIds; ++id)
        if (IdSet::holds(*candidates, id))
            if (auto done = ask(id, id); !done) return done;
    IdSet::Block &left = ids.block(block);
    for (size_t i = 0; i < left.size(); ++i) left[i] &= confirmed[i];
    return {};
}

Result<bool> SearchIndex::buildPart()
{
    auto step = lastStep(m_database);
    if (!step) return step.error();
    auto there = isThere(m_database);
    if (!there) return there.error();
    for (const Entity *entity : searchedEntities()) {
        auto reach = *there ? reachOf(m_database, *entity, *step) : Result<std::optional<qint64>>(std::nullopt);
        if (!reach) return reach.error();
        if (*reach != complete) {
            auto done = buildBlocks(*entity, *step, *there, *reach);
            if (!done) return done.error();
            return false;
        }
    }
    return true;
}

/// The next blocks of one entity, or its beginning.
Result<void> SearchIndex::buildBlocks(const Entity &entity, qint64 step, bool isThere, std::optional<qint64> reach)
{
    constexpr int blocks = 2; // some 30 000 rows: a few hundredths of a second
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return transaction.error();
    if (!isThere)
        for (const QString &sql : schema())
            if (auto done = m_database.run(sql); !done) return done;
    GramTable table(m_database, entity);
    if (!reach)
        if (auto done = table.clear(); !done) return done;
    qint64 next = reach.value_or(0);
    for (int i = 0; i < blocks && next != complete; ++i) {
        auto block = nextBlock(m_database, entity, IdSet::blockOf(next));
        if (!block) return block.error();
        if (!*block) {
            next = complete;
            break;
        }
        auto entries = entriesOnFile(m_database, entity, **block);
        if (!entries) return entries.error();
        if (auto done = table.write(**block, *entries); !done) return done;
        next = (**block + 1) << IdSet::blockBits;
    }
    Statement state(m_database, QStringLiteral("INSERT INTO search_index VALUES (?,?,?) ON CONFLICT(entity) DO UPDATE "
                                               "SET next=excluded.next, step=excluded.step"));
    state.bind(0, QString::fromLatin1(entity.table));
    state.bind(1, next);
    state.bind(2, step);
    if (auto done = state.run(); !done) return done;
    return (*transaction)->commit();
}

Result<std::vector<const Entity *>> SearchIndex::differing() const
{
    std::vector<const Entity *> result;
    auto there = isThere(m_database);
    if (!there) return there.error();
    auto step = lastStep(m_database);
    if (!step) return step.error();
    for (const Entity *entity : searchedEntities()) {
        auto reach = *there ? reachOf(m_database, *entity, *step) : Result<std::optional<qint64>>(std::nullopt);
        if (!reach) return reach.error();
        if (*reach != complete) continue;
        auto isRight = matchesRows(*entity);
        if (!isRight) return isRight.error();
        if (!*isRight) result.push_back(entity);
    }
    return result;
}

Result<bool> SearchIndex::matchesRows(const Entity &entity) const
{
    GramTable table(m_database, entity);
    for (qint64 from = 0;;) {
        auto block = nextBlock(m_database, entity, from);
        if (!block) return block.error();
        auto said = table.blockFrom(from);
        if (!said) return said.error();
        // A block whose rows are gone may keep pairs without ids.
        const std::optional<qint64> number = *said && (!*block || **said < **block) ? *said : *block;
        if (!number) return true;
        auto expected = entriesOnFile(m_database, entity, *number);
        if (!expected) return expected.error();
        auto found = table.whole(*number);
        if (!found) return found.error();
        if (*found != *expected) return false;
        from = *number + 1;
    }
}

Result<void> SearchIndex::forget()
{
    auto there = isThere(m_database);
    if (!there) return there.error();
    return *there ? m_database.run(QStringLiteral("DELETE FROM search_index")) : Result<void>();
}

} // namespace tz
