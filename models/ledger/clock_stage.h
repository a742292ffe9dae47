#pragma once

#include "models/ledger/clock_preset.h"

namespace tz {

/// How the length of a stage is counted.
enum class ClockUnit {
    CalendarDays,
    WorkingDays,
    Months,      ///< calendar months, the last day of a shorter month instead of a day that it lacks
    Weekly,      ///< every week on a weekday: length 1 = Monday … 7 = Sunday
    OwnDeadline, ///< the assignment's own deadline, the extended one if there is one; the length says nothing
    UntilClosed, ///< followed until the assignment is closed 销号; no due day
};

template <> struct EnumWords<ClockUnit> {
    static constexpr std::array values{
        Choice{"calendar-days", "自然日", "日|天"}, Choice{"working-days", "工作日"},
        Choice{"months", "自然月", "月|个月"},      Choice{"weekly", "每周", "每周（星期几）"},
        Choice{"own-deadline", "按完成时限"},       Choice{"until-closed", "至销号为止", "清零"},
    };
};

/// 时钟阶段: one stage of a preset. Every length counts from the start of the clock, not from the stage before.
struct ClockStage {
    ClockStageId id;
    ClockPresetId preset;
    int ordinal = 0; ///< from 1 within the preset
    QString name;
    int length = 0;
    ClockUnit unit = ClockUnit::CalendarDays;
    QString feedbackAsked; ///< what is to be reported then
    bool operator==(const ClockStage &) const = default;
};

/// 1日, 7个工作日, 1个月, 每周四, 按完成时限, 清零.
QString lengthText(const ClockStage &stage);

/// What would make the stage senseless, as a sentence without its end; empty when nothing does.
QString contradictionIn(const ClockStage &stage);

inline bool isHour(const std::optional<int> &hour)
{
    return !hour || (*hour >= 0 && *hour <= 23);
}

/// The same of a preset: its cut-off is an hour of the day.
QString contradictionIn(const ClockPreset &preset);

/// The rule of a preset in words, to stand beside what was reckoned by it.
QString ruleText(const ClockPreset &preset, const std::vector<ClockStage> &stages);

template <> struct Schema<ClockStage> {
    static constexpr auto kind = EntityKind::ClockStage;
    static constexpr auto table = "clock_stage";
    static constexpr auto plural = "clock-stages";
    static constexpr auto word = "时钟阶段";
    static constexpr auto order = "preset, ordinal, id";
    static constexpr std::array columns{
        idColumn<ClockStage>(),
        column<&ClockStage::preset>("preset", "时钟办法", {.required = true, .key = true, .width = 16, .since = 2}),
        column<&ClockStage::ordinal>("ordinal", "序号", {.width = 4, .since = 2}),
        column<&ClockStage::name>("name", "阶段名称", {.required = true, .key = true, .width = 14, .since = 2}),
        column<&ClockStage::length>("length", "时长", {.width = 5, .since = 2}),
        column<&ClockStage::unit>("unit", "时长单位", {.width = 9, .since = 2}),
        longText<&ClockStage::feedbackAsked>("feedback_asked", "反馈要求", {.width = 30, .since = 2}),
    };
    static QString label(const ClockStage &stage, const Reading &) { return stage.name; }
};

} // namespace tz
