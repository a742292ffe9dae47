#pragma once

#include "models/tables/calendar_moves.h"

namespace tz {

/// What entering a holiday notice would do, before anything is written.
struct NoticeEntry {
    ChangeSet set;         ///< one step: the days, and what has to be written for the dates that move
    WorkCalendar calendar; ///< as it will be
    CalendarEffect effect;
    int added = 0;   ///< days that no notice named before
    int changed = 0; ///< days of which an earlier notice says something else
    int same = 0;    ///< days that stand so already
};

/// The days over the ledger's calendar. A day that the office entered before is changed in its row; one that the
/// calendar has already with mark and holiday makes no row.
NoticeEntry noticeEntry(LedgerSession &session, const DatedRows &rows, const std::vector<MarkedDay> &days);

/// Of a notice that does not say its year: at the end of a year it is for the next one.
inline int assumedNoticeYear(QDate today)
{
    return today.year() + (today.month() >= 10 ? 1 : 0);
}

/// 录入 国办发明电〔2025〕7号：33 天; the year's when it has no name.
QString noticeText(const std::vector<MarkedDay> &days);

} // namespace tz
