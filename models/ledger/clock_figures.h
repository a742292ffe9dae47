#pragma once

#include "models/ledger/stage_standing.h"

#include <map>

namespace tz {

/// Stages that are due by today or were reported, counted.
struct StageFigures {
    int inTime = 0;
    int late = 0;    ///< reported after the due day
    int overdue = 0; ///< not reported although due

    int due() const { return inTime + late + overdue; }
    int failed() const { return late + overdue; }
    /// Share of the due stages that came in time, in percent, rounded; nothing when none is due.
    std::optional<int> inTimePercent() const;
    bool operator==(const StageFigures &) const = default;
};

/// Statistics of many clocks: by county, by the unit that answers for each stage (the one named as failing, else the
/// first lead unit), and by stage.
struct ClockFigures {
    StageFigures all;
    std::map<CountyId, StageFigures> byCounty;
    std::map<UnitId, StageFigures> byUnit; ///< UnitId 0: nobody is named
    std::map<ClockStageId, StageFigures> byStage;

    /// Stages without a due day, not due yet, paused or not asked for any more count nowhere.
    void add(const ClockFacts &facts, const ClockStanding &clock);
};

} // namespace tz
