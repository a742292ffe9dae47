#pragma once

#include "models/ledger/step_template.h"

namespace tz {

/// 模板步骤: one step of a template.
struct TemplateStep {
    TemplateStepId id;
    StepTemplateId stepTemplate;
    int ordinal = 0; ///< from 1 within the template, the first step first
    QString name;
    int workingDays = 0; ///< how long it takes, its first and last day included; 0: a day, no work
    bool operator==(const TemplateStep &) const = default;
};

template <> struct Schema<TemplateStep> {
    static constexpr auto kind = EntityKind::TemplateStep;
    static constexpr auto table = "template_step";
    static constexpr auto plural = "template-steps";
    static constexpr auto word = "模板步骤";
    static constexpr auto order = "template, ordinal, id";
    static constexpr std::array columns{
        idColumn<TemplateStep>(),
        column<&TemplateStep::stepTemplate>("template", "倒排模板",
                                            {.required = true, .key = true, .width = 18, .since = 2}),
        column<&TemplateStep::ordinal>("ordinal", "序号", {.width = 4, .since = 2}),
        column<&TemplateStep::name>("name", "步骤名称", {.required = true, .key = true, .width = 16, .since = 2}),
        column<&TemplateStep::workingDays>("working_days", "工作日数", {.width = 7, .since = 2}),
    };
    static QString label(const TemplateStep &step, const Reading &) { return step.name; }
};

} // namespace tz
