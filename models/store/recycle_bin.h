#pragma once

#include "models/store/ledger_store.h"

namespace tz {

/// A row that was removed and is not there now, as the log has it.
struct RemovedRow {
    AnyRow row;      ///< as it was last
    qint64 step = 0; ///< which removed it
};

/// The recycle bin of an entity: what people removed, newest first; what an undo took away stays with redo. At most
/// `limit` rows.
Result<std::vector<RemovedRow>> removedRows(const LedgerStore &store, EntityKind kind, qint64 limit);

/// What brings a removed row back.
struct Restoration {
    ChangeSet set;                    ///< one step: the row, what hung on it, what named it
    qint64 dependants = 0;            ///< rows that come back with it, because they were removed with it
    std::vector<AnyRow> parents = {}; ///< rows removed at another time that it cannot be without; they come back too
    QStringList losses = {};          ///< one sentence for each cell that cannot be as it was
};

/// Plans the return of a row with everything that its removal took along, however many steps came after. What has been
/// filled in otherwise since then is kept. An Error's sentence says why it cannot return.
Result<Restoration> restorationOf(const LedgerStore &store, const RemovedRow &removed, const Reading &reading);

} // namespace tz
