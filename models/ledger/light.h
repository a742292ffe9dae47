#pragma once

#include "models/ledger/assignment.h"
#include "models/ledger/reading.h"

namespace tz {

/// What a light says of an assignment on a given day. Derived, never stored.
enum class Light { Done, Closed, OnTrack, Near, Overdue, Continuous, NoDate, Unread };

template <> struct EnumWords<Light> {
    static constexpr std::array values{
        Choice{"done", "完成"},      Choice{"closed", "销号"},     Choice{"on-track", "正常"},
        Choice{"near", "临期"},      Choice{"overdue", "逾期"},    Choice{"continuous", "持续"},
        Choice{"no-date", "无期限"}, Choice{"unread", "期限待核"},
    };
};

/// The one character that stands for a light where there is no room, and on black-and-white paper: 成 销 正 临 逾 常 无
/// 疑.
QChar lightCharacter(Light light);

/// A light with the figures and the rule behind it.
struct Standing {
    Light light = Light::NoDate;
    QDate due;               ///< the deadline that counts: the extended one if there is one; invalid when there is none
    int daysLeft = 0;        ///< calendar days from today to due; negative = late by so many
    int workingDaysLeft = 0; ///< working days from today to due; negative = late by so many
    QString reason;          ///< 时限2021年8月16日，逾期4天（3个工作日）
    bool operator==(const Standing &) const = default;
};

/// The table of rules, in order of precedence: closed, done, then by deadline against reading.today and
/// policy.nearWorkingDays.
Standing standingOf(const Assignment &assignment, const Deadline &taskDeadline, const Reading &reading);
/// With the deadline of the assignment's own task, looked up in the reading's directory.
Standing standingOf(const Assignment &assignment, const Reading &reading);

} // namespace tz
