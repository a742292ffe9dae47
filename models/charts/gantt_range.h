#pragma once

#include "models/charts/gantt_layout.h"

namespace tz {

/// From the earliest start to the latest date of the rows and today, with a margin of a few days, from the first to the
/// last day of a 旬.
std::pair<QDate, QDate> ganttRange(std::span<const GanttRow> rows, QDate today);

/// The time that a sheet of paper is best given to.
struct GanttRange {
    QDate from;
    QDate to;
    int outside = 0; ///< rows with a date before or after it …
    QDate earliest;  ///< … and how far those reach; invalid: not beyond this end
    QDate latest;

    /// Which rows are not wholly in sight; empty when all are.
    QString remark() const;
};

/// As ganttRange(), but one row in eight (one at least) that lies far from all the others does not stretch it: a
/// single date years away would press the months that matter into a corner of the sheet.
GanttRange usualRange(std::span<const GanttRow> rows, QDate today);

} // namespace tz
