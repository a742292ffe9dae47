#include "models/sample/sample_names.h"
#include "models/sample/sample_world.h"

#include "models/ledger/institution.h"

namespace tz::sample {

namespace {

/// Splits a total over n places as evenly as whole numbers allow.
int share(int total, int place, int n)
{
    return total / n + (place < total % n ? 1 : 0);
}

County placed(County county, qint64 id)
{
    county.id = {id};
    county.officialOrder = int(id);
    return county;
}

void givePersons(County &county)
{
    Dice dice(quint64(county.id.value) * 7919);
    county.partySecretary = person(dice);
    county.governor = person(dice);
    county.councilChair = county.partySecretary;
    county.contact = person(dice);
    county.phone = QStringLiteral("0377-0000%1").arg(1000 + county.officialOrder);
}

std::vector<CountyPlan> nanyang()
{
    std::vector<CountyPlan> plans;
    for (const QStringList &fields : facts(QStringLiteral(":/taizhang/sample/counties.tsv"))) {
        County county;
        county.code = fields[0];
        county.name = fields[1];
        county.inScope = fields[2] == u"是";
        plans.push_back({placed(county, qint64(plans.size()) + 1), fields[3].toInt(), fields[4].toInt(),
                         fields[5].toInt(), fields[6].toInt()});
    }
    return plans;
}

QString hospitalName(const County &county, int number)
{
    static const QStringList kinds{
        QStringLiteral("人民医院"),     QStringLiteral("中医院"),   QStringLiteral("妇幼保健院"),
        QStringLiteral("第二人民医院"), QStringLiteral("骨科医院"), QStringLiteral("精神卫生中心"),
        QStringLiteral("康复医院"),     QStringLiteral("口腔医院"), QStringLiteral("传染病医院"),
        QStringLiteral("眼科医院"),     QStringLiteral("肿瘤医院")};
    const QString more = number < kinds.size() ? QString() : QString::number(number / kinds.size() + 1);
    return county.name + kinds[number % kinds.size()] + more;
}

} // namespace

std::vector<County> nanyangCounties()
{
    std::vector<County> counties;
    for (const CountyPlan &plan : nanyang()) counties.push_back(plan.county);
    return counties;
}

std::vector<CountyPlan> planCounties(const SampleScale &scale)
{
    std::vector<CountyPlan> plans = scale.counties == 0 ? nanyang() : std::vector<CountyPlan>();
    for (int i = 0; i < scale.counties; ++i) {
        const int institutions = share(scale.institutions, i, scale.counties);
        const int hospitals = std::max(1, institutions * 86 / 5390);
        const int townships = std::max(1, institutions * 205 / 5390);
        County county;
        county.code = QString::number(100'000 + i);
        county.name = sample::county(i);
        plans.push_back({placed(county, i + 1), share(scale.communities, i, scale.counties), hospitals, townships,
                         institutions - hospitals - townships});
    }
    for (CountyPlan &plan : plans) givePersons(plan.county);
    return plans;
}

std::vector<Community> makeCommunities(const std::vector<CountyPlan> &counties)
{
    std::vector<Community> communities;
    for (const CountyPlan &plan : counties) {
        for (int i = 0; i < plan.communities; ++i) {
            Dice dice(communities.size() + 100);
            Community community;
            community.id = {qint64(communities.size()) + 1};
            community.county = plan.county.id;
            community.leadHospital = hospitalName(plan.county, i);
            community.name = community.leadHospital + QStringLiteral("医共体");
            community.legalMode = dice.below(4) ? LegalMode::Separate : LegalMode::Unified;
            community.partySecretary = person(dice);
            community.chairman = person(dice);
            community.foundedOn = QDate(2020, 1 + dice.below(12), 1 + dice.below(28));
            community.population = 180'000 + 10'000 * dice.below(60);
            communities.push_back(community);
        }
    }
    return communities;
}

std::vector<Change> InstitutionMaker::next()
{
    std::vector<Change> batch;
    while (m_county < m_world.counties.size() && batch.size() < 4000) {
        const CountyPlan &plan = m_world.counties[m_county++];
        const auto first = std::find_if(m_world.communities.begin(), m_world.communities.end(),
                                        [&](const Community &community) { return community.county == plan.county.id; });
        const auto communityOf = [&](int number) {
            return plan.communities ? first[number % plan.communities].id : CommunityId();
        };
        Dice dice(quint64(plan.county.id.value));
        Institution institution;
        const auto give = [&] {
            institution.id = {++m_lastId};
            institution.county = plan.county.id;
            batch.push_back({{}, institution});
        };
        for (int i = 0; i < plan.countyHospitals; ++i) {
            institution = {};
            institution.name = hospitalName(plan.county, i);
            institution.kind = InstitutionKind::CountyHospital;
            institution.community = communityOf(i);
            institution.role = i < plan.communities ? InstitutionRole::Lead : InstitutionRole::CountyMember;
            institution.grade = i < 2 ? QStringLiteral("二级甲等") : QStringLiteral("二级");
            institution.beds = 120 + 20 * dice.below(30);
            institution.staff = *institution.beds + dice.below(200);
            institution.technicalStaff = *institution.staff * 4 / 5;
            give();
        }
        const qint64 firstTownship = m_lastId + 1;
        for (int i = 0; i < plan.townshipHospitals; ++i) {
            institution = {};
            const bool centre = i < plan.townshipHospitals / 8;
            institution.name = plan.county.name + township(i) +
                               (centre ? QStringLiteral("社区卫生服务中心") : QStringLiteral("卫生院"));
            institution.kind = centre ? InstitutionKind::CommunityCentre : InstitutionKind::TownshipHospital;
            institution.community = communityOf(i);
            institution.role = InstitutionRole::TownshipMember;
            institution.beds = 20 + 5 * dice.below(16);
            institution.staff = 30 + dice.below(60);
            institution.technicalStaff = *institution.staff * 4 / 5;
            give();
        }
        for (int i = 0; i < plan.villageClinics; ++i) {
            institution = {};
            const int town = i % plan.townshipHospitals;
            institution.name =
                plan.county.name + township(town) + village(i / plan.townshipHospitals) + QStringLiteral("卫生室");
            institution.kind = InstitutionKind::VillageClinic;
            institution.community = communityOf(town);
            institution.parent = {firstTownship + town};
            institution.role = InstitutionRole::Village;
            institution.staff = 1 + dice.below(4);
            give();
        }
    }
    return batch;
}

} // namespace tz::sample
