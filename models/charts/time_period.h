#pragma once

#include <QDate>
#include <QStringList>

namespace tz {

/// What a time header is divided into. 旬 are ten days each but for the last of a month; halves are those of years.
enum class Period { Day, Week, TenDays, Month, Quarter, Half, Year };

/// The first day of the period that holds a day; weeks begin on Monday.
QDate startOf(Period period, QDate date);
/// The first day of the next one; `start` is a first day.
QDate nextAfter(Period period, QDate start);

/// What a period may be called, by its days in the chart, the fullest name first. `underYear`: the year stands above
/// it.
QStringList namesOf(Period period, QDate start, QDate last, bool underYear);

/// What two neighbours may be called where the one has no room for a name of its own: 2021—2022年, 三、四季度.
QStringList namesOfBoth(Period period, QDate start, QDate last);

} // namespace tz
