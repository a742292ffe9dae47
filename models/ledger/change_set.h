#pragma once

#include "models/ledger/any_row.h"

#include <vector>

namespace tz {

/// One row's change: before null = added, after null = removed, both = updated. The inverse swaps the two.
/// A row to be added carries an id from IdSource, so that other rows of the same set can refer to it, or 0 to be
/// numbered when stored.
struct Change {
    AnyRow before;
    AnyRow after;

    const Entity &type() const { return after.isNull() ? before.type() : after.type(); }
    qint64 id() const { return after.isNull() ? before.id() : after.id(); }
    bool operator==(const Change &) const = default;
};

/// Every edit, paste, import, merge and undo of a ledger: a step that is stored whole or not at all.
struct ChangeSet {
    QString what;   ///< plain Chinese for the log and the undo list: 修改 西峡县 联系人
    QString source; ///< where it came from, such as a file's name and hash; empty for typing
    std::vector<Change> changes;

    bool isEmpty() const { return changes.empty(); }
    void add(AnyRow row) { changes.push_back({{}, std::move(row)}); }
    void remove(AnyRow row) { changes.push_back({std::move(row), {}}); }
    void update(AnyRow before, AnyRow after) { changes.push_back({std::move(before), std::move(after)}); }
    bool operator==(const ChangeSet &) const = default;
};

/// Takes the set back: each change swapped, in reverse order.
inline ChangeSet inverse(const ChangeSet &set)
{
    ChangeSet result{set.what, set.source, {}};
    result.changes.reserve(set.changes.size());
    for (auto change = set.changes.rbegin(); change != set.changes.rend(); ++change)
        result.changes.push_back({change->after, change->before});
    return result;
}

} // namespace tz
