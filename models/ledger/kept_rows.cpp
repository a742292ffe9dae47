#include "models/ledger/kept_rows.h"

#include "models/ledger/clock_run.h"
#include "models/ledger/closing.h"
#include "models/ledger/evidence.h"
#include "models/ledger/stage_report.h"

namespace tz {

namespace {

/// Clocks of the preset of which a stage was reported.
size_t reportedClocks(ClockPresetId preset, const Reading &reading)
{
    const std::vector<AnyRow> runs =
        reading.directory.rowsOf(EntityKind::ClockRun, EntityKind::ClockPreset, preset.value);
    return size_t(std::count_if(runs.begin(), runs.end(), [&](const AnyRow &run) {
        return !reading.directory.rowsOf(EntityKind::StageReport, EntityKind::ClockRun, run.id()).empty();
    }));
}

/// The preset whose clocks would be judged anew by the edit; none when the edit judges nothing.
ClockPresetId judgedAnew(const AnyRow &before, const AnyRow &after)
{
    const auto *stageWas = before.as<ClockStage>(), *stageIs = after.as<ClockStage>();
    if (stageWas && stageIs) {
        const bool isJudged = stageWas->length != stageIs->length || stageWas->unit != stageIs->unit ||
                              stageWas->preset != stageIs->preset;
        return isJudged ? stageWas->preset : ClockPresetId();
    }
    const auto *was = before.as<ClockPreset>(), *is = after.as<ClockPreset>();
    if (!was || !is) return {};
    const bool isJudged = was->start != is->start || was->restDays != is->restDays || was->cutOffHour != is->cutOffHour;
    return isJudged ? was->id : ClockPresetId();
}

} // namespace

Result<void> mayEditKept(const AnyRow &before, const AnyRow &after, const Reading &reading)
{
    if (const auto *evidence = before.as<Evidence>()) {
        const AnyRow row = reading.directory.row(EntityKind::Assignment, evidence->assignment.value);
        const Assignment *assignment = row.as<Assignment>();
        if (assignment && assignment->status == AssignmentStatus::Closed && !(before == after))
            return Error{QStringLiteral("这份佐证所属的事项已经销号，不再改名或删除，没有改动。"
                                        "确要更正，请先“重新打开”那一项。")};
        return {};
    }
    const ClockPresetId preset = judgedAnew(before, after);
    const size_t clocks = preset ? reportedClocks(preset, reading) : 0;
    if (clocks == 0) return {};
    return Error{QStringLiteral("有 %1 个督办时钟已按这个办法报过阶段，改了会把报过的重新判一遍，没有改动。"
                                "请另建一个时钟办法，以后的时钟用新的。")
                     .arg(clocks)};
}

Result<void> mayRemove(const ChangeSet &removal, const Reading &reading)
{
    QStringList closed;
    const bool hasAssignments = std::any_of(removal.changes.begin(), removal.changes.end(), [](const Change &change) {
        return change.before.as<Assignment>() && change.after.isNull();
    });
    for (const Change &change : removal.changes) {
        if (change.before.as<Closing>() && change.after.isNull() && !hasAssignments)
            return Error{QStringLiteral("销号记录是办过的手续，不单独删除，没有改动。要改，请对那一项“重新打开”。")};
        if (change.before.as<Evidence>() && change.after.isNull() && !hasAssignments) // else the closed ones are named
            if (auto may = mayEditKept(change.before, change.after, reading); !may) return may;
        const Assignment *assignment = change.before.as<Assignment>();
        if (assignment && change.after.isNull() && assignment->status == AssignmentStatus::Closed)
            closed << change.before.label(reading);
    }
    if (closed.isEmpty()) return {};
    constexpr qsizetype named = 2;
    const QString names = closed.mid(0, named).join(u'、') + (closed.size() > named ? QStringLiteral("等") : QString());
    return Error{QStringLiteral("其中 %1 项已经销号（%2），没有删除。已销号的只能先“重新打开”，写明原因和依据，再删。")
                     .arg(closed.size())
                     .arg(names)};
}

} // namespace tz
