#include "models/store/gram_table.h"
#include "models/store/search_index.h"
#include "models/store/sql_database.h"

#include <algorithm>
#include <iterator>

namespace tz {

namespace {

/// So many changes wait in memory (some 4 bytes each) before they are written.
constexpr size_t mostPending = 1'000'000;

/// Leaves what only the one or only the other has. A pair that stands twice in a text counts once.
void keepDifference(std::vector<Gram> &old, std::vector<Gram> &now)
{
    std::sort(old.begin(), old.end());
    std::sort(now.begin(), now.end());
    std::vector<Gram> gone, come;
    const auto isIn = [](const std::vector<Gram> &grams, Gram gram) {
        return std::binary_search(grams.begin(), grams.end(), gram);
    };
    std::copy_if(old.begin(), old.end(), std::back_inserter(gone), [&](Gram gram) { return !isIn(now, gram); });
    std::copy_if(now.begin(), now.end(), std::back_inserter(come), [&](Gram gram) { return !isIn(old, gram); });
    old = std::move(gone);
    now = std::move(come);
}

} // namespace

SearchIndex::Writer::Writer(SqlDatabase &database, qint64 step) : m_database(database), m_step(step)
{
    Statement state(database, QStringLiteral("SELECT entity, next FROM search_index WHERE step=?"));
    state.bind(0, step - 1);
    if (!state.run()) return; // a file without an index
    while (state.next())
        for (const Entity *entity : allEntities())
            if (state.value(0).toString() == QLatin1StringView(entity->table) && text_grams::isSearched(*entity))
                m_kept[entity->kind] = {entity, state.value(1).toLongLong(), {}};
}

Result<void> SearchIndex::Writer::note(const AnyRow &before, const AnyRow &after)
{
    const AnyRow &row = after.isNull() ? before : after;
    const auto found = m_kept.find(row.kind());
    if (found == m_kept.end() || row.id() >= found->second.next) return {};
    Kept &kept = found->second;
    const qint64 block = IdSet::blockOf(row.id());
    const auto offset = static_cast<quint32>(row.id() & (IdSet::blockIds - 1));
    text_grams::collect(before, m_old);
    text_grams::collect(after, m_new);
    if (!before.isNull() && !after.isNull()) keepDifference(m_old, m_new);
    for (const Gram gram : m_old) kept.changes.add(GramTable::placeOf(block, gram), offset, false);
    for (const Gram gram : m_new) kept.changes.add(GramTable::placeOf(block, gram), offset, true);
    return kept.changes.count() < mostPending ? Result<void>() : flush(kept);
}

Result<void> SearchIndex::Writer::flush(Kept &kept)
{
    if (kept.changes.count() == 0) return {};
    std::vector<const GramChanges::Place *> places;
    places.reserve(kept.changes.places().size());
    for (const GramChanges::Place &place : kept.changes.places()) places.push_back(&place);
    std::sort(places.begin(), places.end(), [](const auto *a, const auto *b) { return a->place < b->place; });
    GramTable table(m_database, *kept.entity);
    for (const GramChanges::Place *place : places) {
        const qint64 block = place->place >> 32;
        const auto gram = static_cast<Gram>(place->place);
        auto ids = table.read(block, gram);
        if (!ids) return ids.error();
        for (const quint32 change : place->changes) {
            if (change & 1)
                IdSet::insert(*ids, change >> 1);
            else
                IdSet::erase(*ids, change >> 1);
        }
        if (auto done = table.write(block, gram, *ids); !done) return done;
    }
    kept.changes.clear();
    return {};
}

Result<void> SearchIndex::Writer::finish()
{
    for (auto &[kind, each] : m_kept)
        if (auto done = flush(each); !done) return done;
    if (m_kept.empty()) return {};
    Statement state(m_database, QStringLiteral("UPDATE search_index SET step=? WHERE step=?"));
    state.bind(0, m_step);
    state.bind(1, m_step - 1);
    return state.run();
}

} // namespace tz
