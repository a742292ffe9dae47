#pragma once

#include "models/reports/document.h"

#include <vector>

namespace tz {

/// One task in one county as the week's table shows it; all words are ready, the caller has read them from the ledger.
struct WeeklyRow {
    QString goal, task, county, units, deadlineWords;
    QString lightCharacter; ///< 成 验 销 正 临 逾 常 无 疑
    QString lightText;      ///< 逾期4天; stands below the ring
    QString percentText;    ///< 60%
    QString lastPlan;       ///< what was planned for this week a week ago
    QString thisWeek, nextWeek, problems;
    bool reported = false;      ///< false: 未报, which is not the same as no progress
    bool isCarriedOver = false; ///< thisWeek says what it said a week ago
    QDate lateOn;               ///< reported after the cut-off, on this day
    bool operator==(const WeeklyRow &) const = default;
};

struct WeeklyInput {
    QString office;       ///< 填报单位
    QString scope;        ///< the county or unit whose table it is; empty: all
    QString programTitle; ///< the ledger document; 台账 at its end gives way to 周进展表
    QDate monday, asOf;
    QDateTime cutOff;            ///< until when reports of the week were to come in
    std::vector<WeeklyRow> rows; ///< in the order of print; rows of one task follow one another
    QString chainHead;           ///< hash of the log's newest step; its first 12 digits stand in the foot
    Paper paper = Paper::A4;
    QString madeBy, checkedBy, answersFor; ///< names for the foot's signatures, may be empty
};

/// 周进展表: one line per task and county, the task painted as one cell over its counties, a band above each work goal.
Document weeklyTable(const WeeklyInput &input);

/// The colour that goes with the character of a light.
Ink lightInk(const QString &lightCharacter);

} // namespace tz
