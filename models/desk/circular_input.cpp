#include "models/desk/circular_input.h"

#include "models/ledger/progress.h"
#include "models/store/last_words.h"

#include <unordered_set>

namespace tz {

namespace {

using Op = Condition::Operator;

constexpr int daysToAnswer = 5; // working days

/// What was reported of in the month's weeks, by the assignment's id.
std::unordered_set<qint64> reportedIn(LedgerSession &session, QDate first, QDate last)
{
    std::unordered_set<qint64> assignments;
    for (const Progress &word :
         session.all<Progress>({{QStringLiteral("week"), Op::GreaterOrEqual, mondayOf(first).toString(Qt::ISODate)},
                                {QStringLiteral("week"), Op::LessOrEqual, last.toString(Qt::ISODate)}}))
        assignments.insert(word.assignment.value);
    return assignments;
}

CircularItem itemOf(LedgerSession &session, const WorkInHand &work, const StandingAssignment &each, bool isPast)
{
    const Reading reading = session.reading();
    CircularItem item;
    const Task *task = work.task(each.assignment.task);
    if (task) item.task = task->numbering + task->title;
    if (const County *county = work.county(each.assignment.county)) item.county = county->name;
    item.person = each.assignment.person;
    item.deadlineWords = deadlineWords(task, each.assignment);
    item.light = each.standing.light;
    item.daysLeft = each.standing.daysLeft;
    item.due = each.standing.due;
    item.completedOn = each.assignment.completedOn;
    item.closedOn = each.assignment.closedOn;
    const AssignmentStatus status = each.assignment.status;
    // What is said to be slow is said of now, not of a day in the past.
    item.isSlow = !isPast && (status == AssignmentStatus::Slow || status == AssignmentStatus::Returned);
    // Of a past day 0 % says only that nothing had been reported by then.
    if (!isPast || isFinished(each) || each.assignment.percent.value > 0)
        item.percentText = ValueTraits<Percent>::text(each.assignment.percent, reading);
    return item;
}

} // namespace

CircularInput circularInput(LedgerSession &session, QDate month)
{
    const QDate day = month.isValid() ? month : session.today();
    const QDate first(day.year(), day.month(), 1);
    const QDate asOf = std::min(first.addMonths(1).addDays(-1), session.today());
    const WorkInHand work = workInHand(session, asOf);
    const auto reported = reportedIn(session, first, asOf);
    CircularInput input;
    input.office = session.policy().office;
    input.programTitle = titleOf(work);
    input.month = first;
    input.asOf = asOf;
    input.date = session.today();
    input.answerBy = session.calendar().addWorkingDays(input.date, daysToAnswer);
    input.tasks = int(work.tasks.size());
    std::unordered_set<qint64> heard, open, assigned;
    for (const StandingAssignment &each : work.assignments) {
        const qint64 county = each.assignment.county.value;
        assigned.insert(county);
        if (reported.contains(each.assignment.id.value)) heard.insert(county);
        if (!isFinished(each)) open.insert(county);
        input.items.push_back(itemOf(session, work, each, asOf < session.today()));
    }
    for (const County &county : work.counties) {
        if (!assigned.contains(county.id.value)) continue;
        input.counties.push_back(county.name);
        if (open.contains(county.id.value) && !heard.contains(county.id.value)) input.silent.push_back(county.name);
    }
    return input;
}

} // namespace tz
