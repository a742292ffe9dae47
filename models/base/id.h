#pragma once

#include <QHashFunctions>

#include <compare>

namespace tz {

/// The key of one entity's row. Distinct types keep a CountyId out of a function that wants an InstitutionId.
/// 0 means "none" or "not stored yet"; stored ids start at 1.
template <class Row> struct Id {
    qint64 value = 0;

    explicit operator bool() const { return value > 0; }
    auto operator<=>(const Id &) const = default;
};

template <class Row> size_t qHash(Id<Row> id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

} // namespace tz
