#pragma once

#include "models/ledger/directory.h"
#include "models/store/sql_database.h"

#include <map>

namespace tz {

/// Ids above every one that a row of the kind has, or ever had in the log.
class IdCounter : public IdSource
{
public:
    explicit IdCounter(SqlDatabase &database) : m_database(database) {}
    qint64 next(EntityKind kind) override;
    /// Ids given by others (a redo, an import with its own) are not given again.
    void noteUsed(EntityKind kind, qint64 id);

private:
    SqlDatabase &m_database;
    std::map<EntityKind, qint64> m_last;
};

} // namespace tz
