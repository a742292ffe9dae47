#pragma once

#include <vector>

namespace tz {

/// Whole percents that add up to exactly 100 (or all 0 when there is nothing to share): each count gets its floor, the
/// points that are left go to the largest remainders, the earlier one first among equals.
std::vector<int> wholePercents(const std::vector<int> &counts);

} // namespace tz
