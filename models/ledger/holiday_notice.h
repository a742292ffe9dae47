#pragma once

#include "models/base/issue.h"
#include "models/ledger/work_calendar.h"

namespace tz {

/// A State Council holiday notice as it was understood.
struct HolidayNotice {
    QString name;                ///< 国办发明电〔2025〕7号, else the title; empty when the text gives neither
    int year = 0;                ///< of days whose year is not written
    std::vector<MarkedDay> days; ///< one entry a day, by date; holiday as in its heading, notice = name
    Issues issues;               ///< by line of the text; an Error means that its days were left out
};

/// Reads the text of a notice, or a pasted table, line by line:
///
///   notice   2月15日（农历腊月二十八、周日）至23日（周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
///            1月1日放假，与周末连休。 2018年12月30日至2019年1月1日放假 · 延长2020年春节假期至2月2日
///   table    2027-02-06 休 春节 · 2027年2月14日、班 · 2月6日至12日 休 春节; in any order, split by tabs, commas or
///   blanks
///
/// A year that is not written is the title's; 12月 of 元旦 is in the year before. What is only recommended (除夕休息)
/// is no 休 day. A weekday that is not the day's, 共N天 that is not the length, 上班 on a day that is worked anyway,
/// and one day marked twice are Issues, and the day is taken as its date says. `known` tells where a holiday that is
/// lengthened ends so far; a text without a year is read for `assumedYear` and says so.
HolidayNotice readHolidayNotice(const QString &text, const WorkCalendar &known, int assumedYear);

} // namespace tz
