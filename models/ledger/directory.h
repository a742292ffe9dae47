#pragma once

#include "models/ledger/any_row.h"

#include <optional>
#include <vector>

namespace tz {

/// Finds rows that other rows refer to. The store's implementation keeps the small entities in memory
/// and reads the large ones as they are asked for.
class Directory
{
public:
    Directory() = default;
    Directory(const Directory &) = delete;
    Directory &operator=(const Directory &) = delete;
    virtual ~Directory() = default;

    /// The row, null if there is none.
    virtual AnyRow row(EntityKind kind, qint64 id) const = 0;

    /// Ids of the rows that these words name: exactly (folded) the name, label, code or an alias; in official order.
    virtual std::vector<qint64> named(EntityKind kind, const QString &words) const = 0;

    /// The rows of `kind` that name this row in their first reference to `parent` (the stages of a preset), in official
    /// order. A directory that cannot tell gives none.
    virtual std::vector<AnyRow> rowsOf(EntityKind kind, EntityKind parent, qint64 id) const;

    /// Where the row stands among its kind in official order, from 0; nothing where that is not known (large entities).
    virtual std::optional<size_t> placeOf(EntityKind kind, qint64 id) const;

    /// The struct itself, null if there is none; it stays as it was found while the pointer is held.
    template <class Row> std::shared_ptr<const Row> find(Id<Row> id) const
    {
        return id ? row(kindOf<Row>, id.value).template shared<Row>() : nullptr;
    }
};

inline std::vector<AnyRow> Directory::rowsOf(EntityKind, EntityKind, qint64) const
{
    return {};
}

inline std::optional<size_t> Directory::placeOf(EntityKind, qint64) const
{
    return {};
}

/// A directory of nothing, for reading values that refer to nothing.
class EmptyDirectory : public Directory
{
public:
    AnyRow row(EntityKind, qint64) const override { return {}; }
    std::vector<qint64> named(EntityKind, const QString &) const override { return {}; }
};

/// Gives ids for rows to be added; an id is never given twice in the life of a ledger.
class IdSource
{
public:
    virtual ~IdSource() = default;
    virtual qint64 next(EntityKind kind) = 0;
};

} // namespace tz
