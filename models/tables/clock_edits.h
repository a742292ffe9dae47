#pragma once

#include "models/ledger/stage_report.h"
#include "models/ledger/stage_standing.h"
#include "models/store/ledger_session.h"

namespace tz {

/// The stages of a preset in their order.
std::vector<ClockStage> stagesOfPreset(ClockPresetId preset, const Directory &directory);
/// When each stage is due: 研究部署 9月28日 周二，初步办理 9月30日 周四。 Years without a notice say so behind it.
QString stageDaysInWords(const std::vector<StageStanding> &stages, const WorkCalendar &calendar);

/// The start of a clock: day 0 of a preset that counts from the document is the day when the assignment's program was
/// issued, `day` where that is unknown.
QDate clockStart(const ClockPreset &preset, const Assignment &assignment, QDate day, const Reading &reading);

/// Starts a clock of the preset on each of these assignments, as one step. Assignments on which the same preset runs
/// since the same day are passed by; the Result says how many clocks were started.
Result<qsizetype> startClocks(LedgerSession &session, std::span<const AssignmentId> assignments, ClockPresetId preset,
                              QDate day);

/// Writes down what was reported of a stage: words and day, as one step. A day is asked for, not one to come.
Result<void> reportStage(LedgerSession &session, ClockRunId run, ClockStageId stage, QDate doneOn,
                         std::optional<int> doneHour, const QString &feedback, UnitId failingUnit);

/// The pauses of a clock, the earliest first.
std::vector<ClockPause> pausesOf(ClockRunId run, const Directory &directory);
/// Pauses a clock once more, or changes the pause that has this id, as one step. What speaks against it is the Error.
Result<void> storePause(LedgerSession &session, ClockPause pause);
Result<void> removePause(LedgerSession &session, ClockPauseId pause);

} // namespace tz
