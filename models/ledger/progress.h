#pragma once

#include "models/ledger/assignment.h"

namespace tz {

/// How the word reached the office.
enum class Channel { Report, Phone, Message, Meeting, Visit };

template <> struct EnumWords<Channel> {
    static constexpr std::array values{Choice{"report", "报表", "书面|文件"}, Choice{"phone", "电话"},
                                       Choice{"message", "微信", "信息|短信"}, Choice{"meeting", "会议", "调度会"},
                                       Choice{"visit", "现场", "督导|调研"}};
};

/// 周进展: what was reported of an assignment for a week.
struct Progress {
    ProgressId id;
    AssignmentId assignment;
    QDate week; ///< the Monday of the reported week
    QString thisWeek;
    QString nextWeek;
    QString problems;
    Percent percent;
    QString saidBy;
    Channel channel = Channel::Report;
    QDate saidOn;
    bool operator==(const Progress &) const = default;
};

template <> struct Schema<Progress> {
    static constexpr auto kind = EntityKind::Progress;
    static constexpr auto table = "progress";
    static constexpr auto plural = "progress";
    static constexpr auto word = "周进展";
    static constexpr auto order = "week, assignment, id";
    static constexpr std::array columns{
        idColumn<Progress>(),
        column<&Progress::assignment>("assignment", "任务分解",
                                      {.aliases = "任务", .required = true, .key = true, .width = 24}),
        column<&Progress::week>("week", "周次（周一）",
                                {.aliases = "周次|周|所属周", .required = true, .key = true, .width = 9}),
        longText<&Progress::thisWeek>(
            "this_week", "本周进展", {.aliases = "进展情况|工作进展|落实情况|整改情况|完成情况|本周工作", .width = 30}),
        longText<&Progress::nextWeek>("next_week", "下周计划", {.aliases = "下步打算|下步工作|下周工作", .width = 22}),
        longText<&Progress::problems>("problems", "存在问题", {.aliases = "问题|困难问题", .width = 22}),
        column<&Progress::percent>("percent", "完成比例", {.aliases = "累计完成%|完成率|进度", .width = 6}),
        column<&Progress::saidBy>("said_by", "填报人", {.aliases = "报告人|填表人", .width = 7}),
        column<&Progress::channel>("channel", "方式", {.aliases = "来源|报送方式", .width = 5}),
        column<&Progress::saidOn>("said_on", "填报日期", {.aliases = "报告日期|填报时间", .width = 9}),
    };
    static QString label(const Progress &progress, const Reading &) { return progress.week.toString(Qt::ISODate); }
};

} // namespace tz
