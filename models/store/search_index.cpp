#include "models/store/search_index.h"

#include "models/store/gram_catalogue.h"
#include "models/store/letter_search.h"
#include "models/store/read_lock.h"
#include "models/store/row_sql.h"
#include "models/store/search_state.h"
#include "models/store/searched_texts.h"

#include <algorithm>

namespace tz {

using namespace search_state;

namespace {

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

/// What is typed without a Chinese character is looked for as pinyin too; numbers are not, and other signs are meant as
/// they stand.
std::optional<TypedLetters> SearchIndex::lettersOf(const QString &typed)
{
    const auto isLetter = [](QChar c) { return c.unicode() < 0x80 && c.isLetter(); };
    const auto isTyped = [&](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9') || c == u' ' || c == u'\''; };
    if (!std::all_of(typed.begin(), typed.end(), isTyped) || std::none_of(typed.begin(), typed.end(), isLetter))
        return std::nullopt;
    return TypedLetters::of(typed);
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
    const ReadLock lock(m_database);
    m_catalogue.standAt(*step);
    auto hits = lettersOf(typed) ? findLetters(entity, *lettersOf(typed)) : findText(entity, typed);
    if (!hits) return hits.error();
    return std::optional(*std::move(hits));
}

Result<SearchIndex::Hits> SearchIndex::findText(const Entity &entity, const QString &typed) const
{
    const std::vector<Gram> grams = text_grams::ofTyped(typed);
    Hits hits;
    IdSet &ids = grams.size() <= 1 && typed.size() <= 2 ? hits.certain : hits.possible;
    GramTable table(m_database, entity);
    for (qint64 from = 0;;) {
        auto block = table.blockFrom(from);
        if (!block) return block.error();
        if (!*block) return hits;
        auto done =
            grams.empty() ? findCharacter(table, **block, typed.front(), ids) : findPairs(table, **block, grams, ids);
        if (!done) return done.error();
        from = **block + 1;
    }
}

Result<SearchIndex::Hits> SearchIndex::findLetters(const Entity &entity, const TypedLetters &letters) const
{
    Hits hits;
    GramTable table(m_database, entity);
    LetterSearch search(letters, table);
    for (qint64 from = 0;;) {
        auto block = table.blockFrom(from);
        if (!block) return block.error();
        if (!*block) return hits;
        auto grams = m_catalogue.grams(entity.kind, table, **block);
        if (!grams) return grams.error();
        auto found = search.find(**block, **grams);
        if (!found) return found.error();
        if (countOf(found->certain) > 0) hits.certain.block(**block) = found->certain;
        if (countOf(found->possible) > 0) hits.possible.block(**block) = found->possible;
        from = **block + 1;
    }
}

Result<void> SearchIndex::confirm(const Entity &entity, const QString &typed, qint64 number, Hits &hits) const
{
    const IdSet::Block *candidates = hits.possible.find(number);
    if (!candidates) return {};
    const ReadLock lock(m_database);
    auto confirmed = lettersOf(typed) ? confirmedLetters(entity, typed, number, *candidates)
                                      : confirmedText(entity, typed, number, *candidates);
    if (!confirmed) return confirmed.error();
    if (countOf(*confirmed) > 0) {
        IdSet::Block &certain = hits.certain.block(number);
        for (size_t i = 0; i < certain.size(); ++i) certain[i] |= (*confirmed)[i] & (*candidates)[i];
    }
    hits.possible.erase(number);
    return {};
}

Result<IdSet::Block> SearchIndex::confirmedLetters(const Entity &entity, const QString &typed, qint64 number,
                                                   const IdSet::Block &candidates) const
{
    IdSet::Block confirmed{};
    SearchedTexts texts(m_database, entity);
    auto done = texts.eachOfBlock(number, &candidates, [&](qint64 id, const QString &text) {
        if (matchesTyped(text, typed)) IdSet::insert(confirmed, id);
    });
    if (!done) return done.error();
    return confirmed;
}

Result<IdSet::Block> SearchIndex::confirmedText(const Entity &entity, const QString &typed, qint64 number,
                                                const IdSet::Block &candidates) const
{
    QStringList conditions;
    for (const QString &column : searchedColumns(entity))
        conditions << QStringLiteral("instr(lower(%1), lower(?1)) > 0").arg(column);
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
    const bool areFew = countOf(candidates) < fewIds;
    const qint64 first = number << IdSet::blockBits;
    if (!areFew)
        if (auto done = ask(first, first + IdSet::blockIds - 1); !done) return done.error();
    for (qint64 id = first; areFew && id < first + IdSet::blockIds; ++id)
        if (IdSet::holds(candidates, id))
            if (auto done = ask(id, id); !done) return done.error();
    return confirmed;
}

} // namespace tz
