#include "models/ledger/clock_figures.h"

namespace tz {

namespace {

int StageFigures::*memberOf(StageState state)
{
    switch (state) {
    case StageState::InTime:
        return &StageFigures::inTime;
    case StageState::Late:
        return &StageFigures::late;
    case StageState::Overdue:
        return &StageFigures::overdue;
    default:
        return nullptr;
    }
}

} // namespace

std::optional<int> StageFigures::inTimePercent() const
{
    if (due() == 0) return {};
    return (inTime * 200 + due()) / (2 * due());
}

void ClockFigures::add(const ClockFacts &facts, const ClockStanding &clock)
{
    for (const StageStanding &stage : clock.stages) {
        int StageFigures::*member = memberOf(stage.state);
        if (!member || !stage.due.isValid()) continue;
        ++(all.*member);
        ++(byCounty[facts.assignment.county].*member);
        ++(byUnit[stage.failedBy ? stage.failedBy : facts.leadUnit].*member);
        ++(byStage[stage.stage.id].*member);
    }
}

} // namespace tz
