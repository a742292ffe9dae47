#pragma once

#include "models/desk/report_catalogue.h"

namespace tz {

/// Which papers of a report count as one run of numbers.
struct Series {
    int year = 0;      ///< 0: through the years
    QString name = {}; ///< of a briefing other than the usual one
};

/// The series that an order names; empty for the usual one.
QString seriesIn(const ReportOrder &order);

/// The last number of a run. Voided papers count, and those whose step was undone, which the log still has: a number
/// that may stand on paper is never given again. 0 when there is none yet.
Result<int> lastSerial(LedgerSession &session, const ReportKind &kind, const Series &series);

/// The number that a paper gets: the next one; a briefing's own is an Error when it does not go on.
Result<int> serialFor(LedgerSession &session, const ReportKind &kind, const ReportOrder &order, const Series &series);

/// As printed: 〔2021〕第3期, or 第三期 in the head of a drafted briefing.
QString numberText(const ReportKind &kind, int year, int serial);

} // namespace tz
