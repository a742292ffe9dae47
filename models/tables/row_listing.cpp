#include "models/tables/row_listing.h"

#include "models/base/pinyin.h"
#include "models/tables/cell_facts.h"

#include <unordered_set>

namespace tz {

namespace {

using Op = Condition::Operator;

/// Bound values that one statement may have, on the safe side of SQLite's limit.
constexpr size_t boundValues = 30'000;

bool isFoundBy(const AnyRow &row, const QString &typed, const Reading &reading)
{
    return std::any_of(row.type().columns.begin(), row.type().columns.end(), [&](const Column &column) {
        return column.options.listed && matchesTyped(row.text(column, reading), typed);
    });
}

/// A scalar that the file orders as a person would; texts and names need the official comparison.
bool sortsInFile(const Column &column)
{
    switch (column.editor) {
    case Editor::Integer:
    case Editor::Percent:
    case Editor::Flag:
    case Editor::Date:
    case Editor::DateTime:
        return column.isStored();
    default:
        return false;
    }
}

std::vector<qint64> namedLike(const std::vector<AnyRow> &rows, const QString &typed, const Reading &reading)
{
    std::vector<qint64> ids;
    for (const AnyRow &row : rows)
        if (matchesTyped(row.label(reading), typed)) ids.push_back(row.id());
    return ids;
}

/// One condition per key column that the typed text may hit; each is a query of its own, since conditions are joined by
/// "and".
std::vector<Condition> typedConditions(LedgerSession &session, const Listing &listing)
{
    std::vector<Condition> result;
    for (const Column &column : listing.entity->columns) {
        if (!column.options.key || !column.isStored()) continue;
        if (column.editor == Editor::Text) {
            result.push_back({column.name(), Op::Contains, listing.typed});
        } else if (column.editor == Editor::Reference && column.target != EntityKind::None &&
                   StoreDirectory::keepsWhole(column.target)) {
            QVariantList ids;
            for (qint64 id : namedLike(session.directory().all(column.target), listing.typed, session.reading()))
                ids << id;
            if (!ids.isEmpty() && ids.size() <= qsizetype(boundValues)) result.push_back({column.name(), Op::In, ids});
        }
    }
    return result;
}

Result<std::unordered_set<qint64>> typedHits(LedgerSession &session, const Listing &listing)
{
    std::unordered_set<qint64> hits;
    for (const Condition &condition : typedConditions(session, listing)) {
        std::vector<Condition> conditions = listing.conditions;
        conditions.push_back(condition);
        auto ids = session.store().ids({.kind = listing.entity->kind, .conditions = std::move(conditions)});
        if (!ids) return ids.error();
        hits.insert(ids->begin(), ids->end());
    }
    return hits;
}

std::vector<qint64> idsOfRows(const std::vector<AnyRow> &rows)
{
    std::vector<qint64> ids;
    ids.reserve(rows.size());
    for (const AnyRow &row : rows) ids.push_back(row.id());
    return ids;
}

void sortRows(std::vector<AnyRow> &rows, const Listing &listing, const Reading &reading)
{
    const Column &column = *listing.sortColumn;
    std::vector<std::pair<CellKey, AnyRow>> keyed;
    keyed.reserve(rows.size());
    for (AnyRow &row : rows) keyed.emplace_back(keyOfCell(row, column, reading), std::move(row));
    std::stable_sort(keyed.begin(), keyed.end(), [&](const auto &a, const auto &b) {
        const bool isReversed = listing.descending && !a.first.isEmpty && !b.first.isEmpty;
        const int order = compareCells(a.first, b.first);
        return isReversed ? order > 0 : order < 0;
    });
    rows.clear();
    for (auto &entry : keyed) rows.push_back(std::move(entry.second));
}

Result<ListedIds> listInMemory(LedgerSession &session, const Listing &listing, const RowQuery &query,
                               const std::unordered_set<qint64> *hits)
{
    auto read = session.store().rows(query);
    if (!read) return read.error();
    std::vector<AnyRow> rows = *std::move(read);
    const Reading reading = session.reading();
    if (hits)
        std::erase_if(rows, [&](const AnyRow &row) { return !hits->contains(row.id()); });
    else if (!listing.typed.isEmpty())
        std::erase_if(rows, [&](const AnyRow &row) { return !isFoundBy(row, listing.typed, reading); });
    if (listing.sortColumn && query.order.empty()) sortRows(rows, listing, reading);
    std::vector<qint64> ids = idsOfRows(rows);
    const qint64 total = qint64(ids.size());
    return ListedIds{std::move(ids), total};
}

Result<ListedIds> listInFile(LedgerSession &session, RowQuery query, qint64 all, qint64 wanted,
                             const std::unordered_set<qint64> *hits)
{
    const bool asConditions = hits && hits->size() <= boundValues;
    if (asConditions) {
        QVariantList ids;
        for (qint64 id : *hits) ids << id;
        query.conditions = {{QStringLiteral("id"), Op::In, ids}};
    } else if (!hits && wanted >= 0 && wanted < all) {
        query.limit = wanted;
    }
    auto ids = session.store().ids(query);
    if (!ids) return ids.error();
    if (hits && !asConditions) std::erase_if(*ids, [&](qint64 id) { return !hits->contains(id); });
    const qint64 total = query.limit >= 0 ? all : qint64(ids->size());
    return ListedIds{*std::move(ids), total};
}

} // namespace

std::optional<ListingParts> ListingParts::of(LedgerSession &session, const Listing &listing)
{
    if (!listing.typed.isEmpty() || !listing.conditions.empty()) return std::nullopt;
    return ledBy(session, listing);
}

std::optional<ListingParts> ListingParts::found(LedgerSession &session, const Listing &listing)
{
    if (listing.typed.isEmpty()) return std::nullopt;
    const auto count = session.store().count({.kind = listing.entity->kind, .conditions = listing.conditions});
    if (!count || *count <= typedInMemoryRows) return std::nullopt;
    auto parts = ledBy(session, listing);
    if (parts) parts->m_any = typedConditions(session, listing);
    return parts;
}

std::optional<ListingParts> ListingParts::ledBy(LedgerSession &session, const Listing &listing)
{
    if (listing.sortColumn) return std::nullopt;
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

Result<std::vector<qint64>> ListingParts::next(LedgerSession &session)
{
    const size_t leadsInPart = m_any ? 24 : 64; // searching a text takes longer than reading an id
    const size_t last = std::min(m_next + leadsInPart, m_leads.size()) - 1;
    std::vector<Condition> range = m_conditions;
    range.push_back({m_column, Op::GreaterOrEqual, m_leads[m_next]});
    range.push_back({m_column, Op::LessOrEqual, m_leads[last]});
    m_next = last + 1;
    if (m_any) return hitsIn(session, range);
    return session.store().ids({.kind = m_kind, .conditions = std::move(range)});
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

Result<std::vector<qint64>> typedIds(LedgerSession &session, const Listing &listing, qint64 limit)
{
    std::vector<qint64> found;
    for (const Condition &condition : typedConditions(session, listing)) {
        std::vector<Condition> conditions = listing.conditions;
        conditions.push_back(condition);
        auto ids =
            session.store().ids({.kind = listing.entity->kind, .conditions = std::move(conditions), .limit = limit});
        if (!ids) return ids.error();
        for (qint64 id : *ids)
            if (qint64(found.size()) < limit && std::find(found.begin(), found.end(), id) == found.end())
                found.push_back(id);
    }
    return found;
}

Result<ListedIds> listIds(LedgerSession &session, const Listing &listing, qint64 wanted)
{
    RowQuery query{.kind = listing.entity->kind, .conditions = listing.conditions};
    auto count = session.store().count(query);
    if (!count) return count.error();
    const qint64 all = *count;

    std::optional<std::unordered_set<qint64>> hits;
    if (!listing.typed.isEmpty() && all > typedInMemoryRows) {
        auto found = typedHits(session, listing);
        if (!found) return found.error();
        hits = *std::move(found);
        if (hits->empty()) return ListedIds{};
    }
    const bool sortInMemory = listing.sortColumn && !sortsInFile(*listing.sortColumn) && all <= sortInMemoryRows;
    if (listing.sortColumn && !sortInMemory && listing.sortColumn->isStored())
        query.order = {{listing.sortColumn->name(), listing.descending}};
    const bool typedInMemory = !listing.typed.isEmpty() && !hits;
    if (sortInMemory || typedInMemory) return listInMemory(session, listing, query, hits ? &*hits : nullptr);
    return listInFile(session, query, all, wanted, hits ? &*hits : nullptr);
}

} // namespace tz
