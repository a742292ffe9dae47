#include "models/store/gram_catalogue.h"
#include "models/store/row_sql.h"
#include "models/store/search_index.h"
#include "models/store/search_state.h"
#include "models/store/searched_texts.h"

#include <algorithm>

namespace tz {

using namespace search_state;

namespace {

/// What the index has to say of one block, by the rows on file.
Result<GramTable::Entries> entriesOnFile(SqlDatabase &database, const Entity &entity, qint64 block)
{
    GramTable::Entries entries;
    std::vector<Gram> grams;
    SearchedTexts texts(database, entity);
    auto done = texts.eachOfBlock(block, nullptr, [&](qint64 id, const QString &text) {
        grams.clear();
        text_grams::append(text, grams);
        for (const Gram gram : grams) entries.push_back(GramTable::entryOf(gram, id));
    });
    if (!done) return done.error();
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

} // namespace

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
    m_catalogue.clear();
    return *there ? m_database.run(QStringLiteral("DELETE FROM search_index")) : Result<void>();
}

} // namespace tz
