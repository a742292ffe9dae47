#pragma once

#include "models/ledger/clock_figures.h"
#include "models/store/ledger_session.h"

namespace tz {

/// One clock with its stages as they stand today.
struct BoardClock {
    ClockRun run;
    Assignment assignment;
    UnitId leadUnit;
    ClockStanding standing;
    QString pauseReason; ///< of the pause in which it stands today

    bool isRunning() const { return standing.next.has_value(); }
};

/// Whether somebody waits for a stage of a running clock: it is to come, or was missed and no later one was reported.
bool isStillAsked(const BoardClock &clock, size_t stage);

/// What the board can be narrowed to, in the order of its figures.
enum class ClockFilter { Running, DueToday, WithinThree, Failed, Paused, Over };

template <> struct EnumWords<ClockFilter> {
    static constexpr std::array values{Choice{"running", "在督"},      Choice{"today", "今天到期"},
                                       Choice{"three-days", "三日内"}, Choice{"failed", "有误期"},
                                       Choice{"paused", "暂停"},       Choice{"over", "已结束"}};
};

bool isOf(const BoardClock &clock, ClockFilter filter);

/// Every clock of a ledger and the figures of all of them.
struct ClockBoard {
    std::vector<BoardClock> clocks; ///< what is missed or due soonest first, what is over last
    ClockFigures figures;
};

/// One query each for clocks, reports and pauses, the assignments of the clocks by their ids; `only` asks for the
/// clocks of these assignments alone.
Result<ClockBoard> clockBoard(LedgerSession &session, std::optional<std::vector<AssignmentId>> only = {});

/// What the clocks of a ledger follow from, in their official order.
Result<std::vector<ClockFacts>> clockFacts(LedgerSession &session);

/// A stage that asks for something: due from long ago up to `withinDays` days ahead.
struct DueStage {
    ClockRunId clock;
    AssignmentId assignment;
    TaskId task;
    CountyId county;
    CommunityId community;
    QString preset; ///< 13710
    QString stage;  ///< 初步办理
    QDate due;
    StageState state = StageState::Near; ///< Near, Waiting or Overdue
    int days = 0;                        ///< calendar days left; for Overdue late by so many
};

/// Of each running clock its next stage, and the stages that nobody reported; the most urgent first. Stages that were
/// missed are left out once a later stage of the clock was reported.
Result<std::vector<DueStage>> dueStages(LedgerSession &session, int withinDays);

} // namespace tz
