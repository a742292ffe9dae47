#include "models/tables/calendar_import.h"

#include "models/ledger/calendar_day.h"

namespace tz {

namespace {

MarkedDay markedDay(const CalendarDay &day)
{
    return {day.date, day.mark, day.holiday, day.notice};
}

} // namespace

Result<CalendarEffect> takeMovesAlong(LedgerSession &session, ChangeSet &set)
{
    std::vector<MarkedDay> days = session.calendar().days();
    bool hasDays = false;
    for (const Change &change : set.changes)
        if (const CalendarDay *day = change.after.as<CalendarDay>()) {
            days.push_back(markedDay(*day)); // the later one of a day counts
            hasDays = true;
        }
    if (!hasDays) return CalendarEffect();
    auto rows = datedRows(session);
    if (!rows) return rows.error();
    CalendarEffect effect = calendarEffect(*rows, session.reading(), WorkCalendar(std::move(days)));
    set.changes.insert(set.changes.end(), effect.changes.begin(), effect.changes.end());
    return effect;
}

} // namespace tz
