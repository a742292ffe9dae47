#pragma once

#include "models/desk/briefing_issue.h"
#include "models/desk/issuing.h"

namespace tz {

/// What issuing a paper (issuing.cpp) and issuing it anew (issuing_anew.cpp) share; nobody else's.

/// A paper about to be issued: of a briefing, the issue that the office wrote, if it wrote one.
struct PaperWork {
    const ReportKind &kind;
    ReportOrder order;
    std::optional<BriefingIssue> written = {};
};

/// What must be said and may be done before anything is made.
Result<void> mayIssue(LedgerSession &session, const ReportKind &kind, const QString &by);

/// The paper with its number, kept; the row is not stored yet.
Result<IssuedPaper> prepared(LedgerSession &session, const PaperWork &work, const QString &by);

/// An issued paper as it stands.
Result<IssuedPaper> paperNow(LedgerSession &session, IssuedPaperId id);

} // namespace tz
