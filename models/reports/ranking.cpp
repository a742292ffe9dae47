#include "models/reports/ranking.h"

#include <algorithm>
#include <cstdint>

namespace tz {

namespace {

bool isHigher(const Rate &a, const Rate &b)
{
    return std::int64_t(a.done) * b.of > std::int64_t(b.done) * a.of;
}

} // namespace

std::vector<int> places(const std::vector<Rate> &rates)
{
    std::vector<Rate> ordered;
    std::copy_if(rates.begin(), rates.end(), std::back_inserter(ordered), [](const Rate &rate) { return rate.of > 0; });
    std::sort(ordered.begin(), ordered.end(), isHigher);
    std::vector<int> found;
    for (const Rate &rate : rates) {
        if (rate.of <= 0) {
            found.push_back(0);
            continue;
        }
        const auto first = std::lower_bound(ordered.begin(), ordered.end(), rate, isHigher);
        found.push_back(static_cast<int>(first - ordered.begin()) + 1);
    }
    return found;
}

} // namespace tz
