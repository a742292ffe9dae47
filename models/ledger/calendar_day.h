#pragma once

#include "models/ledger/schema.h"
#include "models/ledger/work_calendar.h"

namespace tz {

template <> struct EnumWords<DayMark> {
    static constexpr std::array values{Choice{"none", "平日"}, Choice{"off", "休", "放假"},
                                       Choice{"work", "班", "调休上班|补班|上班"}};
};

/// 日历: a day that a holiday notice names, entered by the office over the calendar that ships with the program.
struct CalendarDay {
    CalendarDayId id;
    QDate date;
    DayMark mark = DayMark::Off;
    QString holiday;
    QString notice; ///< where it was announced
    bool operator==(const CalendarDay &) const = default;
};

template <> struct Schema<CalendarDay> {
    static constexpr auto kind = EntityKind::CalendarDay;
    static constexpr auto table = "calendar_day";
    static constexpr auto plural = "calendar-days";
    static constexpr auto word = "节假日";
    static constexpr auto order = "date, id";
    static constexpr std::array columns{
        idColumn<CalendarDay>(),
        column<&CalendarDay::date>("date", "日期", {.required = true, .key = true, .width = 9}),
        column<&CalendarDay::mark>("mark", "休班", {.aliases = "类型|休/班", .required = true, .width = 5}),
        column<&CalendarDay::holiday>("holiday", "节日", {.aliases = "节假日", .width = 8}),
        column<&CalendarDay::notice>("notice", "依据", {.aliases = "通知|来源", .width = 24}),
    };
    static QString label(const CalendarDay &day, const Reading &) { return day.date.toString(Qt::ISODate); }
};

} // namespace tz
