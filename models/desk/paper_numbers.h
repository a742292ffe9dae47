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

/// The last number that was given in a run. Voided papers count, and those whose step was undone, which the log still
/// has: a number that may stand on paper is never given to another matter.
struct LastNumber {
    int serial = 0;        ///< 0 when there is none yet
    bool isUndone = false; ///< no paper has it now: the one that had it may take it again
    QString order;         ///< of the paper that had it

    /// What comes next in a run whose papers are the issues of one series.
    int following() const { return isUndone ? serial : serial + 1; }
};
Result<LastNumber> lastNumber(LedgerSession &session, const ReportKind &kind, const Series &series);

/// The number that a paper gets: the next one, or its own that was undone; a briefing's own is an Error when it does
/// not go on.
Result<int> serialFor(LedgerSession &session, const ReportKind &kind, const ReportOrder &order, const Series &series);

/// As printed: 〔2021〕第3期, or 第三期 in the head of a drafted briefing.
QString numberText(const ReportKind &kind, int year, int serial);

} // namespace tz
