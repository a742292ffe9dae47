#pragma once

#include "models/ledger/assignment.h"

namespace tz {

/// 工作节点: a step on the way to an assignment's deadline, with its own dates.
struct Milestone {
    MilestoneId id;
    AssignmentId assignment;
    int ordinal = 0; ///< from 1 within the assignment
    QString title;
    QDate start;
    QDate due;
    QDate doneOn;
    QString note;
    bool operator==(const Milestone &) const = default;
};

/// How a milestone stands today.
enum class MilestoneState { Done, DoneLate, Waiting, Running, Near, Overdue, NoDate };

template <> struct EnumWords<MilestoneState> {
    static constexpr std::array values{
        Choice{"done", "完成"}, Choice{"done-late", "迟完成"}, Choice{"waiting", "未开始"}, Choice{"running", "进行中"},
        Choice{"near", "临期"}, Choice{"overdue", "逾期"},     Choice{"no-date", "无日期"},
    };
};

struct MilestoneStanding {
    MilestoneState state = MilestoneState::NoDate;
    int days = 0; ///< calendar days to the due day; late by so many for Overdue and DoneLate
};

/// Near counts working days by reading.policy, like the lights. What was done after reading.today is not done yet.
MilestoneStanding standingOf(const Milestone &milestone, const Reading &reading);

/// What its cells say against each other, or of a day to come, as a sentence without its end; empty when they agree.
QString contradictionIn(const Milestone &milestone, const Reading &reading);

namespace milestone_values {
QString stateText(const void *row, const Reading &reading);
QJsonValue stateJson(const void *row, const Reading &reading);
} // namespace milestone_values

template <> struct Schema<Milestone> {
    static constexpr auto kind = EntityKind::Milestone;
    static constexpr auto table = "milestone";
    static constexpr auto plural = "milestones";
    static constexpr auto word = "工作节点";
    static constexpr auto order = "assignment, ordinal, id";
    static constexpr std::array columns{
        idColumn<Milestone>(),
        column<&Milestone::assignment>("assignment", "任务分解",
                                       {.required = true, .key = true, .width = 24, .since = 2}),
        column<&Milestone::ordinal>("ordinal", "序号", {.width = 4, .since = 2}),
        column<&Milestone::title>("title", "节点名称",
                                  {.aliases = "工作节点|节点", .required = true, .key = true, .width = 14, .since = 2}),
        column<&Milestone::start>("start", "开始日期", {.aliases = "开始时间|启动日期", .width = 9, .since = 2}),
        column<&Milestone::due>("due", "完成期限", {.aliases = "节点期限|结束日期", .width = 9, .since = 2}),
        derived<Milestone>("state", "节点状态", milestone_values::stateText, milestone_values::stateJson, {.width = 8}),
        column<&Milestone::doneOn>("done_on", "完成日期", {.aliases = "实际完成时间", .width = 9, .since = 2}),
        longText<&Milestone::note>("note", "备注", {.width = 16, .since = 2}),
    };
    static QString label(const Milestone &milestone, const Reading &) { return milestone.title; }
};

} // namespace tz
