#pragma once

#include "models/ledger/county.h"

#include <optional>
#include <vector>

namespace tz {

/// What the counties of a ledger are called in files that do not use their full names.
class CountyNames
{
public:
    explicit CountyNames(const std::vector<County> &counties);

    /// The one county that such words mean beside its own names: 西峡, 南阳市西峡县, 411323 西峡县.
    std::optional<qint64> meaning(const QString &words) const;
    /// The name that was most likely meant by words that name none: 西狭县 → 西峡县. Empty when none is near or two
    /// are.
    QString nearest(const QString &words) const;

private:
    struct Name {
        qint64 id;
        QString name;  ///< as the ledger has it
        QString plain; ///< folded, in simplified signs
        QString code;
    };
    std::vector<Name> m_names; ///< with the aliases
};

} // namespace tz
