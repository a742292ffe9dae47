#include "models/store/search_keeper.h"

namespace tz {

namespace {

constexpr int pauseMilliseconds = 60; ///< between two parts, so that keys and clicks come first
constexpr int firstMilliseconds = 3000;

} // namespace

SearchKeeper::SearchKeeper(LedgerSession &session) : QObject(&session), m_session(session)
{
    if (!session.store().isWritable()) return;
    m_pause.setSingleShot(true);
    m_pause.setInterval(firstMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &SearchKeeper::build);
    m_pause.start();
}

/// A part that cannot be written (another program has the file) is given up until the ledger is opened again: nothing
/// is lost but speed.
void SearchKeeper::build()
{
    auto done = m_session.store().searchIndex().buildPart();
    if (!done || *done) return;
    m_pause.start(pauseMilliseconds);
}

} // namespace tz
