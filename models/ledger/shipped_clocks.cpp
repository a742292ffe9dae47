#include "models/ledger/shipped_clocks.h"

#include "models/ledger/clock_stage.h"
#include "models/ledger/template_step.h"

namespace tz {

namespace {

struct ShippedStage {
    const char *name;
    int length;
    ClockUnit unit;
    const char *feedbackAsked;
};

struct ShippedPreset {
    const char *name;
    RestDayRule restDays;
    int cutOffHour; ///< -1: none
    const char *basis;
    const char *note;
    std::vector<ShippedStage> stages;
};

/// The digits of 13710 as the local governments that use them explain them. None of their texts says whether days are
/// calendar or working days, or what becomes of a day that is off, so that the note asks for the local rule.
std::vector<ShippedPreset> presets()
{
    return {
        {"13710",
         RestDayRule::Keep,
         -1,
         "通行理解，非法定依据",
         "1日研究部署、3日反馈初步办理、7日办结一般事项、1个月办结重大复杂事项、0为跟踪清零。各地口径不一，请按本地文件"
         "修改阶段、时长和自然日或工作日。",
         {{"研究部署", 1, ClockUnit::CalendarDays, "反馈任务部署、责任人和安排"},
          {"初步办理", 3, ClockUnit::CalendarDays, "反馈办理措施和初步进展"},
          {"一般事项办结", 7, ClockUnit::CalendarDays, "一般事项反馈结果并申请销号；复杂事项反馈进展"},
          {"重大事项办结", 1, ClockUnit::Months, "重大复杂事项反馈结果；办不完的报经批准的分步计划"},
          {"清零", 0, ClockUnit::UntilClosed, "未办结的每月反馈，直至销号"}}},
        {"按期办结",
         RestDayRule::Keep,
         -1,
         "以文件明确的完成时限为准",
         "只盯一个时限，延期后按延期的日期。",
         {{"按期办结", 0, ClockUnit::OwnDeadline, "报送办结情况和佐证材料"}}},
        {"周报",
         RestDayRule::Previous,
         12,
         "本单位工作安排",
         "每周四 12 时前报本周进展，遇休息日提前。",
         {{"报送周进展", 4, ClockUnit::Weekly, "报送本周进展、下周计划和存在问题"}}},
    };
}

struct ShippedTemplate {
    const char *name;
    const char *note;
    std::vector<std::pair<const char *, int>> steps; ///< name, working days
};

std::vector<ShippedTemplate> templates()
{
    return {
        {"制定文件并落实",
         "从起草方案到验收，工作日数为参考，可改。",
         {{"方案", 5}, {"征求意见", 5}, {"审议", 3}, {"印发", 2}, {"落实", 15}, {"自查", 3}, {"验收", 2}}},
        {"照文件落实", "上级文件已有，只需部署、落实、验收。", {{"部署", 2}, {"落实", 10}, {"自查", 3}, {"验收", 2}}},
    };
}

void addPresets(std::vector<AnyRow> &rows)
{
    qint64 presetId = 0;
    qint64 stageId = 0;
    for (const ShippedPreset &shipped : presets()) {
        ClockPreset preset;
        preset.id = {++presetId};
        preset.name = QString::fromUtf8(shipped.name);
        preset.restDays = shipped.restDays;
        if (shipped.cutOffHour >= 0) preset.cutOffHour = shipped.cutOffHour;
        preset.basis = QString::fromUtf8(shipped.basis);
        preset.note = QString::fromUtf8(shipped.note);
        rows.push_back(preset);
        int ordinal = 0;
        for (const ShippedStage &stage : shipped.stages)
            rows.push_back(ClockStage{{++stageId},
                                      preset.id,
                                      ++ordinal,
                                      QString::fromUtf8(stage.name),
                                      stage.length,
                                      stage.unit,
                                      QString::fromUtf8(stage.feedbackAsked)});
    }
}

void addTemplates(std::vector<AnyRow> &rows)
{
    qint64 templateId = 0;
    qint64 stepId = 0;
    for (const ShippedTemplate &shipped : templates()) {
        const StepTemplate each{{++templateId}, QString::fromUtf8(shipped.name), QString::fromUtf8(shipped.note)};
        rows.push_back(each);
        int ordinal = 0;
        for (const auto &[name, days] : shipped.steps)
            rows.push_back(TemplateStep{{++stepId}, each.id, ++ordinal, QString::fromUtf8(name), days});
    }
}

} // namespace

std::vector<AnyRow> shippedClocks()
{
    std::vector<AnyRow> rows;
    addPresets(rows);
    addTemplates(rows);
    return rows;
}

} // namespace tz
