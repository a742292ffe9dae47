#pragma once

#include "models/store/ledger_session.h"

namespace tz {

/// Which rows of an entity a table shows, and in which order.
struct Listing {
    const Entity *entity = nullptr;
    std::vector<Condition> conditions = {}; ///< all must hold
    QString typed = {}; ///< found in a listed column: as a part, or by pinyin initials; empty: no filter
    const Column *sortColumn = nullptr; ///< nullptr: the official order
    bool descending = false;
};

/// The ids in order. When `ids` holds fewer than `total`, the rest was not read yet.
struct ListedIds {
    std::vector<qint64> ids;
    qint64 total = 0;
};

/// Above this many rows a typed filter runs in the file over the key columns: texts by what they contain, references
/// by the names that match; up to it in memory over every listed column.
inline constexpr qint64 typedInMemoryRows = 20'000;
/// Above this many rows only stored columns sort, and as the file orders them.
inline constexpr qint64 sortInMemoryRows = 100'000;

/// At least `wanted` ids (or all, when the listing can only be made whole); `wanted` < 0 asks for all.
Result<ListedIds> listIds(LedgerSession &session, const Listing &listing, qint64 wanted = -1);

/// The ids of a long table in parts, so that nothing waits for all of them: by ranges of the reference that leads the
/// official order (institutions by their counties). Each part is read whole; no statement stays open in between.
/// Dropping the parts calls off what was not read yet.
class ListingParts
{
public:
    /// Nothing when the listing can only be read whole: narrowed, sorted otherwise, or not led by a reference.
    static std::optional<ListingParts> of(LedgerSession &session, const Listing &listing);
    /// What the typed text finds in a table that is searched in the file; nothing when listIds() has to do it.
    static std::optional<ListingParts> found(LedgerSession &session, const Listing &listing);

    bool isDone() const { return m_next >= m_leads.size(); }
    /// The next ids in order; the parts one after another are the listing.
    Result<std::vector<qint64>> next(LedgerSession &session);

private:
    static std::optional<ListingParts> ledBy(LedgerSession &session, const Listing &listing);
    Result<std::vector<qint64>> hitsIn(LedgerSession &session, const std::vector<Condition> &range) const;

    EntityKind m_kind = EntityKind::None;
    QString m_column;
    std::vector<Condition> m_conditions;         ///< all must hold …
    std::optional<std::vector<Condition>> m_any; ///< … and, when something was typed, one of these
    std::vector<qint64> m_leads;                 ///< ascending
    size_t m_next = 0;
};

/// The first rows whose key columns the typed text finds, in the file whatever its size; for suggestions.
Result<std::vector<qint64>> typedIds(LedgerSession &session, const Listing &listing, qint64 limit);

} // namespace tz
