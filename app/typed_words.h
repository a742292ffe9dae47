#pragma once

#include "models/exchange/import_directory.h"
#include "models/ledger/reading.h"
#include "models/store/ledger_session.h"

namespace tz {

/// Reads words of a command line against a ledger: counties go by their short names and codes as well, and a name that
/// is not known is answered with the one that may have been meant.
class TypedWords
{
public:
    explicit TypedWords(LedgerSession &session);

    Reading reading() const;
    /// Reads a cell as AnyRow::read does; the Error says the column's heading.
    Result<void> readInto(AnyRow &row, const Column &column, const QString &typed) const;
    /// The row that the words name.
    Result<qint64> named(EntityKind kind, const QString &words) const;

private:
    Error withNearest(Error error, EntityKind kind, const QString &typed) const;

    LedgerSession &m_session;
    ImportDirectory m_directory;
};

} // namespace tz
