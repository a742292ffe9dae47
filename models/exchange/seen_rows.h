#pragma once

#include "models/exchange/row_matching.h"

#include <QHash>

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
        int row = 0;
        quint32 content = 0;
    };
    QHash<quint64, Seen> m_byCodes; ///< by keys and codes; without codes those that have none
    QHash<quint64, Seen> m_byKeys;  ///< by keys alone, of rows with codes
};

} // namespace tz
