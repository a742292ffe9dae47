#include "models/reports/shares.h"

#include "models/reports/date_words.h"

#include <algorithm>
#include <numeric>

namespace tz {

std::vector<int> wholePercents(const std::vector<int> &counts)
{
    const int sum = std::accumulate(counts.begin(), counts.end(), 0);
    std::vector<int> percents(counts.size(), 0);
    if (sum <= 0) return percents;
    std::vector<size_t> order(counts.size());
    std::iota(order.begin(), order.end(), size_t(0));
    int left = 100;
    for (size_t i = 0; i < counts.size(); ++i) {
        percents[i] = counts[i] * 100 / sum;
        left -= percents[i];
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return counts[a] * 100 % sum > counts[b] * 100 % sum; });
    for (int i = 0; i < left; ++i) ++percents[order[static_cast<size_t>(i)]];
    return percents;
}

QString nothingToShare(QDate asOf, int tasks)
{
    const QString day = QStringLiteral("截至%1，").arg(dayWords(asOf));
    if (tasks == 0) return day + QStringLiteral("台账里还没有重点任务。");
    return day + QStringLiteral("%1项重点任务尚未分解到县市区。").arg(tasks);
}

} // namespace tz
