#pragma once

#include "models/reports/document.h"
#include "models/store/ledger_session.h"

#include <span>

namespace tz {

/// What a report may be asked for; what does not concern it is ignored.
struct ReportOrder {
    QDate week = {};      ///< any day of the week to report; invalid: the week that is reported today
    QDate month = {};     ///< any day of the month to report; invalid: up to today
    CountyId county = {}; ///< none: all
    Paper paper = Paper::A4;
    int issue = 1; ///< number of a briefing
};

/// One kind of report. A new one is its builder and its line in the catalogue; window and headless verbs show it from
/// here.
struct ReportKind {
    const char *name;                            ///< NAME of `taizhang report`
    const char *title;                           ///< what a person calls it
    const char *hint;                            ///< what it is for, one sentence
    bool hasWeek, hasCounty, hasPaper, hasIssue; ///< which parts of the order it heeds
    Document (*make)(LedgerSession &, const ReportOrder &);
};

std::span<const ReportKind> reportCatalogue();
/// nullptr when there is none of that name.
const ReportKind *reportNamed(QStringView name);

} // namespace tz
