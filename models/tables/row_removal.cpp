#include "models/tables/row_removal.h"

#include "models/ledger/kept_rows.h"
#include "models/store/removal.h"

namespace tz {

Result<ChangeSet> plannedRemoval(LedgerSession &session, EntityKind kind, std::span<const qint64> ids)
{
    auto removal = removalOf(session.store(), kind, ids);
    if (!removal) return removal;
    if (auto may = mayRemove(*removal, session.reading()); !may) return may.error();
    const QString word = entityOf(kind).word();
    for (const Change &change : removal->changes) {
        if (change.type().kind != kind || !change.after.isNull() || ids.empty() || change.id() != ids.front()) continue;
        const QString name = QStringLiteral("删除 %1“%2”").arg(word, change.before.label(session.reading()));
        removal->what.replace(QStringLiteral("删除 %1 %2 行").arg(word).arg(ids.size()),
                              ids.size() == 1 ? name : name + QStringLiteral("等 %1 行").arg(ids.size()));
    }
    return removal;
}

} // namespace tz
