#pragma once

#include "models/store/ledger_session.h"

namespace tz {

/// One thing that happened to a row, as a person reads it.
struct HistoryEntry {
    enum class Event { Founded, Added, Changed, Removed, Restored };
    Event event = Event::Changed;
    qint64 step = 0;
    QDateTime time;
    QString who;
    QString what;    ///< the step's description
    QString source;  ///< by hand, or the file that it came from
    QString heading; ///< Changed: which cell
    QString before;  ///< Changed: as texts; empty stays empty
    QString after;
};

/// What happened to a row, newest first; with `only`, what happened to that cell and how the row came and went. A row
/// that was founded with the ledger has that as its oldest entry.
Result<std::vector<HistoryEntry>> historyOf(LedgerSession &session, EntityKind kind, qint64 id, const Column *only);

/// 手工录入, 撤销, 重做, or the file's name: the words for where a step came from.
QString originOf(const Step &step);

} // namespace tz
