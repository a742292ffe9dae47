#pragma once

#include "models/ledger/clock_run.h"
#include "models/ledger/clock_stage.h"
#include "models/ledger/work_calendar.h"

namespace tz {

/// 暂停: from one day to another a clock stands still, for a reason such as an approved extension. A clock may be
/// paused as often as it is approved; stages that would be due on the first day of a pause or later move by its length.
struct ClockPause {
    ClockPauseId id;
    ClockRunId run;
    QDate from;
    QDate until; ///< its last day; none: until further notice
    QString reason;
    bool operator==(const ClockPause &) const = default;

    bool contains(QDate day) const { return from.isValid() && from <= day && (!until.isValid() || day <= until); }
};

/// What speaks against it (no reason, an end before the beginning, days before its clock began, days of which another
/// pause of the clock has some), as a sentence without its end; empty when nothing does.
QString contradictionIn(const ClockPause &pause, const Reading &reading);

/// 9月22日—9月30日; 9月22日起，待另行通知; 9月22日 for a single day.
QString pauseDays(const ClockPause &pause);

/// The pause that a clock stands in on a day, the latest begun of several; nullptr when it runs.
const ClockPause *pauseOn(QDate day, const std::vector<ClockPause> &pauses);

/// The days on which a clock stands still.
class PausedDays
{
public:
    /// In any order. Days that two pauses have count once.
    explicit PausedDays(std::vector<ClockPause> pauses);

    bool contains(QDate day) const;
    /// Whether what is due then is not asked for: known today, the end of a pause until further notice is open.
    bool isWithin(QDate due, QDate today) const;
    /// A due day moved by every pause that began on it or before, one after another, by working days or by calendar
    /// days as the stage counts. Invalid while the end of one of them is open; one that is still to come is not waited
    /// for.
    QDate moved(QDate due, ClockUnit unit, const WorkCalendar &calendar, QDate today) const;

private:
    std::vector<ClockPause> m_spans; ///< by day, none overlaps another
};

template <> struct Schema<ClockPause> {
    static constexpr auto kind = EntityKind::ClockPause;
    static constexpr auto table = "clock_pause";
    static constexpr auto plural = "clock-pauses";
    static constexpr auto word = "时钟暂停";
    static constexpr auto order = "paused_from, run, id";
    static constexpr std::array columns{
        idColumn<ClockPause>(),
        column<&ClockPause::run>("run", "督办时钟", {.required = true, .key = true, .width = 26, .since = 6}),
        column<&ClockPause::from>("paused_from", "暂停自", {.required = true, .key = true, .width = 9, .since = 6}),
        column<&ClockPause::until>("paused_until", "暂停至", {.width = 9, .since = 6}),
        longText<&ClockPause::reason>("reason", "暂停理由", {.required = true, .width = 34, .since = 6}),
    };
    static QString label(const ClockPause &pause, const Reading &) { return pauseDays(pause); }
};

} // namespace tz
