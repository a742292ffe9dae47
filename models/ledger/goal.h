#pragma once

#include "models/ledger/program.h"

namespace tz {

/// 工作目标: a heading of a program, over its tasks.
struct Goal {
    GoalId id;
    ProgramId program;
    int ordinal = 0; ///< from 1 within the program
    QString title;   ///< without its number
    bool operator==(const Goal &) const = default;
};

template <> struct Schema<Goal> {
    static constexpr auto kind = EntityKind::Goal;
    static constexpr auto table = "goal";
    static constexpr auto plural = "goals";
    static constexpr auto word = "工作目标";
    static constexpr auto order = "program, ordinal, id";
    static constexpr std::array columns{
        idColumn<Goal>(),
        column<&Goal::program>("program", "台账", {.aliases = "台账名称", .required = true, .key = true, .width = 24}),
        column<&Goal::ordinal>("ordinal", "序号", {.aliases = "目标序号", .width = 4}),
        column<&Goal::title>("title", "工作目标",
                             {.aliases = "目标|目标任务|类别", .required = true, .key = true, .width = 26}),
    };
    static QString label(const Goal &goal, const Reading &) { return goal.title; }
};

} // namespace tz
