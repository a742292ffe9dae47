#pragma once

#include "models/ledger/community.h"
#include "models/ledger/task.h"

namespace tz {

/// What somebody reported of an assignment. Lateness is not among them: it is derived (light.h).
/// AwaitingCheck and Returned are steps of closing (closing.h).
enum class AssignmentStatus { NotStarted, Underway, Slow, Done, AwaitingCheck, Returned, Closed, Suspended };

template <> struct EnumWords<AssignmentStatus> {
    static constexpr std::array values{
        Choice{"not-started", "未启动", "未开始|未整改|待整改"},
        Choice{"underway", "正在推进", "推进中|按序时推进|正常推进|整改中|正在整改|办理中"},
        Choice{"slow", "进展缓慢", "慢序时|滞后|部分整改|整改缓慢"},
        Choice{"done", "已完成", "完成|提前完成|超额完成|已完成整改|整改完成|办结|已办结"},
        Choice{"awaiting-check", "待验收", "申请销号|待销号"},
        Choice{"returned", "退回", "退回整改|验收不合格"},
        Choice{"closed", "已销号", "销号"},
        Choice{"suspended", "中止", "暂停"},
    };
};

/// 任务分解: a task in a county (or in one community of it).
struct Assignment {
    AssignmentId id;
    TaskId task;
    CountyId county;
    CommunityId community; ///< none: the county as a whole
    QString person;
    AssignmentStatus status = AssignmentStatus::NotStarted;
    Percent percent;
    QDate planStart;  ///< when the office means to begin; none: when the program was issued
    QDate planEnd;    ///< and to be through with it; none: at the deadline, which a plan never moves
    QDate extendedTo; ///< by 延期; the task's own deadline stays as it was said
    QString extensionReason;
    QDate completedOn;
    QDate closedOn;
    QString note;
    bool operator==(const Assignment &) const = default;
};

namespace assignment_values {
/// What a status is called: of a finding that is to be put right (整改) 待整改, 整改中, 整改缓慢, 整改完成.
QString statusWord(AssignmentStatus status, TaskId task, const Reading &reading);
QString statusText(const void *row, const Reading &reading);
QString deadlineText(const void *row, const Reading &reading);
QJsonValue deadlineJson(const void *row, const Reading &reading);
QString wordsText(const void *row, const Reading &reading);
QJsonValue wordsJson(const void *row, const Reading &reading);
QString lightText(const void *row, const Reading &reading);
QJsonValue lightJson(const void *row, const Reading &reading);
QString daysLeftText(const void *row, const Reading &reading);
QJsonValue daysLeftJson(const void *row, const Reading &reading);
QString leadUnitsText(const void *row, const Reading &reading);
QJsonValue leadUnitsJson(const void *row, const Reading &reading);
QString label(const Assignment &assignment, const Reading &reading);
} // namespace assignment_values

template <> struct Schema<Assignment> {
    static constexpr auto kind = EntityKind::Assignment;
    static constexpr auto table = "assignment";
    static constexpr auto plural = "assignments";
    static constexpr auto word = "任务分解";
    static constexpr auto order = "task, county, community, id";
    static constexpr std::array columns{
        idColumn<Assignment>(),
        column<&Assignment::task>("task", "重点任务",
                                  {.aliases = "具体任务|任务", .required = true, .key = true, .width = 22}),
        column<&Assignment::county>("county", "县市区",
                                    {.aliases = "县（市、区）|县区", .required = true, .key = true, .width = 8}),
        column<&Assignment::community>("community", "医共体", {.key = true, .width = 14, .listed = false}),
        derived<Assignment>("lead_units", "牵头单位", assignment_values::leadUnitsText,
                            assignment_values::leadUnitsJson, {.width = 14}),
        column<&Assignment::person>("person", "责任人", {.aliases = "责任领导|牵头领导|包案领导", .width = 7}),
        derived<Assignment>("deadline_words", "完成时限", assignment_values::wordsText, assignment_values::wordsJson,
                            {.width = 11}),
        derived<Assignment>("deadline", "到期日", assignment_values::deadlineText, assignment_values::deadlineJson,
                            {.width = 9}),
        derived<Assignment>("light", "灯", assignment_values::lightText, assignment_values::lightJson, {.width = 7}),
        derived<Assignment>("days_left", "剩余天数", assignment_values::daysLeftText, assignment_values::daysLeftJson,
                            {.width = 6}),
        worded(column<&Assignment::status>("status", "状态", {.aliases = "整改状态|办理状态|进展状态", .width = 8}),
               assignment_values::statusText),
        column<&Assignment::percent>("percent", "完成比例", {.aliases = "累计完成%|完成率|进度|完成度", .width = 6}),
        column<&Assignment::planStart>("plan_start", "计划开始", {.width = 9, .listed = false}),
        column<&Assignment::planEnd>("plan_end", "计划完成", {.width = 9, .listed = false}),
        column<&Assignment::extendedTo>("extended_to", "延期至", {.width = 9, .listed = false}),
        longText<&Assignment::extensionReason>("extension_reason", "延期理由", {.width = 14, .listed = false}),
        column<&Assignment::completedOn>("completed_on", "完成日期", {.aliases = "实际完成时间", .width = 9}),
        column<&Assignment::closedOn>("closed_on", "销号日期", {.width = 9, .listed = false}),
        longText<&Assignment::note>("note", "备注", {.width = 14}),
    };
    static QString label(const Assignment &assignment, const Reading &reading)
    {
        return assignment_values::label(assignment, reading);
    }
};

} // namespace tz
