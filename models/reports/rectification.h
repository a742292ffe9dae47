#pragma once

#include "models/reports/document.h"

#include <vector>

namespace tz {

/// One problem in one county: what is done about it and how far it is.
struct RectificationRow {
    QString program; ///< the list it stands on, with who found it: a band above its problems
    QString problem, cause, measures, units;
    QString county, person;
    QString timeClass; ///< 立行立改, 短期 …
    QString deadlineWords;
    QString lightCharacter, lightText; ///< 逾 and 逾期4天
    QString state;                     ///< 正在推进, 已销号 …
    int evidence = 0;                  ///< files that prove it
    QString closing;                   ///< 销〔2021〕12号; empty while it is open
    QDate closedOn;
    bool operator==(const RectificationRow &) const = default;
};

struct RectificationInput {
    QString office;
    QString only; ///< the one county that is asked for; empty: all
    QDate asOf;
    QString chainHead;
    Paper paper = Paper::A4;
    std::vector<RectificationRow> rows; ///< by program, then by problem, then by county
};

/// 整改清单: a line per problem and county, the problem's own words painted once. Without rows it says that no ledger
/// of the kind 整改 is kept.
Document rectification(const RectificationInput &input);

} // namespace tz
