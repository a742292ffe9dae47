#include "views/recent_ledgers.h"

#include <QSettings>

namespace tz {

namespace {

constexpr size_t keptLedgers = 8;
const QString key = QStringLiteral("recent");

} // namespace

/// Stored as pairs of path and office in one list: an array of groups would leave old entries behind.
std::vector<RecentLedger> recentLedgers(const QSettings &settings)
{
    std::vector<RecentLedger> result;
    const QStringList texts = settings.value(key).toStringList();
    for (qsizetype i = 0; i + 1 < texts.size(); i += 2) result.push_back({texts[i], texts[i + 1]});
    return result;
}

void noteOpened(QSettings &settings, const RecentLedger &ledger)
{
    std::vector<RecentLedger> ledgers = recentLedgers(settings);
    std::erase_if(ledgers, [&](const RecentLedger &known) { return known.path == ledger.path; });
    ledgers.insert(ledgers.begin(), ledger);
    if (ledgers.size() > keptLedgers) ledgers.resize(keptLedgers);
    QStringList texts;
    for (const RecentLedger &known : ledgers) texts << known.path << known.office;
    settings.setValue(key, texts);
}

} // namespace tz
