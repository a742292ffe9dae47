#pragma once

#include "models/store/change_log.h"
#include "models/store/founding_digest.h"
#include "models/store/row_image.h"
#include "models/store/search_index.h"

#include <map>
#include <set>

namespace tz {

/// Writes changes of rows within one transaction, each with its line in the log. Statements are prepared once per
/// table.
class RowWriter
{
public:
    /// Without `logRows` the log counts and digests the rows (founding).
    RowWriter(SqlDatabase &database, ChangeLog::Writer &log, bool logRows)
        : m_database(database), m_log(log), m_logRows(logRows), m_search(database, log.stepId())
    {
    }

    Result<void> write(const Change &change);
    /// From now on many rows are added: unless the table holds many already, its indexes are made anew at the end,
    /// which is several times faster than keeping them up row by row.
    Result<void> prepareBulk(const Entity &entity);
    Result<void> finishBulk();
    /// Writes the digests of the rows that were founded. The step's last change.
    Result<void> finishFounding();
    /// Writes what the search index still has to learn. Nothing is written after it but the step itself.
    Result<void> finishSearch() { return m_search.finish(); }

private:
    struct Statements;
    Statements &statements(const Entity &entity);
    Result<void> requireOnDisk(const Change &change);
    Result<void> store(const Change &change);

    SqlDatabase &m_database;
    ChangeLog::Writer &m_log;
    bool m_logRows;
    std::map<const Entity *, std::shared_ptr<Statements>> m_statements;
    std::set<const Entity *> m_asked; ///< whether they make a bulk load
    std::vector<const Entity *> m_bulk;
    FoundingDigest m_founded;
    SearchIndex::Writer m_search;
    RowImage m_before;
    RowImage m_after;
};

} // namespace tz
