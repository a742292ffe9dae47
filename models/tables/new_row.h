#pragma once

#include "models/store/ledger_session.h"
#include "models/store/ordinals.h"

#include <map>

namespace tz {

/// Typed texts of a row by column key.
using TypedRow = std::map<QString, QString>;

/// Makes rows that are not stored yet from what was typed; ordinals that are not given follow the last one, of the
/// ledger and of the rows made before.
class NewRows
{
public:
    struct Made {
        AnyRow row;                                             ///< with its id; null when it cannot be added
        QString problem;                                        ///< why not
        std::vector<std::pair<const Column *, QString>> unread; ///< cells left empty, and why
    };

    NewRows(LedgerSession &session, EntityKind kind) : m_session(session), m_kind(kind), m_ordinals(session.store()) {}
    Made make(const TypedRow &typed);

private:
    LedgerSession &m_session;
    EntityKind m_kind;
    Ordinals m_ordinals;
};

/// Adds a row as one step and gives its id. A text that cannot be read, or a required value that is missing, is an
/// Error, and nothing is added.
Result<qint64> addRow(LedgerSession &session, EntityKind kind, const TypedRow &typed);

} // namespace tz
