#include "models/desk/county_cards_input.h"

#include "models/desk/work_in_hand.h"
#include "models/store/institution_counts.h"
#include "models/tables/county_card.h"

namespace tz {

namespace {

/// What the card counts: the kinds that the office reports, all others together.
constexpr std::pair<InstitutionKind, const char *> countedKinds[] = {
    {InstitutionKind::CountyHospital, "县级医院"},
    {InstitutionKind::TownshipHospital, "乡镇卫生院"},
    {InstitutionKind::CommunityCentre, "社区中心"},
    {InstitutionKind::VillageClinic, "村卫生室"},
    {InstitutionKind::Other, "其他"},
};
constexpr qint64 wordsPerTask = 1;

size_t placeOf(InstitutionKind kind)
{
    for (size_t i = 0; i + 1 < std::size(countedKinds); ++i)
        if (countedKinds[i].first == kind) return i;
    return std::size(countedKinds) - 1;
}

std::vector<CardCommunity> communitiesOf(LedgerSession &session, const CountyCard &card)
{
    std::vector<CardCommunity> communities;
    for (const CountyCommunity &each : card.communities)
        communities.push_back(
            {each.name, each.leadHospital, each.chairman, std::vector<qint64>(std::size(countedKinds))});
    const auto counts = institutionCounts(session.store(), card.county.id);
    if (!counts) {
        Q_EMIT session.failed(counts.error().sentence);
        return communities;
    }
    for (const InstitutionCount &count : *counts)
        for (size_t i = 0; i < communities.size(); ++i)
            if (card.communities[i].id == count.community) communities[i].members[placeOf(count.kind)] += count.number;
    return communities;
}

/// 共15项：完成6项，正常2项，逾期1项
QString countsOf(const CountyCard &card)
{
    QStringList parts;
    for (size_t i = 0; i < EnumWords<Light>::values.size(); ++i)
        if (const qsizetype number = card.tasksWith(static_cast<Light>(i)); number > 0)
            parts << QStringLiteral("%1%2项").arg(QString::fromUtf8(EnumWords<Light>::values[i].word)).arg(number);
    const QString all = QStringLiteral("共%1项").arg(card.tasks.size());
    return parts.isEmpty() ? all : all + u'：' + parts.join(u'，');
}

CardTask taskOf(const CountyTask &task, const Reading &reading)
{
    CardTask line{task.title, task.units, task.person, {}, QString::number(task.percent.value) + u'%', {}, false};
    if (!task.community.isEmpty()) line.task += QStringLiteral("（%1）").arg(task.community);
    if (const auto assignment = reading.directory.find(task.assignment))
        line.deadlineWords = deadlineWords(reading.directory.find(task.task).get(), *assignment);
    line.state = ValueTraits<Light>::text(task.standing.light, reading) + daysText(task.standing);
    line.isLate = task.standing.light == Light::Overdue;
    return line;
}

/// The newest word on each task, the newest of all first.
std::vector<CardWord> wordsOf(LedgerSession &session, const CountyCard &card)
{
    std::vector<CardWord> words;
    for (const CountyTask &task : card.tasks) {
        const auto heard = tz::wordsOf(session, task.assignment, wordsPerTask);
        if (!heard) continue; // the tasks are listed all the same
        for (const Progress &word : *heard) {
            const QString channel = ValueTraits<Channel>::text(word.channel, session.reading());
            words.push_back({word.saidOn.isValid() ? word.saidOn : word.week, task.title, word.thisWeek,
                             word.saidBy.isEmpty() ? channel : QStringLiteral("%1（%2）").arg(word.saidBy, channel)});
        }
    }
    std::stable_sort(words.begin(), words.end(), [](const CardWord &a, const CardWord &b) { return a.said > b.said; });
    return words;
}

CardCounty countyOf(LedgerSession &session, const CountyCard &card)
{
    const County &row = card.county;
    CardCounty county{row.name,
                      row.code,
                      row.partySecretary,
                      row.governor,
                      row.councilChair,
                      row.contact,
                      row.phone,
                      communitiesOf(session, card),
                      {},
                      countsOf(card),
                      wordsOf(session, card)};
    for (const CountyTask &task : card.tasks) county.tasks.push_back(taskOf(task, session.reading()));
    return county;
}

} // namespace

CountyCardInput countyCardsInput(LedgerSession &session, CountyId only)
{
    CountyCardInput input;
    input.office = session.policy().office;
    input.asOf = session.today();
    for (const auto &[kind, word] : countedKinds) input.kinds.push_back(QString::fromUtf8(word));
    for (const County &county : session.all<County>()) {
        if (only ? county.id != only : !county.inScope) continue;
        const auto card = countyCard(session, county.id);
        if (!card)
            Q_EMIT session.failed(card.error().sentence);
        else
            input.counties.push_back(countyOf(session, *card));
    }
    return input;
}

} // namespace tz
