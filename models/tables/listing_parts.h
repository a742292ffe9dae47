#pragma once

#include "models/tables/row_listing.h"

namespace tz {

/// The ids of a long table in parts, so that nothing waits for all of them: in the official order by ranges of the
/// reference that leads it (institutions by their counties), in the order of an indexed column page by page, what is
/// empty there at the end in the official order. Each part is read whole; no statement stays open in between.
/// Dropping the parts calls off what was not read yet.
class ListingParts
{
public:
    /// Nothing when the listing can only be read whole: narrowed, sorted by a column without an index, or not led by a
    /// reference. A typed text is not heeded.
    static std::optional<ListingParts> of(LedgerSession &session, const Listing &listing);
    /// What the typed text finds in a table that is searched in the file row by row; nothing when listIds() has to do
    /// it.
    static std::optional<ListingParts> found(LedgerSession &session, const Listing &listing);

    bool isDone() const { return m_sort.isDone && m_next >= m_leads.size(); }
    /// The next ids in order, `wanted` or as many as a part has; the parts one after another are the listing.
    Result<std::vector<qint64>> next(LedgerSession &session, qint64 wanted = -1);

private:
    static std::optional<ListingParts> ledBy(LedgerSession &session, const Listing &listing);
    Result<std::vector<qint64>> nextSorted(LedgerSession &session, qint64 wanted);
    Result<std::vector<qint64>> restOfTies(LedgerSession &session, qint64 limit) const;
    Result<std::vector<qint64>> hitsIn(LedgerSession &session, const std::vector<Condition> &range) const;

    struct Sort {
        const Column *column = nullptr;
        bool descending = false;
        AnyRow last; ///< of what was given; null before the first part
        bool isDone = true;
    };
    EntityKind m_kind = EntityKind::None;
    Sort m_sort; ///< comes first
    QString m_column;
    std::vector<Condition> m_conditions;         ///< all must hold …
    std::optional<std::vector<Condition>> m_any; ///< … and, when something was typed, one of these
    std::vector<qint64> m_leads;                 ///< ascending
    size_t m_next = 0;
};

} // namespace tz
