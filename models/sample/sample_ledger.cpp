#include "models/sample/sample_ledger.h"

#include "models/ledger/fact.h"
#include "models/ledger/paper_preset.h"
#include "models/ledger/setting.h"
#include "models/ledger/shipped_clocks.h"
#include "models/sample/sample_world.h"

namespace tz {

const QDate sampleToday(2021, 9, 27);

namespace {

using Batch = Result<std::vector<Change>>;

template <class Row> std::vector<Change> added(const std::vector<Row> &rows)
{
    std::vector<Change> changes;
    changes.reserve(rows.size());
    for (const Row &row : rows) changes.push_back({{}, row});
    return changes;
}

std::vector<Change> added(std::vector<AnyRow> rows)
{
    std::vector<Change> changes;
    changes.reserve(rows.size());
    for (AnyRow &row : rows) changes.push_back({{}, std::move(row)});
    return changes;
}

std::vector<Setting> settings()
{
    return {{{1}, QStringLiteral("office"), QStringLiteral("南阳市医改办")},
            {{2}, QStringLiteral("sample_today"), sampleToday.toString(Qt::ISODate)}};
}

} // namespace

Result<SampleScale> sampleScale(const QString &name)
{
    const SampleScale scales[] = {
        {QStringLiteral("nanyang"), 0, 0, 0, 0, 12},
        {QStringLiteral("province"), 157, 260, 70'000, 28'000, 12},
        {QStringLiteral("nation"), 2'844, 4'000, 1'000'000, 1'000'000, 24},
    };
    for (const SampleScale &scale : scales)
        if (scale.name == name) return scale;
    return Error{QStringLiteral("没有名为“%1”的示例规模，可用 nanyang、province 或 nation。").arg(name)};
}

Result<void> foundLedger(LedgerSession &session)
{
    std::vector<Change> rows = added(sample::nanyangCounties());
    for (Change &change : added(shippedClocks())) rows.push_back(std::move(change));
    for (Change &change : added(shippedFacts())) rows.push_back(std::move(change));
    for (Change &change : added(shippedPapers())) rows.push_back(std::move(change));
    return session.performStream(
        QStringLiteral("新建台账"), {}, [&]() -> Batch { return std::exchange(rows, {}); }, true);
}

Result<void> fillSample(LedgerSession &session, const SampleScale &scale)
{
    sample::World world;
    world.counties = sample::planCounties(scale);
    world.communities = sample::makeCommunities(world.counties);
    sample::makeTasks(world, session.reading());
    sample::ProgressMaker progress(world, scale);
    progress.settleAssignments();
    sample::InstitutionMaker institutions(world);

    auto closings = sample::closingsOf(world, session.store());
    if (!closings) return closings.error();
    auto briefings = sample::briefingsOf(world, scale, session.store());
    if (!briefings) return briefings.error();

    int stage = 0;
    const auto next = [&]() -> Batch {
        for (;;) {
            std::vector<Change> batch;
            switch (stage) {
            case 0:
                for (const sample::CountyPlan &plan : world.counties) batch.push_back({{}, plan.county});
                break;
            case 1:
                batch = added(world.communities);
                break;
            case 2:
                if (batch = institutions.next(); !batch.empty()) return batch;
                break;
            case 3:
                batch = added(world.units);
                break;
            case 4:
                batch = {{{}, world.program}};
                break;
            case 5:
                batch = added(world.goals);
                break;
            case 6:
                batch = added(world.tasks);
                break;
            case 7:
                batch = added(world.assignments);
                break;
            case 8:
                if (batch = progress.next(); !batch.empty()) return batch;
                break;
            case 9:
                batch = added(sample::clocksOf(world, session.reading()));
                break;
            case 10:
                batch = added(*std::move(closings));
                break;
            case 11:
                batch = added(*std::move(briefings));
                break;
            case 12:
                batch = added(shippedFacts());
                break;
            case 13:
                batch = added(shippedPapers());
                break;
            case 14:
                batch = added(settings());
                break;
            default:
                return std::vector<Change>();
            }
            ++stage;
            if (!batch.empty()) return batch;
        }
    };
    return session.performStream(QStringLiteral("建立示例台账"), {}, next, true);
}

} // namespace tz
