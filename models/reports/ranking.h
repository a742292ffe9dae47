#pragma once

#include <vector>

namespace tz {

/// So many of so many. Rates are compared as fractions, never as rounded percents.
struct Rate {
    int done = 0;
    int of = 0; ///< 0: nothing to be measured by
    bool operator==(const Rate &) const = default;
};

/// The place of each, from 1: the higher rate first, equal ones share a place and the next place skips as many (1 2 2
/// 4). What has nothing to be measured by has no place: 0.
std::vector<int> places(const std::vector<Rate> &rates);

} // namespace tz
