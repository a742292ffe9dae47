#include "models/desk/fact_values.h"

#include "models/ledger/community.h"
#include "models/store/institution_counts.h"

namespace tz {

namespace {

struct Count {
    int whole = 0;
    std::map<QString, int> ofCounty;
};

/// Counts each source once, and only when a fact asks for it: institutions may be a million.
class Counter
{
public:
    explicit Counter(LedgerSession &session) : m_session(session)
    {
        for (const County &county : session.all<County>())
            if (county.inScope) m_counties[county.id.value] = county.name;
    }

    std::optional<Count> of(FactSource source)
    {
        switch (source) {
        case FactSource::None:
            return {};
        case FactSource::Counties:
            return Count{static_cast<int>(m_counties.size()), {}};
        case FactSource::Communities:
            return communities();
        case FactSource::CountyHospitals:
            return institutions({InstitutionKind::CountyHospital});
        case FactSource::Townships:
            return institutions({InstitutionKind::TownshipHospital, InstitutionKind::CommunityCentre});
        case FactSource::VillageClinics:
            return institutions({InstitutionKind::VillageClinic});
        case FactSource::Institutions:
            return institutions({});
        case FactSource::Tasks:
            return rows(EntityKind::Task);
        case FactSource::Assignments:
            return rows(EntityKind::Assignment);
        }
        return {};
    }

private:
    void add(Count &count, CountyId county, qint64 number) const
    {
        const auto found = m_counties.find(county.value);
        if (found == m_counties.end()) return;
        count.whole += static_cast<int>(number);
        count.ofCounty[found->second] += static_cast<int>(number);
    }

    std::optional<Count> communities() const
    {
        Count count;
        for (const Community &community : m_session.all<Community>()) add(count, community.county, 1);
        return count;
    }

    std::optional<Count> institutions(const std::vector<InstitutionKind> &kinds)
    {
        if (!m_institutions) {
            auto counted = institutionCounts(m_session.store());
            if (!counted) return {};
            m_institutions = *std::move(counted);
        }
        Count count;
        for (const InstitutionCount &each : *m_institutions)
            if (kinds.empty() || std::find(kinds.begin(), kinds.end(), each.kind) != kinds.end())
                add(count, each.county, each.number);
        return count;
    }

    std::optional<Count> rows(EntityKind kind) const
    {
        const auto number = m_session.store().count({.kind = kind});
        if (!number) return {};
        return Count{static_cast<int>(*number), {}};
    }

    LedgerSession &m_session;
    std::map<qint64, QString> m_counties; ///< in scope
    std::optional<std::vector<InstitutionCount>> m_institutions;
};

} // namespace

bool hasFigure(const FactValue &value)
{
    return value.fact.value || value.counted.value_or(0) > 0;
}

std::vector<FactValue> factValues(LedgerSession &session)
{
    std::vector<FactValue> values;
    Counter counter(session);
    for (Fact &fact : session.all<Fact>()) {
        FactValue value{std::move(fact), {}, {}};
        if (auto count = counter.of(value.fact.source)) {
            value.counted = count->whole;
            value.ofCounty = std::move(count->ofCounty);
        }
        values.push_back(std::move(value));
    }
    return values;
}

std::vector<KnownFact> knownFacts(const std::vector<FactValue> &values)
{
    std::vector<KnownFact> facts;
    for (const FactValue &value : values) {
        const QStringList words = value.fact.words.split(u'|', Qt::SkipEmptyParts);
        if (!words.isEmpty() && hasFigure(value))
            facts.push_back({value.fact.name, words, *value.value(), value.ofCounty});
    }
    return facts;
}

QStringList countyNames(LedgerSession &session)
{
    QStringList names;
    for (const County &county : session.all<County>()) names << county.name;
    return names;
}

} // namespace tz
