#pragma once

#include "models/reports/document.h"

#include <vector>

namespace tz {

/// What one community's line says; the members are counted by the kinds of CountyCardInput.
struct CardCommunity {
    QString name, leadHospital, chairman;
    std::vector<qint64> members;
    bool operator==(const CardCommunity &) const = default;
};

struct CardTask {
    QString task, units, person, deadlineWords, percentText;
    QString state;       ///< 逾期42天, 剩3天, 正常 …
    bool isLate = false; ///< printed so that it is seen
    bool operator==(const CardTask &) const = default;
};

struct CardWord {
    QDate said;
    QString task, words, by; ///< by: 王某（电话）
    bool operator==(const CardWord &) const = default;
};

struct CardCounty {
    QString name, code, partySecretary, governor, councilChair, contact, phone;
    std::vector<CardCommunity> communities; ///< what belongs to none comes last, if there is any
    std::vector<CardTask> tasks;            ///< the most urgent first
    QString taskCounts;                     ///< 共15项：完成6项，正常2项，逾期1项
    std::vector<CardWord> words;            ///< the newest first
};

struct CountyCardInput {
    QString office;
    QDate asOf;
    std::vector<QString> kinds; ///< of institutions, in the order of the members
    std::vector<CardCounty> counties;
};

/// 县情卡: one upright A4 sheet for each county, never a second one: long texts end with …, and what finds no place is
/// counted as 另有n项.
Document countyCards(const CountyCardInput &input);

} // namespace tz
