#pragma once

#include "models/reports/document.h"
#include "models/store/ledger_session.h"

#include <span>

namespace tz {

/// The parts of an order. Which of them a report heeds is part of its line in the catalogue.
enum class OrderPart { Week = 1, Month = 2, County = 4, Task = 8, Paper = 16, Issue = 32, Unit = 64 };
Q_DECLARE_FLAGS(OrderParts, OrderPart)
Q_DECLARE_OPERATORS_FOR_FLAGS(OrderParts)

/// What a report may be asked for; what it does not heed is ignored.
struct ReportOrder {
    QDate week = {};      ///< any day of the week to report; invalid: the week that is reported today
    QDate month = {};     ///< any day of the month to report; invalid: up to today
    CountyId county = {}; ///< none: all
    TaskId task = {};     ///< none: all
    UnitId unit = {};     ///< none: all
    Paper paper = Paper::A4;
    int issue = 1;       ///< number of a briefing
    QString series = {}; ///< of the briefing; empty: the usual one
};

/// One kind of report. A new one is its builder and its line in the catalogue; window and headless verbs show it from
/// here.
struct ReportKind {
    const char *name;  ///< NAME of `taizhang report`
    const char *title; ///< what a person calls it
    const char *hint;  ///< what it is for, one sentence
    OrderParts parts;  ///< of the order that it heeds
    Document (*make)(LedgerSession &, const ReportOrder &);
    const char *measure = nullptr; ///< 期 or 号 of its numbers; null: it is printed but never issued
    /// The orders of the single papers that are issued each under a number of its own; null: the one paper.
    std::vector<ReportOrder> (*papers)(LedgerSession &, const ReportOrder &) = nullptr;
    EntityKind basis = EntityKind::Assignment; ///< rows without which it has nothing to say

    bool heeds(OrderPart part) const { return parts.testFlag(part); }
};

std::span<const ReportKind> reportCatalogue();
/// nullptr when there is none of that name.
const ReportKind *reportNamed(QStringView name);

} // namespace tz
