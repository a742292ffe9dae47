#pragma once

#include "models/reports/document.h"

#include <vector>

namespace tz {

/// One matter that a county is asked about.
struct ReminderRow {
    QString task, leadUnits, deadlineWords;
    QString lightCharacter;     ///< 成 验 销 正 临 逾 常 无 疑
    QString lightText;          ///< 逾期4天; stands below the ring
    QString asked;              ///< what is to be done, and until when
    QString timesReminded = {}; ///< 已催 2 次; empty: never
    QString lastWord = {};      ///< what was heard last, with its day; empty: nothing ever
    bool operator==(const ReminderRow &) const = default;
};

struct ReminderCounty {
    QString name, contact;
    std::vector<ReminderRow> rows; ///< the most urgent first
};

struct ReminderInput {
    QString office;
    QDate monday, asOf;
    QString chainHead; ///< hash of the log's newest step
    Paper paper = Paper::A4;
    std::vector<ReminderCounty> counties; ///< in official order, those alone that are asked about something
};

/// 催办清单: county by county what is late, what is due next and what was not reported, to be read out over the
/// telephone or handed over.
Document reminderList(const ReminderInput &input);

} // namespace tz
