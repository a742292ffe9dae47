#pragma once

#include "models/ledger/schema.h"

namespace tz {

/// 倒排模板: a list of steps from which a schedule is planned back from its deadline (backwards_plan.h).
struct StepTemplate {
    StepTemplateId id;
    QString name;
    QString note;
    bool operator==(const StepTemplate &) const = default;
};

template <> struct Schema<StepTemplate> {
    static constexpr auto kind = EntityKind::StepTemplate;
    static constexpr auto table = "step_template";
    static constexpr auto plural = "step-templates";
    static constexpr auto word = "倒排模板";
    static constexpr auto order = "id";
    static constexpr std::array columns{
        idColumn<StepTemplate>(),
        column<&StepTemplate::name>("template", "模板名称", {.required = true, .key = true, .width = 18, .since = 2}),
        longText<&StepTemplate::note>("note", "备注", {.width = 30, .since = 2}),
    };
    static QString label(const StepTemplate &each, const Reading &) { return each.name; }
};

} // namespace tz
