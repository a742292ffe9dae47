#include "models/tables/typed_hits.h"

#include "models/tables/row_listing.h"
#include "models/tables/typed_conditions.h"

#include <set>

namespace tz {

namespace {

/// Blocks that are confirmed in one go: some ten milliseconds of reading.
constexpr int blocksAtOnce = 3;

Result<IdSet> namedHits(LedgerSession &session, const Entity &entity, const QString &typed)
{
    IdSet hits;
    for (Condition &condition : namedConditions(session, entity, typed)) {
        // The rows of a reference are read in the order of its index, which needs no row.
        auto ids = session.store().ids({.kind = entity.kind, .conditions = {condition}, .order = {{condition.column}}});
        if (!ids) return ids.error();
        for (const qint64 id : *ids) hits.add(id);
    }
    return hits;
}

/// The blocks in which something is still to be confirmed.
std::vector<qint64> uncertainBlocks(const SearchIndex::Hits &hits)
{
    std::vector<qint64> numbers;
    for (const auto &[number, block] : hits.possible.blocks()) numbers.push_back(number);
    return numbers;
}

} // namespace

std::optional<TypedHits> TypedHits::of(LedgerSession &session, const Entity &entity, const QString &typed)
{
    auto found = session.store().searchIndex().find(entity, typed);
    if (!found || !*found) return std::nullopt;
    TypedHits hits;
    hits.m_entity = &entity;
    hits.m_typed = typed;
    hits.m_texts = **std::move(found);
    auto named = namedHits(session, entity, typed);
    if (!named) return std::nullopt;
    hits.m_named = *std::move(named);
    return hits;
}

qint64 TypedHits::count() const
{
    IdSet all = m_texts.certain;
    all.unite(m_texts.possible);
    all.unite(m_named);
    return all.count();
}

Result<size_t> TypedHits::filter(LedgerSession &session, const IdList &ids, size_t from, size_t most, IdList &found)
{
    int confirmed = 0;
    qint64 number = -1;
    const IdSet::Block *texts = nullptr;
    const IdSet::Block *named = nullptr;
    const size_t full = found.size() + most;
    for (; from < ids.size() && found.size() < full; ++from) {
        const qint64 id = ids[from];
        if (IdSet::blockOf(id) != number) {
            number = IdSet::blockOf(id);
            if (m_texts.possible.find(number)) {
                if (confirmed++ == blocksAtOnce) return from;
                auto done = session.store().searchIndex().confirm(*m_entity, m_typed, number, m_texts);
                if (!done) return done.error();
            }
            texts = m_texts.certain.find(number);
            named = m_named.find(number);
        }
        if ((texts && IdSet::holds(*texts, id)) || (named && IdSet::holds(*named, id))) found.push(id);
    }
    return from;
}

Result<std::vector<qint64>> textHits(LedgerSession &session, const Entity &entity, const QString &typed, qint64 limit)
{
    auto hits = session.store().searchIndex().find(entity, typed);
    if (!hits) return hits.error();
    if (!*hits) return typedIds(session, {.entity = &entity, .typed = typed}, limit);
    std::set<qint64> numbers;
    for (const IdSet *ids : {&(*hits)->certain, &(*hits)->possible})
        for (const auto &[number, block] : ids->blocks()) numbers.insert(number);
    std::vector<qint64> found;
    for (const qint64 number : numbers) {
        if (auto done = session.store().searchIndex().confirm(entity, typed, number, **hits); !done)
            return done.error();
        const IdSet::Block *block = (*hits)->certain.find(number);
        const qint64 first = number << IdSet::blockBits;
        for (qint64 id = first; block && id < first + IdSet::blockIds; ++id) {
            if (!IdSet::holds(*block, id)) continue;
            found.push_back(id);
            if (qint64(found.size()) == limit) return found;
        }
    }
    return found;
}

Result<std::optional<IdSet>> allHits(LedgerSession &session, const Entity &entity, const QString &typed)
{
    auto texts = session.store().searchIndex().find(entity, typed);
    if (!texts) return texts.error();
    if (!*texts) return std::optional<IdSet>();
    for (const qint64 number : uncertainBlocks(**texts))
        if (auto done = session.store().searchIndex().confirm(entity, typed, number, **texts); !done)
            return done.error();
    auto hits = namedHits(session, entity, typed);
    if (!hits) return hits.error();
    hits->unite((*texts)->certain);
    return std::optional(*std::move(hits));
}

} // namespace tz
