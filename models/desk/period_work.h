#pragma once

#include "models/desk/repeated_problems.h"
#include "models/desk/work_in_hand.h"

namespace tz {

/// How far an assignment came within a period, by what was reported of it before and in it.
struct PercentStep {
    size_t place = 0; ///< in PeriodWork::work.assignments
    int before = 0, after = 0;
};

/// The ledger as a briefing of a period tells it: the lights on its last day (not later than today) and what moved
/// within it. Places are those of work.assignments, in official order.
struct PeriodWork {
    QDate from, to;
    WorkInHand work;
    std::vector<size_t> newlyDone;  ///< completed within the period
    std::vector<size_t> newlyLate;  ///< their deadline ran out within it, and they are late on the last day
    std::vector<PercentStep> steps; ///< forward, the biggest first; empty above `mostStepped` assignments
    /// Of what is open on the last day, as its last report of the period says; empty above `mostStepped` too.
    std::vector<RepeatedProblem> problems;
    std::vector<size_t> unreported; ///< open on the last day, without a report for any week of the period
    std::vector<CountyId> silent;   ///< with open assignments, none of which was reported of

    static constexpr size_t mostStepped = 20'000;

    const StandingAssignment &at(size_t place) const { return work.assignments[place]; }
    QString countyOf(size_t place) const; ///< its name
    QString taskOf(size_t place) const;   ///< its title
};

/// Reads the period; `to` invalid or after today: up to today, `from` invalid: four weeks up to `to`.
PeriodWork periodWork(LedgerSession &session, QDate from, QDate to);

/// What the silent counties were to report of.
std::vector<size_t> silentPlaces(const PeriodWork &period);

} // namespace tz
