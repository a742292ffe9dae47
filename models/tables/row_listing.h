#pragma once

#include "models/tables/column_filter.h"

namespace tz {

struct ListingSort {
    const Column *column = nullptr;
    bool descending = false;
    bool byPinyin = false; ///< texts by their pinyin instead of the official order
    bool operator==(const ListingSort &) const = default;
};

/// Which rows of an entity a table shows, and in which order.
struct Listing {
    const Entity *entity = nullptr;
    std::vector<Condition> conditions = {}; ///< all must hold
    QString typed = {}; ///< found in a listed column: as a part, or by pinyin initials; empty: no filter
    /// What the file cannot tell; looked at row by row, so up to filterInMemoryRows only.
    std::vector<ColumnFilter> filters = {};
    std::vector<ListingSort> sort = {}; ///< the first key first; empty: the official order
};

/// The ids in order. When `ids` holds fewer than `total`, the rest was not read yet.
struct ListedIds {
    std::vector<qint64> ids;
    qint64 total = 0;
};

/// Above this many rows a typed filter looks at the key columns only: texts by what they contain or, where the search
/// index tells, by their pinyin, references by the names that match; up to it in memory at every listed column.
inline constexpr qint64 typedInMemoryRows = 20'000;
/// Above this many rows only stored columns sort, and as the file orders them.
inline constexpr qint64 sortInMemoryRows = 100'000;

/// At least `wanted` ids (or all, when the listing can only be made whole); `wanted` < 0 asks for all.
Result<ListedIds> listIds(LedgerSession &session, const Listing &listing, qint64 wanted = -1);

/// The first rows whose key columns the typed text finds, in the file whatever its size; for suggestions.
Result<std::vector<qint64>> typedIds(LedgerSession &session, const Listing &listing, qint64 limit);

} // namespace tz
