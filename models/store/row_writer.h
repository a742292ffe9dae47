#pragma once

#include "models/store/change_log.h"

#include <map>

namespace tz {

/// Writes changes of rows within one transaction, each with its line in the log. Statements are prepared once per table.
class RowWriter
{
public:
    /// Without `logRows` the log only counts the rows (founding).
    RowWriter(SqlDatabase &database, ChangeLog::Writer &log, bool logRows) : m_database(database), m_log(log), m_logRows(logRows) {}

    Result<void> write(const Change &change);
    /// From now on adding many rows to a table that holds fewer: its indexes are made anew at the end, which is several
    /// times faster than keeping them up row by row.
    Result<void> prepareBulk(const Entity &entity);
    Result<void> finishBulk();

private:
    struct Statements;
    Statements &statements(const Entity &entity);
    Result<void> requireOnDisk(const Change &change);

    SqlDatabase &m_database;
    ChangeLog::Writer &m_log;
    bool m_logRows;
    std::map<const Entity *, std::shared_ptr<Statements>> m_statements;
    std::vector<const Entity *> m_bulk;
};

} // namespace tz
