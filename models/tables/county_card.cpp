#include "models/tables/county_card.h"

#include "models/tables/lead_units.h"
#include "models/tables/reminder.h"

namespace tz {

namespace {

using Op = Condition::Operator;

void countInto(CountyCommunity &community, const InstitutionCount &count)
{
    (count.kind == InstitutionKind::VillageClinic ? community.clinics : community.hospitals) += count.number;
}

Result<std::vector<CountyCommunity>> communitiesOf(LedgerSession &session, CountyId county)
{
    auto counts = institutionCounts(session.store(), county);
    if (!counts) return counts.error();
    std::vector<CountyCommunity> communities;
    for (const Community &row : session.all<Community>({{QStringLiteral("county"), Op::Equals, county.value}}))
        communities.push_back({row.id, row.name, row.leadHospital, row.chairman});
    CountyCommunity outside{{}, QStringLiteral("未纳入医共体"), {}, {}};
    for (const InstitutionCount &count : *counts) {
        const auto found = std::find_if(communities.begin(), communities.end(),
                                        [&](const CountyCommunity &each) { return each.id == count.community; });
        countInto(found == communities.end() ? outside : *found, count);
    }
    if (outside.hospitals + outside.clinics > 0) communities.push_back(outside);
    return communities;
}

CountyTask taskOf(const Assignment &assignment, const Reading &reading)
{
    CountyTask line{assignment.id, assignment.task, {}, {}, {}, {}, assignment.person, assignment.percent, {}};
    if (const auto task = reading.directory.find(assignment.task)) {
        line.title = task->title;
        line.content = task->content;
        line.units = leadUnitsBesideCounty(*task, reading);
    }
    line.community = values::referenceText(assignment.community.value, EntityKind::Community, reading);
    line.standing = standingOf(assignment, reading);
    return line;
}

bool isMoreUrgent(const CountyTask &a, const CountyTask &b)
{
    const bool aFinished = isFinished(a.standing.light), bFinished = isFinished(b.standing.light);
    if (aFinished != bFinished) return bFinished;
    if (a.standing.due.isValid() != b.standing.due.isValid()) return a.standing.due.isValid();
    return a.standing.due < b.standing.due;
}

} // namespace

qint64 CountyCard::institutions() const
{
    qint64 sum = 0;
    for (const CountyCommunity &community : communities) sum += community.hospitals + community.clinics;
    return sum;
}

qsizetype CountyCard::tasksWith(Light light) const
{
    return std::count_if(tasks.begin(), tasks.end(),
                         [light](const CountyTask &task) { return task.standing.light == light; });
}

Result<CountyCard> countyCard(LedgerSession &session, CountyId county)
{
    const Reading reading = session.reading();
    const auto row = reading.directory.find(county);
    if (!row) return Error{QStringLiteral("这个县市区已不在台账里。请另选一个。")};
    CountyCard card{*row, {}, {}};
    auto communities = communitiesOf(session, county);
    if (!communities) return communities.error();
    card.communities = *std::move(communities);
    auto rows = session.store().rows(
        {.kind = EntityKind::Assignment, .conditions = {{QStringLiteral("county"), Op::Equals, county.value}}});
    if (!rows) return rows.error();
    const auto times = timesReminded(session, session.today());
    if (!times) return times.error();
    for (const AnyRow &each : *rows) {
        card.tasks.push_back(taskOf(*each.as<Assignment>(), reading));
        card.tasks.back().timesReminded = timesOf(*times, {each.id()});
    }
    std::stable_sort(card.tasks.begin(), card.tasks.end(), isMoreUrgent);
    return card;
}

Result<std::vector<Progress>> wordsOf(LedgerSession &session, AssignmentId assignment, qint64 most)
{
    auto rows = session.store().rows(
        {.kind = EntityKind::Progress,
         .conditions = {{QStringLiteral("assignment"), Op::Equals, assignment.value},
                        {QStringLiteral("week"), Op::LessOrEqual, session.today().toString(Qt::ISODate)}},
         .order = {{QStringLiteral("week"), true}, {QStringLiteral("said_on"), true}, {QStringLiteral("id"), true}},
         .limit = most});
    if (!rows) return rows.error();
    std::vector<Progress> words;
    for (const AnyRow &row : *rows) words.push_back(*row.as<Progress>());
    return words;
}

} // namespace tz
