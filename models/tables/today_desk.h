#pragma once

#include "models/ledger/light.h"
#include "models/ledger/progress.h"
#include "models/store/last_words.h"

namespace tz {

/// What the desk of the day can be narrowed to, in the order of its figures.
enum class DeskFilter { Overdue, DueToday, WithinThree, ThisWeek, Silent, AwaitsCheck, Stage };

template <> struct EnumWords<DeskFilter> {
    static constexpr std::array values{Choice{"overdue", "逾期"},      Choice{"today", "今天到期"},
                                       Choice{"three-days", "三日内"}, Choice{"week", "本周"},
                                       Choice{"silent", "两周无报"},   Choice{"awaits-check", "待验收"},
                                       Choice{"stage", "节点到期"}};
};

/// An open assignment that asks for something.
struct DeskLine {
    AssignmentId assignment;
    TaskId task;
    CountyId county;
    CommunityId community;
    Light light = Light::NoDate;
    QDate due;
    int daysLeft = 0;
    int workingDaysLeft = 0;
    int timesReminded = 0;
    bool isSilent = false;    ///< nothing was heard for policy.silentWeeks
    bool awaitsCheck = false; ///< somebody asked to close it
    /// The next stage of its clock, or milestone, that is due: 还剩1天（1个工作日）　13710 初步办理 9月28日
    QString stage;
    QDate stageDue;

    /// The day that makes it urgent: that of its stage where it comes before the item's own.
    QDate urgentDay() const { return isOfStage() ? stageDue : due; }
    /// Its stage is due before the item itself.
    bool isOfStage() const { return stageDue.isValid() && (!due.isValid() || stageDue < due); }

    bool is(DeskFilter filter, QDate today) const;
};

/// The desk of a day: every open assignment that is late, due by Sunday (or within three days), silent, waiting to be
/// checked, or whose clock or schedule has a stage due within three days; the most urgent first.
struct TodayDesk {
    QDate today;
    std::vector<DeskLine> lines;
    std::array<qsizetype, EnumWords<DeskFilter>::values.size()> figures{};

    void add(DeskLine line);
    qsizetype figure(DeskFilter filter) const { return figures[static_cast<size_t>(filter)]; }
};

/// Reads the open assignments once; of progress only which assignments were heard of, no text.
Result<TodayDesk> deskOf(LedgerSession &session);

/// Writes down what was heard: a progress row of today's week. Empty words are refused.
Result<void> recordWord(LedgerSession &session, AssignmentId assignment, const QString &words, Channel channel,
                        const QString &saidBy, Percent percent);

} // namespace tz
