#pragma once

#include "models/reports/document.h"

#include <vector>

namespace tz {

/// One task in one county (or community): who answers for it and until when.
struct DecompositionRow {
    QString goal, task, content, leadUnits, supportingUnits;
    QString county; ///< with the community's name below it when it is one community's alone; empty: not split yet
    QString person, deadlineWords;
    QDate due; ///< the deadline that counts; invalid when there is none
    bool operator==(const DecompositionRow &) const = default;
};

struct DecompositionInput {
    QString office;
    QString programTitle;
    QString documentNumber; ///< 宛卫〔2021〕138号; empty when there is none
    QString only;           ///< the one county that is asked for; empty: all
    QDate asOf;
    QString chainHead;
    Paper paper = Paper::A4;
    std::vector<DecompositionRow> rows; ///< in the order of print; rows of one task follow one another
};

/// 任务分解表: task × units × counties, the task's own words painted once over its counties, a band above each goal.
Document decomposition(const DecompositionInput &input);

} // namespace tz
