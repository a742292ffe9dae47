#pragma once

#include "models/charts/chart_pages.h"
#include "models/desk/gantt_rows.h"
#include "models/desk/wall_matrix_of.h"

namespace tz {

/// What a printed chart may be asked for.
struct ChartOrder {
    ChartPaper paper;
    QTime time = {}; ///< when it was asked for, for 截至; invalid: the day alone
    QString family;  ///< the Chinese sans to set it in; empty: the one of the reports
    /// Gantt: days shown; calendar: its months. Invalid: as the tasks need, or the month of today.
    QDate from, to;
    GanttView gantt{GanttGroup::Goal, {true, true, {}}, false};
    std::optional<GanttScale> scale; ///< Gantt: as many sheets across as it takes; none: one if 9 pt let it
    WallView wall;
};

enum class ChartKind { Gantt, Wall, Calendar };

/// The sheets of the ledger's Gantt chart, wall chart or calendar, with title, office, 截至 (the day of `work`) and
/// room to sign. `work` is all of the session's.
std::vector<ChartPage> chartSheets(LedgerSession &session, const WorkInHand &work, ChartKind kind,
                                   const ChartOrder &order);

/// How many sheets that would be.
SheetCount chartSheetCount(LedgerSession &session, const WorkInHand &work, ChartKind kind, const ChartOrder &order);

/// 共 6 张 A3（行 3 × 列 2），and why there are several across when one was asked for.
QString sheetsInWords(const SheetCount &count, const ChartOrder &order);

/// Every text on these sheets, for a PDF's search.
QString textOf(const std::vector<ChartPage> &pages);

/// Writes sheets as .pdf (all), .png or .svg (one endless sheet) by the path's ending.
Result<void> writeSheets(const QString &path, const std::vector<ChartPage> &pages);

} // namespace tz
