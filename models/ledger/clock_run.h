#pragma once

#include "models/ledger/assignment.h"
#include "models/ledger/clock_preset.h"

namespace tz {

/// 督办时钟: an assignment that is chased by the stages of a preset (stage_standing.h). Its pauses are rows of their
/// own (clock_pause.h).
struct ClockRun {
    ClockRunId id;
    AssignmentId assignment;
    ClockPresetId preset;
    QDate startedOn; ///< day 0
    QString note;
    bool operator==(const ClockRun &) const = default;
};

namespace clock_values {
QString nextStageText(const void *row, const Reading &reading);
QJsonValue nextStageJson(const void *row, const Reading &reading);
QString nextDueText(const void *row, const Reading &reading);
QJsonValue nextDueJson(const void *row, const Reading &reading);
QString daysLeftText(const void *row, const Reading &reading);
QJsonValue daysLeftJson(const void *row, const Reading &reading);
QString failedText(const void *row, const Reading &reading);
QJsonValue failedJson(const void *row, const Reading &reading);
QString pausesText(const void *row, const Reading &reading);
QJsonValue pausesJson(const void *row, const Reading &reading);
QString label(const ClockRun &run, const Reading &reading);
} // namespace clock_values

template <> struct Schema<ClockRun> {
    static constexpr auto kind = EntityKind::ClockRun;
    static constexpr auto table = "clock_run";
    static constexpr auto plural = "clocks";
    static constexpr auto word = "督办时钟";
    static constexpr auto order = "started_on, assignment, id";
    static constexpr std::array columns{
        idColumn<ClockRun>(),
        column<&ClockRun::assignment>("assignment", "任务分解",
                                      {.aliases = "督办事项", .required = true, .key = true, .width = 24, .since = 2}),
        column<&ClockRun::preset>("preset", "时钟办法", {.required = true, .key = true, .width = 12, .since = 2}),
        column<&ClockRun::startedOn>("started_on", "起算日期",
                                     {.aliases = "交办日期", .required = true, .key = true, .width = 9, .since = 2}),
        derived<ClockRun>("next_stage", "下一阶段", clock_values::nextStageText, clock_values::nextStageJson,
                          {.width = 12}),
        derived<ClockRun>("next_due", "阶段到期", clock_values::nextDueText, clock_values::nextDueJson, {.width = 9}),
        derived<ClockRun>("days_left", "剩余天数", clock_values::daysLeftText, clock_values::daysLeftJson,
                          {.width = 6}),
        derived<ClockRun>("failed_stages", "误期阶段", clock_values::failedText, clock_values::failedJson,
                          {.width = 14}),
        derived<ClockRun>("pauses", "暂停", clock_values::pausesText, clock_values::pausesJson, {.width = 20}),
        longText<&ClockRun::note>("note", "备注", {.width = 14, .since = 2}),
    };
    static QString label(const ClockRun &run, const Reading &reading) { return clock_values::label(run, reading); }
};

} // namespace tz
