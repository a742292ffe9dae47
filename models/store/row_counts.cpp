#include "models/store/row_counts.h"

#include "models/store/ledger_store.h"

namespace tz {

std::optional<qint64> RowCounts::known(EntityKind kind) const
{
    const auto found = m_rows.find(kind);
    return found == m_rows.end() ? std::nullopt : std::optional(found->second);
}

void RowCounts::keep(EntityKind kind, qint64 rows)
{
    if (rows >= longTable) m_rows[kind] = rows;
}

void RowCounts::follow(const ChangeNotice &notice)
{
    if (!notice.listed)
        for (const EntityKind kind : notice.kinds) m_rows.erase(kind);
    for (const Change &change : notice.changes)
        if (const auto found = m_rows.find(change.type().kind); notice.listed && found != m_rows.end())
            found->second += qint64(change.before.isNull()) - qint64(change.after.isNull());
}

} // namespace tz
