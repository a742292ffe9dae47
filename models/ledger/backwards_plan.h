#pragma once

#include "models/base/result.h"
#include "models/ledger/work_calendar.h"

namespace tz {

/// A step to be planned: what, and how many working days it takes, its first and last day included.
struct PlanStep {
    QString name;
    int workingDays = 1;
    bool operator==(const PlanStep &) const = default;
};

struct PlannedStep {
    QString name;
    int workingDays = 1;
    QDate start; ///< always a working day
    QDate due;   ///< always a working day
    bool operator==(const PlannedStep &) const = default;
};

/// 倒排工期: the steps of a schedule laid end to end so that the last one ends on the deadline.
struct BackwardsPlan {
    std::vector<PlannedStep> steps; ///< the first one first
    int workingDays = 0;            ///< of all steps
    int lateBy = 0;                 ///< working days that the first start lies before today; 0 when it does not
    QString warning; ///< when the first start or the deadline has passed: which day, how many working days are missing
    QString caution; ///< years without a holiday notice; a deadline that is a rest day
};

/// Most working days of one step.
constexpr int mostStepDays = 500;

/// Dates backwards from the deadline by working days, never on a 休 day: a deadline that is a rest day is met on the
/// working day before. A step of 0 days falls on the day before which the next one begins. An Error without a
/// deadline, without steps, or for a step that takes fewer than 0 or more than mostStepDays.
Result<BackwardsPlan> planBackwards(QDate deadline, const std::vector<PlanStep> &steps, const WorkCalendar &calendar,
                                    QDate today);

} // namespace tz
