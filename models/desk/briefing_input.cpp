#include "models/desk/briefing_input.h"

#include "models/store/last_words.h"

namespace tz {

namespace {

/// A briefing tells what was done since the one before; they come about once in four weeks.
constexpr int daysSinceLastBriefing = 28;

void count(CountyFigures &figures, Light light, const QString &task)
{
    switch (light) {
    case Light::Done:
    case Light::Awaiting:
    case Light::Closed:
        ++figures.done;
        break;
    case Light::OnTrack:
        ++figures.onTrack;
        break;
    case Light::Near:
        ++figures.near;
        break;
    case Light::Overdue:
        ++figures.overdue;
        figures.overdueTasks << task;
        break;
    case Light::Continuous:
    case Light::NoDate:
    case Light::Unread:
        ++figures.other;
        break;
    }
}

} // namespace

BriefingInput briefingInput(LedgerSession &session, int issue, QDate asOf)
{
    const QDate today = asOf.isValid() ? std::min(asOf, session.today()) : session.today();
    const WorkInHand work = workInHand(session, today);
    const QDate monday = reportedMonday(today);
    BriefingInput input;
    input.office = session.policy().office;
    input.issue = issue;
    input.date = input.asOf = today;
    input.headline = titleOf(work) + QStringLiteral("推进情况");
    input.tasks = int(work.tasks.size());
    std::vector<AssignmentId> ids;
    for (const StandingAssignment &each : work.assignments) ids.push_back(each.assignment.id);
    const auto words = wordsOfWeek(session, monday, ids);
    std::unordered_map<qint64, CountyFigures> figures;
    std::unordered_map<qint64, bool> heard;
    for (const StandingAssignment &each : work.assignments) {
        const Task *task = work.task(each.assignment.task);
        const QString title = task ? task->title : QString();
        CountyFigures &county = figures[each.assignment.county.value];
        count(county, each.standing.light, title);
        const bool finished = isFinished(each.standing.light);
        const bool isReported = words.contains(each.assignment.id.value);
        if (isReported) heard[each.assignment.county.value] = true;
        if (!finished && !isReported) ++county.unreported;
        const QDate doneOn = each.assignment.completedOn;
        if (finished && doneOn.isValid() && doneOn <= today && doneOn.daysTo(today) <= daysSinceLastBriefing)
            if (const County *place = work.county(each.assignment.county))
                input.newlyDone.push_back({place->name, title});
    }
    for (const County &county : work.counties) {
        const auto found = figures.find(county.id.value);
        if (found == figures.end()) continue;
        found->second.county = county.name;
        found->second.reported = heard[county.id.value];
        input.counties.push_back(found->second);
    }
    return input;
}

} // namespace tz
