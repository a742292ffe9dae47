#include "models/desk/weekly_input.h"

#include "models/store/last_words.h"

namespace tz {

namespace {

WeeklyRow rowOf(LedgerSession &session, const WorkInHand &work, const StandingAssignment &each, const Progress *word,
                bool isPast)
{
    const Reading reading = session.reading();
    WeeklyRow row;
    if (const Task *task = work.task(each.assignment.task)) {
        row.task = task->numbering + task->title;
        row.leadUnits = ValueTraits<Ids<Unit>>::text(task->leadUnits, reading);
        if (const Goal *goal = work.goal(task->goal)) row.goal = goal->title;
    }
    if (const County *county = work.county(each.assignment.county)) row.county = county->name;
    row.deadlineWords = deadlineWords(work.task(each.assignment.task), each.assignment);
    row.lightCharacter = lightCharacter(each.standing.light);
    row.lightText = ValueTraits<Light>::text(each.standing.light, reading) + daysText(each.standing);
    const bool isFinished = each.standing.light == Light::Done || each.standing.light == Light::Closed;
    // How far it had come by a past week is known only of what was reported, or done, by then.
    if (!isPast || isFinished) row.percentText = ValueTraits<Percent>::text(each.assignment.percent, reading);
    if (word) {
        row.reported = true;
        row.thisWeek = word->thisWeek;
        row.nextWeek = word->nextWeek;
        row.problems = word->problems;
        row.percentText = ValueTraits<Percent>::text(word->percent, reading);
    }
    // What is done needs no report any more: an empty cell then is not silence.
    if (isFinished && !row.reported) {
        row.reported = true;
        const QDate day =
            each.assignment.completedOn.isValid() ? each.assignment.completedOn : each.assignment.closedOn;
        row.thisWeek = day.isValid() ? QStringLiteral("已于%1完成").arg(day.toString(QStringLiteral("M月d日")))
                                     : QStringLiteral("已完成");
    }
    return row;
}

} // namespace

WeeklyInput weeklyInput(LedgerSession &session, QDate monday, CountyId only, Paper paper)
{
    const QDate asOf = std::min(session.today(), monday.addDays(6));
    const WorkInHand work = workInHand(session, asOf);
    WeeklyInput input;
    input.office = session.policy().office;
    input.monday = monday;
    input.asOf = asOf;
    input.paper = paper;
    input.chainHead = QString::fromLatin1(session.store().log().head().value());
    input.programTitle = titleOf(work);
    std::vector<const StandingAssignment *> asked;
    std::vector<AssignmentId> ids;
    for (const StandingAssignment &each : work.assignments) {
        if (only && each.assignment.county != only) continue;
        asked.push_back(&each);
        ids.push_back(each.assignment.id);
    }
    const auto words = wordsOfWeek(session, monday, ids);
    for (const StandingAssignment *each : asked) {
        const auto word = words.find(each->assignment.id.value);
        input.rows.push_back(
            rowOf(session, work, *each, word == words.end() ? nullptr : &word->second, asOf < session.today()));
    }
    return input;
}

} // namespace tz
