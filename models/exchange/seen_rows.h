#pragma once

#include "models/exchange/row_matching.h"

#include <unordered_map>

namespace tz {

/// Which things a file has named already, remembered in 64 bits each: two rows of one name are the same thing unless
/// both have codes and the codes differ.
class SeenRows
{
public:
    struct Verdict {
        bool isNew = true;
        int row = 0;          ///< where the thing was named first
        bool isEqual = false; ///< the two rows say the same throughout
    };
    /// `content` is a hash of all that the row says.
    Verdict add(const RowKey &key, const QString &codes, int row, size_t content);

private:
    struct Seen {
        quint64 codes = 0; ///< a hash of name and codes, 0 without codes
        int row = 0;
        quint32 content = 0;
    };
    std::unordered_map<quint64, Seen> m_byName;  ///< the first row of each name
    std::unordered_map<quint64, Seen> m_byCodes; ///< further rows of a name, by their codes
};

} // namespace tz
