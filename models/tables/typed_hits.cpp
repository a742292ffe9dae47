#include "models/tables/typed_hits.h"

#include "models/tables/row_listing.h"
#include "models/tables/typed_conditions.h"

namespace tz {

namespace {

/// Blocks that are confirmed in one go: some ten milliseconds of reading.
constexpr int blocksAtOnce = 3;

} // namespace

std::optional<TypedHits> TypedHits::of(LedgerSession &session, const Entity &entity, const QString &typed)
{
    auto found = session.store().searchIndex().find(entity, typed);
    if (!found || !*found) return std::nullopt;
    TypedHits hits;
    hits.m_entity = &entity;
    hits.m_typed = typed;
    hits.m_texts = std::move((*found)->ids);
    if (!(*found)->areCertain)
        for (const auto &[number, block] : hits.m_texts.blocks()) hits.m_uncertain.insert(number);
    for (Condition &condition : namedConditions(session, entity, typed)) {
        // The rows of a reference are read in the order of its index, which needs no row.
        auto ids = session.store().ids({.kind = entity.kind, .conditions = {condition}, .order = {{condition.column}}});
        if (!ids) return std::nullopt;
        for (const qint64 id : *ids) hits.m_named.add(id);
    }
    return hits;
}

qint64 TypedHits::count() const
{
    IdSet both = m_texts;
    both.unite(m_named);
    return both.count();
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
            if (m_uncertain.contains(number)) {
                if (confirmed++ == blocksAtOnce) return from;
                auto done = session.store().searchIndex().confirm(*m_entity, m_typed, number, m_texts);
                if (!done) return done.error();
                m_uncertain.erase(number);
            }
            texts = m_texts.find(number);
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
    IdSet &ids = (*hits)->ids;
    std::vector<qint64> numbers;
    for (const auto &[number, block] : ids.blocks()) numbers.push_back(number);
    std::vector<qint64> found;
    for (const qint64 number : numbers) {
        if (!(*hits)->areCertain)
            if (auto done = session.store().searchIndex().confirm(entity, typed, number, ids); !done)
                return done.error();
        const IdSet::Block *block = ids.find(number);
        const qint64 first = number << IdSet::blockBits;
        for (qint64 id = first; block && id < first + IdSet::blockIds; ++id) {
            if (!IdSet::holds(*block, id)) continue;
            found.push_back(id);
            if (qint64(found.size()) == limit) return found;
        }
    }
    return found;
}

} // namespace tz
