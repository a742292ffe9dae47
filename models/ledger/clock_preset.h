#pragma once

#include "models/ledger/schema.h"

namespace tz {

/// The day from which a clock's stages are counted; the day itself does not count.
enum class ClockStart { Assigned, Document };

template <> struct EnumWords<ClockStart> {
    static constexpr std::array values{Choice{"assigned", "交办之日", "交办日|交办"},
                                       Choice{"document", "文件印发之日", "发文日期|印发日期|成文日期"}};
};

/// What becomes of a due day that is not a working day. Stages in working days never meet one.
enum class RestDayRule { Keep, Next, Previous };

template <> struct EnumWords<RestDayRule> {
    static constexpr std::array values{Choice{"keep", "不顺延"}, Choice{"next", "顺延至下一工作日", "顺延"},
                                       Choice{"previous", "提前至上一工作日", "提前"}};
};

/// 时钟办法: a way of chasing by stages, such as 13710. It is the office's own data: nothing here is law.
struct ClockPreset {
    ClockPresetId id;
    QString name;
    ClockStart start = ClockStart::Assigned;
    RestDayRule restDays = RestDayRule::Keep;
    std::optional<int> cutOffHour; ///< 0 … 23: what comes in at this hour of the due day or later is late
    QString basis;                 ///< whose rule it is: 通行理解，非法定依据
    QString note;
    bool operator==(const ClockPreset &) const = default;
};

template <> struct Schema<ClockPreset> {
    static constexpr auto kind = EntityKind::ClockPreset;
    static constexpr auto table = "clock_preset";
    static constexpr auto plural = "clock-presets";
    static constexpr auto word = "时钟办法";
    static constexpr auto order = "id";
    static constexpr std::array columns{
        idColumn<ClockPreset>(),
        column<&ClockPreset::name>("name", "办法名称", {.required = true, .key = true, .width = 16, .since = 2}),
        column<&ClockPreset::start>("start", "起算", {.aliases = "起算日|起算规则", .width = 9, .since = 2}),
        column<&ClockPreset::restDays>("rest_days", "遇休息日", {.width = 11, .since = 2}),
        column<&ClockPreset::cutOffHour>("cut_off_hour", "截止时刻（时）",
                                         {.aliases = "截止时刻", .width = 8, .since = 2}),
        column<&ClockPreset::basis>("basis", "依据说明", {.width = 24, .since = 2}),
        longText<&ClockPreset::note>("note", "备注", {.width = 24, .since = 2}),
    };
    static QString label(const ClockPreset &preset, const Reading &) { return preset.name; }
};

} // namespace tz
