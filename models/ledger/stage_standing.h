#pragma once

#include "models/ledger/clock_pause.h"
#include "models/ledger/clock_run.h"
#include "models/ledger/clock_stage.h"
#include "models/ledger/stage_report.h"

namespace tz {

/// How a stage of a clock stands on a day. Derived, never stored.
enum class StageState { InTime, Late, Waiting, Near, Overdue, Paused, Spared, Tracked };

template <> struct EnumWords<StageState> {
    static constexpr std::array values{
        Choice{"in-time", "按期"}, Choice{"late", "迟报"},   Choice{"waiting", "未到期"}, Choice{"near", "临期"},
        Choice{"overdue", "逾期"}, Choice{"paused", "暂停"}, Choice{"spared", "不再计"},  Choice{"tracked", "跟踪"},
    };
};

/// The one character that stands for it where there is no room, and on black-and-white paper: 成 迟 候 临 逾 停 免 跟.
QChar stageCharacter(StageState state);

/// Whether a stage was missed: reported too late, or not at all.
inline bool isFailed(StageState state)
{
    return state == StageState::Late || state == StageState::Overdue;
}

/// Everything that the stages of one clock follow from.
struct ClockFacts {
    ClockRun run;
    ClockPreset preset;
    std::vector<ClockStage> stages;   ///< of the preset, in its order
    std::vector<StageReport> reports; ///< of the run, in any order
    std::vector<ClockPause> pauses;   ///< of the run, in any order
    Assignment assignment;
    QDate deadline;  ///< the assignment's own: the extended one if there is one
    UnitId leadUnit; ///< the first lead unit answers for all
};

/// What the reading's directory has of a clock.
ClockFacts factsOf(const ClockRun &run, const Reading &reading);
/// The deadline that counts for an assignment.
QDate ownDeadline(const Assignment &assignment, const Reading &reading);

/// A stage, or one week of a weekly stage.
struct StageStanding {
    ClockStage stage;
    StageState state = StageState::Waiting;
    QDate week = {}; ///< Monday of a weekly stage's week, wherever a holiday moves its day; invalid for other stages
    QDate due;    ///< pauses and rest days reckoned in; invalid when it has none (清零, 暂停 until further notice)
    QDate doneOn; ///< of the report that counts, the first one; invalid when there is none
    int days = 0; ///< calendar days left to due; late by so many when isFailed()
    std::optional<int> doneHour;
    UnitId failedBy; ///< who answers for a failed stage
    QString feedback;
    StageReportId report; ///< none: nothing was said of it
};

/// The stages of a clock on reading.today, in the order of the preset; a weekly stage gives each week from the start to
/// the first one not past. The rules, which the window shows too:
///   - Lengths count from the start, which is day 0: 1日 from 2021-09-27 is 2021-09-28. Months end with their last day.
///   - Working-day stages count the days of the calendar, 调休 included. Of the others a due day that is off stays,
///     or moves as the preset says. 按完成时限 is never moved: pauses do not touch it, an extension does.
///   - A stage due on the first day of a pause or later moves by the pause: by its working days or its calendar days
///     as the stage counts; the day it is moved to may fall into the next pause. Weeks due within one are not asked
///     for, nor a week that a holiday would make due on the day of the week before.
///   - Reported on the due day is in time; from the cut-off hour on it is late when the hour is known.
///   - What is due on the day when the assignment was completed, or later, is not asked for any more.
std::vector<StageStanding> stagesOf(const ClockFacts &facts, const Reading &reading);

/// A clock as a whole.
struct ClockStanding {
    std::vector<StageStanding> stages;
    /// Position of the stage that comes next: the first that is still to come, else the oldest missed one that nobody
    /// reported, else what is followed until it is closed; nothing when none of them is left.
    std::optional<size_t> next;
    int failed = 0;
    bool isPaused = false;

    bool isOver() const { return !next; }
    const StageStanding *nextStage() const { return next ? &stages[*next] : nullptr; }
};

ClockStanding standingOf(const ClockFacts &facts, const Reading &reading);

/// What stands behind a stage's character: 逾期3天, 还有2天, 迟报1天, 9月28日报.
QString daysText(const StageStanding &stage);

} // namespace tz
