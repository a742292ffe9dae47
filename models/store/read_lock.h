#pragma once

#include "models/store/sqlite_engine.h"

namespace tz {

/// Keeps the file locked for reading while it lives. Without it each statement locks and unlocks the file, which is
/// half the time of a small one. Others who want to write wait: for some milliseconds only.
class ReadLock
{
public:
    explicit ReadLock(SqlDatabase &database) : m_open(database, QStringLiteral("SELECT 1 FROM sqlite_master"))
    {
        if (auto begun = m_open.next(); !begun) return; // then the statements lock for themselves, or fail as this one
    }

private:
    engine::NativeStatement m_open; ///< stands on its first row
};

} // namespace tz
