#include "models/tables/listing_parts.h"

#include "models/tables/typed_conditions.h"

#include <unordered_set>

namespace tz {

namespace {

using Op = Condition::Operator;

constexpr qint64 sortedPart = 50'000; ///< few, since the table repaints for each; some 20 ms of reading

} // namespace

std::optional<ListingParts> ListingParts::of(LedgerSession &session, const Listing &listing)
{
    if (!listing.conditions.empty()) return std::nullopt;
    auto parts = ledBy(session, listing);
    if (!parts || listing.sort.empty()) return parts;
    const ListingSort &sort = listing.sort.front();
    if (listing.sort.size() > 1 || sort.byPinyin || !LedgerStore::ordersQuickly(*sort.column)) return std::nullopt;
    parts->m_sort = {sort.column, sort.descending, AnyRow(), false};
    if (sort.column->options.required)
        parts->m_leads.clear();
    else
        parts->m_conditions = {{sort.column->name(), Op::IsEmpty}};
    return parts;
}

std::optional<ListingParts> ListingParts::found(LedgerSession &session, const Listing &listing)
{
    if (listing.typed.isEmpty() || !listing.sort.empty()) return std::nullopt;
    auto parts = ledBy(session, listing);
    if (parts) parts->m_any = typedConditions(session, *listing.entity, listing.typed);
    return parts;
}

std::optional<ListingParts> ListingParts::ledBy(LedgerSession &session, const Listing &listing)
{
    const QString order = QString::fromLatin1(listing.entity->order);
    const Column *lead = listing.entity->column(order.left(order.indexOf(u',')));
    if (!lead || lead->editor != Editor::Reference || !lead->options.required ||
        !StoreDirectory::keepsWhole(lead->target))
        return std::nullopt;
    ListingParts parts;
    parts.m_kind = listing.entity->kind;
    parts.m_column = lead->name();
    parts.m_conditions = listing.conditions;
    for (const AnyRow &row : session.directory().all(lead->target)) parts.m_leads.push_back(row.id());
    std::sort(parts.m_leads.begin(), parts.m_leads.end());
    return parts;
}

Result<std::vector<qint64>> ListingParts::next(LedgerSession &session, qint64 wanted)
{
    if (!m_sort.isDone) return nextSorted(session, wanted);
    const size_t leadsInPart = m_any ? 24 : 64; // searching a text takes longer than reading an id
    const size_t last = std::min(m_next + leadsInPart, m_leads.size()) - 1;
    std::vector<Condition> range = m_conditions;
    range.push_back({m_column, Op::GreaterOrEqual, m_leads[m_next]});
    range.push_back({m_column, Op::LessOrEqual, m_leads[last]});
    m_next = last + 1;
    if (m_any) return hitsIn(session, range);
    return session.store().ids({.kind = m_kind, .conditions = std::move(range)});
}

/// Rows of one value stand by id whatever the direction, so that a value is gone through before the next one is begun.
Result<std::vector<qint64>> ListingParts::nextSorted(LedgerSession &session, qint64 wanted)
{
    const Column &column = *m_sort.column;
    const qint64 limit = wanted > 0 ? wanted : sortedPart;
    auto ids = restOfTies(session, limit);
    if (!ids) return ids;
    if (const qint64 more = limit - qint64(ids->size()); more > 0) {
        RowQuery query{
            .kind = m_kind, .order = {{column.name(), m_sort.descending}}, .ties = Ties::ById, .limit = more};
        if (!m_sort.last.isNull()) query.behind = Behind{m_sort.last.stored(column).toVariant()};
        if (!column.options.required) query.conditions = {{column.name(), Op::IsNotEmpty}};
        auto next = session.store().ids(query);
        if (!next) return next;
        m_sort.isDone = qint64(next->size()) < more;
        ids->insert(ids->end(), next->begin(), next->end());
    }
    if (m_sort.isDone || ids->empty()) return ids;
    auto last = session.store().row(m_kind, ids->back());
    if (!last) return last.error();
    m_sort.last = *std::move(last);
    return ids;
}

Result<std::vector<qint64>> ListingParts::restOfTies(LedgerSession &session, qint64 limit) const
{
    if (m_sort.last.isNull()) return std::vector<qint64>();
    const Column &column = *m_sort.column;
    return session.store().ids({.kind = m_kind,
                                .conditions = {{column.name(), Op::Equals, m_sort.last.stored(column).toVariant()},
                                               {QStringLiteral("id"), Op::GreaterOrEqual, m_sort.last.id() + 1}},
                                .order = {{QStringLiteral("id")}},
                                .ties = Ties::ById,
                                .limit = limit});
}

/// Mostly one column alone finds something, and its ids come in order; else they are put in order by the whole range.
Result<std::vector<qint64>> ListingParts::hitsIn(LedgerSession &session, const std::vector<Condition> &range) const
{
    std::vector<qint64> hits;
    bool isMixed = false;
    for (const Condition &condition : *m_any) {
        std::vector<Condition> conditions = range;
        conditions.push_back(condition);
        auto ids = session.store().ids({.kind = m_kind, .conditions = std::move(conditions)});
        if (!ids) return ids.error();
        isMixed |= !hits.empty() && !ids->empty();
        hits.insert(hits.end(), ids->begin(), ids->end());
    }
    if (!isMixed) return hits;
    const std::unordered_set<qint64> wanted(hits.begin(), hits.end());
    auto ordered = session.store().ids({.kind = m_kind, .conditions = range});
    if (ordered) std::erase_if(*ordered, [&](qint64 id) { return !wanted.contains(id); });
    return ordered;
}

} // namespace tz
