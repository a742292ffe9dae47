#pragma once

#include "models/exchange/sheet.h"
#include "models/ledger/program.h"

namespace tz {

/// What a list of problems to be mended says where a ledger of tasks has nothing of the kind.

/// 来源：省委巡视组　检查时间：2021年9月22日　被检查地：方城县, above the table: takes who found the problems, when
/// (the day that due-date words are read against) and where into the program, as far as it does not say so itself, and
/// returns the other lines. Lines that say something else as well are returned whole.
std::vector<SourceLine> takeFindingFields(const std::vector<SourceLine> &lines, Program &program);

/// 短期（10月15日前）, 中期 2021年12月底: a class of time and a due date in one cell.
struct ClassedDeadline {
    QString timeClass; ///< 立行立改, 短期, 中期, 长期; empty when the cell names none
    QString words;     ///< the due date that is left; 立行立改 and 长期坚持 are due dates of their own
};
ClassedDeadline classedDeadline(const QString &cell);

} // namespace tz
