#include "models/tables/row_listing.h"

#include "models/base/pinyin.h"
#include "models/tables/cell_facts.h"
#include "models/tables/listing_parts.h"
#include "models/tables/typed_conditions.h"
#include "models/tables/typed_hits.h"

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

/// By the search index; where it cannot tell, the file is read.
Result<std::unordered_set<qint64>> typedHits(LedgerSession &session, const Listing &listing)
{
    std::unordered_set<qint64> hits;
    auto indexed = allHits(session, *listing.entity, listing.typed);
    if (!indexed) return indexed.error();
    if (*indexed) {
        auto ids = session.store().ids({.kind = listing.entity->kind, .conditions = listing.conditions});
        if (!ids) return ids.error();
        for (const qint64 id : *ids)
            if ((*indexed)->contains(id)) hits.insert(id);
        return hits;
    }
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

CellKey keyOf(const AnyRow &row, const ListingSort &sort, const Reading &reading)
{
    if (!sort.byPinyin) return keyOfCell(row, *sort.column, reading);
    const QString text = row.text(*sort.column, reading);
    return {text.isEmpty(), 0, pinyin(text)};
}

/// Whether `a` stands before `b`; rows that no key parts stay in the official order.
bool standsBefore(const std::vector<CellKey> &a, const std::vector<CellKey> &b, const std::vector<ListingSort> &sort)
{
    for (size_t i = 0; i < sort.size(); ++i) {
        const int order = compareCells(a[i], b[i]);
        const bool isReversed = sort[i].descending && !a[i].isEmpty && !b[i].isEmpty;
        if (order != 0) return isReversed ? order > 0 : order < 0;
    }
    return false;
}

void sortRows(std::vector<AnyRow> &rows, const Listing &listing, const Reading &reading)
{
    struct Keyed {
        std::vector<CellKey> keys;
        AnyRow row;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(rows.size());
    for (AnyRow &row : rows) {
        std::vector<CellKey> keys;
        for (const ListingSort &sort : listing.sort) keys.push_back(keyOf(row, sort, reading));
        keyed.push_back({std::move(keys), std::move(row)});
    }
    std::stable_sort(keyed.begin(), keyed.end(),
                     [&](const Keyed &a, const Keyed &b) { return standsBefore(a.keys, b.keys, listing.sort); });
    rows.clear();
    for (Keyed &entry : keyed) rows.push_back(std::move(entry.row));
}

bool sortsInFile(const std::vector<ListingSort> &sort)
{
    return std::all_of(sort.begin(), sort.end(),
                       [](const ListingSort &each) { return !each.byPinyin && sortsInFile(*each.column); });
}

std::vector<SortKey> fileOrder(const std::vector<ListingSort> &sort)
{
    std::vector<SortKey> order;
    for (const ListingSort &each : sort)
        if (each.column->isStored()) order.push_back({each.column->name(), each.descending});
    return order;
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
    for (const ColumnFilter &filter : listing.filters)
        std::erase_if(rows, [&](const AnyRow &row) { return !passes(row, filter, reading); });
    if (!listing.sort.empty() && query.order.empty()) sortRows(rows, listing, reading);
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
    const bool isSorted = !listing.sort.empty();
    const bool isFiltered = !listing.filters.empty() && all <= filterInMemoryRows;
    const bool sortInMemory = isSorted && !sortsInFile(listing.sort) && all <= sortInMemoryRows;
    if (isSorted && !sortInMemory && !isFiltered && listing.typed.isEmpty())
        if (auto parts = ListingParts::of(session, listing)) return gathered(session, *parts, all, wanted);
    if (isSorted && !sortInMemory) query.order = fileOrder(listing.sort);
    const bool typedInMemory = !listing.typed.isEmpty() && !hits;
    if (sortInMemory || typedInMemory || isFiltered)
        return listInMemory(session, listing, query, hits ? &*hits : nullptr);
    return listInFile(session, query, all, wanted, hits ? &*hits : nullptr);
}

} // namespace tz
