#pragma once

#include "models/desk/report_catalogue.h"
#include "models/ledger/issued_paper.h"

#include <optional>

namespace tz {

/// Whether issues of a report are compared with one another: those of a week or a month.
bool hasFigures(const ReportKind &kind);

/// What an issued report was made of, so that the next one can be compared with it: a JSON array of
/// [assignment, percent, light] for each assignment in its scope. Empty for reports that belong to no week or month,
/// and above `mostFigures` assignments.
QByteArray issueFigures(LedgerSession &session, const ReportKind &kind, const ReportOrder &order);

inline constexpr size_t mostFigures = 20000;

/// How the ledger stands against the newest valid issue of the same report and scope that does not report of a later
/// day.
struct IssueComparison {
    IssuedPaper last;
    /// Each assignment that was there then and is now is counted once, by the first of these that fits.
    int newlyDone = 0;
    int newlyOverdue = 0;
    int advanced = 0;   ///< more percent than then
    int fallenBack = 0; ///< less percent than then
    int otherLight = 0; ///< the same percent under another light: 临期 now
    int unchanged = 0;
    int added = 0, removed = 0; ///< assignments that were not there, or are no more
};

/// Nothing when none was issued yet; an Error when its figures cannot be read.
Result<std::optional<IssueComparison>> comparedWithLast(LedgerSession &session, const ReportKind &kind,
                                                        const ReportOrder &order);

/// 与上期（〔2021〕第2期，截至2021年9月20日）相比：新完成3项，新逾期1项，进度提高12项，没有变化40项。
QString words(const IssueComparison &comparison);

} // namespace tz
