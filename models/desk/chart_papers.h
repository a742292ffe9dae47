#pragma once

#include "models/charts/chart_pages.h"
#include "models/store/ledger_session.h"

namespace tz {

/// What a printed chart may be asked for.
struct ChartOrder {
    QDate from, to; ///< Gantt: days shown; invalid: as the tasks need
    ChartPaper paper;
    QString family;        ///< the Chinese sans to set it in; empty: the one of the reports
    bool openTasks = true; ///< Gantt: each task with its counties
};

/// The sheets of the ledger's Gantt or wall chart, with title, office, 截至 and room to sign.
std::vector<ChartPage> ganttSheets(LedgerSession &session, const ChartOrder &order);
std::vector<ChartPage> wallSheets(LedgerSession &session, const ChartOrder &order);

/// Every text on these sheets, for a PDF's search.
QString textOf(const std::vector<ChartPage> &pages);

/// Writes sheets as .pdf (all), .png or .svg (one endless sheet) by the path's ending.
Result<void> writeSheets(const QString &path, const std::vector<ChartPage> &pages);

} // namespace tz
