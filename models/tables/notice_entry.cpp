#include "models/tables/notice_entry.h"

#include "models/ledger/calendar_day.h"

namespace tz {

QString noticeText(const std::vector<MarkedDay> &days)
{
    if (days.empty()) return {};
    const MarkedDay &last = days.back(); // 元旦 may begin in the year before
    const QString name = last.notice.isEmpty() ? QStringLiteral("%1年放假安排").arg(last.date.year()) : last.notice;
    return QStringLiteral("录入 %1：%2 天").arg(name).arg(days.size());
}

NoticeEntry noticeEntry(LedgerSession &session, const DatedRows &rows, const std::vector<MarkedDay> &days)
{
    NoticeEntry entry{{noticeText(days), {}, {}}, {}, {}};
    std::map<QDate, CalendarDay> own;
    for (const CalendarDay &day : session.all<CalendarDay>()) own[day.date] = day;
    const WorkCalendar &known = session.calendar();
    std::vector<MarkedDay> all = known.days();
    for (const MarkedDay &day : days) {
        const DayMark mark = known.mark(day.date);
        if (mark == day.mark && known.holiday(day.date) == day.holiday) {
            ++entry.same;
            continue;
        }
        mark == DayMark::None ? ++entry.added : ++entry.changed;
        all.push_back(day);
        const auto before = own.find(day.date);
        CalendarDay row = before == own.end() ? CalendarDay() : before->second;
        row.date = day.date;
        row.mark = day.mark;
        row.holiday = day.holiday;
        row.notice = day.notice;
        if (before == own.end())
            entry.set.add(row);
        else
            entry.set.update(before->second, row);
    }
    entry.calendar = WorkCalendar(std::move(all));
    if (entry.set.isEmpty()) return entry;
    entry.effect = calendarEffect(rows, session.reading(), entry.calendar);
    entry.set.changes.insert(entry.set.changes.end(), entry.effect.changes.begin(), entry.effect.changes.end());
    return entry;
}

} // namespace tz
