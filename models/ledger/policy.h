#pragma once

#include <QString>

namespace tz {

/// The office's own rules, kept as Settings rows. Defaults are the product's, not law.
struct Policy {
    QString office = QStringLiteral("医改办"); ///< the office's name on screen and paper
    int nearWorkingDays = 3;                   ///< a deadline this many working days ahead (or fewer) is near 临期
    int silentWeeks = 2;                       ///< no word for this many weeks is silent 两周无报
    int reportCutOffHour = 12;                 ///< the hour of Thursday at which a week's table is cut off
};

} // namespace tz
