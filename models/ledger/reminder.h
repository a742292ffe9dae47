#pragma once

#include "models/ledger/assignment.h"

namespace tz {

enum class ReminderWay { Message, Letter, Phone };

template <> struct EnumWords<ReminderWay> {
    static constexpr std::array values{Choice{"message", "催办文字", "微信|短信|催办"}, Choice{"letter", "督办单"},
                                       Choice{"phone", "电话"}};
};

/// 催办记录: that a place was reminded of its work. How many times stands beside the work wherever it is urged
/// (已催 2 次).
struct Reminder {
    ReminderId id;
    AssignmentId assignment;
    QDate remindedOn;
    ReminderWay way = ReminderWay::Message;
    QString remindedBy;
    bool operator==(const Reminder &) const = default;
};

template <> struct Schema<Reminder> {
    static constexpr auto kind = EntityKind::Reminder;
    static constexpr auto table = "reminder";
    static constexpr auto plural = "reminders";
    static constexpr auto word = "催办记录";
    static constexpr auto order = "reminded_on, id";
    static constexpr std::array columns{
        idColumn<Reminder>(),
        column<&Reminder::assignment>("assignment", "任务分解",
                                      {.aliases = "任务", .required = true, .key = true, .width = 30, .since = 5}),
        column<&Reminder::remindedOn>("reminded_on", "催办日期",
                                      {.aliases = "日期", .required = true, .key = true, .width = 9, .since = 5}),
        column<&Reminder::way>("way", "催办方式", {.aliases = "方式", .width = 8, .since = 5}),
        column<&Reminder::remindedBy>("reminded_by", "催办人", {.aliases = "经办人", .width = 8, .since = 5}),
    };
    static QString label(const Reminder &reminder, const Reading &)
    {
        return reminder.remindedOn.toString(Qt::ISODate);
    }
};

} // namespace tz
