#pragma once

#include "models/ledger/entity_kind.h"

#include <QtGlobal>

#include <map>
#include <optional>

namespace tz {

struct ChangeNotice;

/// How many rows the long tables have, kept up with every step: counting a million takes as long as reading them. Only
/// for the one writer of a file; a reader does not hear of steps.
class RowCounts
{
public:
    /// From so many rows on a count is worth keeping.
    static constexpr qint64 longTable = 50'000;

    std::optional<qint64> known(EntityKind kind) const;
    void keep(EntityKind kind, qint64 rows);
    /// A step was stored. One whose changes are not listed makes its tables be counted anew.
    void follow(const ChangeNotice &notice);

private:
    std::map<EntityKind, qint64> m_rows;
};

} // namespace tz
