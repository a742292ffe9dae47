#include "models/desk/roster_input.h"

#include "models/ledger/institution.h"

#include <unordered_map>

namespace tz {

namespace {

using Op = Condition::Operator;

RosterMember memberOf(const Institution &row, const Reading &reading)
{
    RosterMember member;
    member.name = row.name;
    member.kind = ValueTraits<InstitutionKind>::text(row.kind, reading);
    member.grade = row.grade;
    member.role = ValueTraits<InstitutionRole>::text(row.role, reading);
    member.beds = row.beds;
    member.staff = row.staff;
    member.technicalStaff = row.technicalStaff;
    return member;
}

/// The groups of one county: its communities in their order, then what belongs to none.
class CountyGroups
{
public:
    explicit CountyGroups(const std::vector<Community> &communities)
    {
        for (const Community &community : communities) {
            m_places[community.id.value] = m_groups.size();
            m_groups.push_back({community.name, community.leadHospital, community.chairman, {}, 0});
        }
        m_groups.push_back({QStringLiteral("未纳入医共体"), {}, {}, {}, 0, false});
    }

    void addMember(const Institution &row, const Reading &reading)
    {
        RosterGroup &group = groupOf(row.community);
        m_members[row.id.value] = {&row, group.members.size()};
        group.members.push_back(memberOf(row, reading));
    }

    /// A clinic counts at its parent when both belong to the same community, as in the tree; else at the community.
    void addClinic(const Institution &row)
    {
        RosterGroup &group = groupOf(row.community);
        const auto parent = m_members.find(row.parent.value);
        if (parent != m_members.end() && parent->second.row->community == row.community)
            ++group.members[parent->second.place].clinics;
        else
            ++group.looseClinics;
    }

    std::vector<RosterGroup> take()
    {
        std::erase_if(m_groups, [](const RosterGroup &group) { return group.institutions() == 0; });
        return std::move(m_groups);
    }

private:
    struct Member {
        const Institution *row = nullptr;
        size_t place = 0;
    };

    RosterGroup &groupOf(CommunityId community)
    {
        const auto place = m_places.find(community.value);
        return place == m_places.end() ? m_groups.back() : m_groups[place->second];
    }

    std::vector<RosterGroup> m_groups;
    std::unordered_map<qint64, size_t> m_places;
    std::unordered_map<qint64, Member> m_members;
};

RosterCounty countyOf(LedgerSession &session, const County &county)
{
    const std::vector<Condition> own{{QStringLiteral("county"), Op::Equals, county.id.value}};
    auto institutions = session.all<Institution>(own);
    // The leading hospital first, then the county's, the townships', and who belongs to none.
    const auto rank = [](const Institution &row) {
        return row.role == InstitutionRole::None ? EnumWords<InstitutionRole>::values.size()
                                                 : static_cast<size_t>(row.role);
    };
    std::stable_sort(institutions.begin(), institutions.end(),
                     [&](const Institution &a, const Institution &b) { return rank(a) < rank(b); });
    const Reading reading = session.reading();
    CountyGroups groups(session.all<Community>(own));
    for (const Institution &row : institutions)
        if (row.kind != InstitutionKind::VillageClinic) groups.addMember(row, reading);
    for (const Institution &row : institutions)
        if (row.kind == InstitutionKind::VillageClinic) groups.addClinic(row);
    return {county.name, groups.take()};
}

} // namespace

RosterInput rosterInput(LedgerSession &session, CountyId only, Paper paper)
{
    RosterInput input;
    input.office = session.policy().office;
    input.asOf = session.today();
    input.chainHead = QString::fromLatin1(session.store().log().head().value());
    input.paper = paper;
    for (const County &county : session.all<County>())
        if (!only || county.id == only) input.counties.push_back(countyOf(session, county));
    return input;
}

} // namespace tz
