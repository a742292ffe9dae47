#include "models/tables/row_listing.h"

#include "models/base/pinyin.h"
#include "models/tables/cell_facts.h"
#include "models/tables/listing_parts.h"
#include "models/tables/typed_conditions.h"

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

Result<std::unordered_set<qint64>> typedHits(LedgerSession &session, const Listing &listing)
{
    std::unordered_set<qint64> hits;
    for (const Condition &condition : typedConditions(session, *listing.entity, listing.typed)) {
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

Result<ListedIds> gathered(LedgerSession &session, ListingParts &parts, qint64 all, qint64 wanted)
{
    ListedIds list{{}, all};
    while (!parts.isDone() && (wanted < 0 || qint64(list.ids.size()) < wanted)) {
        auto ids = parts.next(session, wanted);
        if (!ids) return ids.error();
        list.ids.insert(list.ids.end(), ids->begin(), ids->end());
    }
    if (wanted < 0) list.total = qint64(list.ids.size());
    return list;
}

} // namespace

Result<std::vector<qint64>> typedIds(LedgerSession &session, const Listing &listing, qint64 limit)
{
    std::vector<qint64> found;
    for (const Condition &condition : typedConditions(session, *listing.entity, listing.typed)) {
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
    if (listing.sortColumn && !sortInMemory && listing.typed.isEmpty())
        if (auto parts = ListingParts::of(session, listing)) return gathered(session, *parts, all, wanted);
    if (listing.sortColumn && !sortInMemory && listing.sortColumn->isStored())
        query.order = {{listing.sortColumn->name(), listing.descending}};
    const bool typedInMemory = !listing.typed.isEmpty() && !hits;
    if (sortInMemory || typedInMemory) return listInMemory(session, listing, query, hits ? &*hits : nullptr);
    return listInFile(session, query, all, wanted, hits ? &*hits : nullptr);
}

} // namespace tz
