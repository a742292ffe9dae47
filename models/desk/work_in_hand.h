#pragma once

#include "models/ledger/county.h"
#include "models/ledger/light.h"
#include "models/store/ledger_session.h"
#include "models/store/milestones.h"

#include <unordered_map>

namespace tz {

/// One assignment with the light it has today.
struct StandingAssignment {
    Assignment assignment;
    Standing standing;
};

inline bool isFinished(const StandingAssignment &each)
{
    return isFinished(each.standing.light);
}

/// The tasks of a ledger with their assignments and lights, read once for a page or a paper: Gantt, wall chart, weekly
/// table and briefing are made of it, so they cannot disagree.
struct WorkInHand {
    std::vector<Program> programs; ///< in official order, like everything here
    std::vector<Goal> goals;
    std::vector<Task> tasks;
    std::vector<County> counties;                           ///< those that have an assignment, and those in scope
    std::vector<StandingAssignment> assignments;            ///< by task, then by county
    std::unordered_map<qint64, std::vector<size_t>> ofTask; ///< task id → positions in assignments
    std::unordered_map<qint64, std::vector<Milestone>> milestones; ///< assignment id → the steps of its schedule
    QDate asOf = {};                                               ///< the day that the lights are of

    const Goal *goal(GoalId id) const;
    const Task *task(TaskId id) const;
    const County *county(CountyId id) const;
    const Program *program(ProgramId id) const;
};

/// As of `asOf` (invalid: today) what was completed or closed later is still under way; lights are those of that day,
/// and what was open then had come as far as was reported by then (0 % when nothing was).
WorkInHand workInHand(LedgerSession &session, QDate asOf = {});

/// What a paper over all of it is called: the one program that the tasks belong to, else 重点任务台账.
QString titleOf(const WorkInHand &work);

/// The task's own words for its deadline, with the day to which the assignment was put off: 8月底前（延至9月10日）.
QString deadlineWords(const Task *task, const Assignment &assignment);
/// Where an assignment is in hand, as a cell of paper says it: 方城县, and below it the community (医共体) without the
/// county's name in front.
QString placeWords(const Assignment &assignment, const Reading &reading);

/// What a light's pill says after its character: 3天 for near and overdue, nothing for the others.
QString daysText(const Standing &standing);

/// Which of two lights needs attention first; the worse one of a group stands for the group.
bool isWorse(Light a, Light b);

} // namespace tz
