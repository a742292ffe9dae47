#pragma once

#include "models/store/ledger_session.h"

#include <QTimer>

namespace tz {

/// Completes the search index of a ledger that is open to be written, part by part whenever the event loop is idle: an
/// older file has none. Until then words are looked for by scanning.
class SearchKeeper : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the session.
    explicit SearchKeeper(LedgerSession &session);

private:
    void build();

    LedgerSession &m_session;
    QTimer m_pause;
};

} // namespace tz
