#pragma once

#include "models/ledger/clock_run.h"
#include "models/ledger/clock_stage.h"

namespace tz {

/// 阶段反馈: what was reported of a stage. Without a day it only says who failed the stage.
struct StageReport {
    StageReportId id;
    ClockRunId run;
    ClockStageId stage;
    QDate doneOn;
    std::optional<int> doneHour; ///< 0 … 23; tells on which side of a cut-off hour it came
    QString feedback;
    UnitId failingUnit; ///< none: the first lead unit answers for a failed stage
    bool operator==(const StageReport &) const = default;
};

/// What speaks against it (a day to come, or before its clock began; an hour that no day has), as a sentence without
/// its end; empty when nothing does.
QString contradictionIn(const StageReport &report, const Reading &reading);

template <> struct Schema<StageReport> {
    static constexpr auto kind = EntityKind::StageReport;
    static constexpr auto table = "stage_report";
    static constexpr auto plural = "stage-reports";
    static constexpr auto word = "阶段反馈";
    static constexpr auto order = "done_on, run, stage, id";
    static constexpr std::array columns{
        idColumn<StageReport>(),
        column<&StageReport::run>("run", "督办时钟", {.required = true, .key = true, .width = 26, .since = 2}),
        column<&StageReport::stage>("stage", "时钟阶段",
                                    {.aliases = "阶段", .required = true, .key = true, .width = 12, .since = 2}),
        column<&StageReport::doneOn>("done_on", "反馈日期", {.key = true, .width = 9, .since = 2}),
        column<&StageReport::doneHour>("done_hour", "反馈时刻（时）",
                                       {.aliases = "反馈时刻", .width = 8, .since = 2, .listed = false}),
        longText<&StageReport::feedback>("feedback", "反馈内容", {.width = 34, .since = 2}),
        column<&StageReport::failingUnit>("failing_unit", "误期单位", {.width = 14, .since = 2}),
    };
    static QString label(const StageReport &report, const Reading &reading)
    {
        return values::referenceText(report.stage.value, EntityKind::ClockStage, reading) + u' ' +
               report.doneOn.toString(Qt::ISODate);
    }
};

} // namespace tz
