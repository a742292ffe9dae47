#pragma once

#include "models/ledger/assignment.h"
#include "models/ledger/reading.h"

namespace tz {

/// What a light says of an assignment on a given day. Derived, never stored. Awaiting: reported as done, its closing
/// asked for and not yet checked.
enum class Light { Done, Awaiting, Closed, OnTrack, Near, Overdue, Continuous, NoDate, Unread };

template <> struct EnumWords<Light> {
    static constexpr std::array values{
        Choice{"done", "完成"},       Choice{"awaiting", "待验收"}, Choice{"closed", "销号"},
        Choice{"on-track", "正常"},   Choice{"near", "临期"},       Choice{"overdue", "逾期"},
        Choice{"continuous", "持续"}, Choice{"no-date", "无期限"},  Choice{"unread", "期限待核"},
    };
};

/// From the one that most asks for something to be done.
inline constexpr std::array lightsByUrgency{Light::Overdue,  Light::Near,   Light::Unread,
                                            Light::OnTrack,  Light::NoDate, Light::Continuous,
                                            Light::Awaiting, Light::Done,   Light::Closed};
/// As summaries and legends list them: what is late first, what has no day last.
inline constexpr std::array lightsInSummaries{Light::Overdue,    Light::Near,     Light::OnTrack,
                                              Light::Done,       Light::Awaiting, Light::Closed,
                                              Light::Continuous, Light::NoDate,   Light::Unread};

/// Reported as done, whether it was checked or not: it has no days left and is not late any more. Figures count it as
/// done.
constexpr bool isFinished(Light light)
{
    return light == Light::Done || light == Light::Awaiting || light == Light::Closed;
}

/// The one character that stands for a light where there is no room, and on black-and-white paper: 成 验 销 正 临 逾 常
/// 无 疑.
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
