#pragma once

#include <QDate>
#include <QString>

#include <vector>

namespace tz {

/// Whole percents that add up to exactly 100 (or all 0 when there is nothing to share): each count gets its floor, the
/// points that are left go to the largest remainders, the earlier one first among equals.
std::vector<int> wholePercents(const std::vector<int> &counts);

/// What a paper says that has nothing to share out: no tasks, or none in the counties' hands yet.
QString nothingToShare(QDate asOf, int tasks);

} // namespace tz
