#include "models/desk/work_in_hand.h"

#include "models/ledger/kept_deadlines.h"
#include "models/store/last_words.h"

#include <set>

namespace tz {

namespace {

template <class Row> const Row *findById(const std::vector<Row> &rows, Id<Row> id)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row &row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

/// The row as it stood on a day, as far as its own dates tell. What is finished without a date was so today, but nobody
/// knows whether it was on a past day.
Assignment asOn(Assignment assignment, QDate day, bool isPast)
{
    const bool isLater = assignment.closedOn > day || assignment.completedOn > day;
    if (!isLater && !isPast) return assignment;
    if (assignment.closedOn > day) assignment.closedOn = QDate();
    if (assignment.completedOn > day) assignment.completedOn = QDate();
    const bool isFinished = assignment.status == AssignmentStatus::Done ||
                            assignment.status == AssignmentStatus::AwaitingCheck ||
                            assignment.status == AssignmentStatus::Closed;
    if (isFinished && !assignment.completedOn.isValid() && !assignment.closedOn.isValid())
        assignment.status = AssignmentStatus::Underway;
    else if (assignment.status == AssignmentStatus::Closed && !assignment.closedOn.isValid())
        assignment.status = AssignmentStatus::Done;
    return assignment;
}

/// How far what was open had come by a past day is known only of what was reported by then.
std::unordered_map<qint64, Percent> percentsOn(LedgerSession &session, QDate day)
{
    auto heard = percentsHeard(session, day);
    if (heard) return *std::move(heard);
    Q_EMIT session.failed(heard.error().sentence);
    return {};
}

} // namespace

const Goal *WorkInHand::goal(GoalId id) const
{
    return findById(goals, id);
}

const Task *WorkInHand::task(TaskId id) const
{
    return findById(tasks, id);
}

const County *WorkInHand::county(CountyId id) const
{
    return findById(counties, id);
}

const Program *WorkInHand::program(ProgramId id) const
{
    return findById(programs, id);
}

WorkInHand workInHand(LedgerSession &session, QDate asOf)
{
    WorkInHand work{session.all<Program>(), session.all<Goal>(), session.all<Task>(), {}, {}, {}, {}};
    if (auto milestones = milestonesByAssignment(session)) work.milestones = *std::move(milestones);
    Reading reading = session.reading();
    const bool isPast = asOf.isValid() && asOf < reading.today;
    if (isPast) reading.today = asOf;
    work.asOf = reading.today;
    std::set<CountyId> assigned;
    std::unordered_map<qint64, Percent> heard;
    if (isPast) heard = percentsOn(session, asOf);
    for (Assignment &assignment : session.all<Assignment>()) {
        assignment = asOn(std::move(assignment), reading.today, isPast);
        assigned.insert(assignment.county);
        const Standing standing = standingOf(assignment, reading);
        if (isPast && !isFinished(standing.light)) assignment.percent = heard[assignment.id.value];
        work.assignments.push_back({std::move(assignment), standing});
    }
    std::map<qint64, size_t> placeOfCounty;
    for (const County &county : session.all<County>()) {
        placeOfCounty[county.id.value] = placeOfCounty.size();
        if (county.inScope || assigned.contains(county.id)) work.counties.push_back(county);
    }
    std::map<qint64, size_t> placeOfTask;
    for (const Task &task : work.tasks) placeOfTask[task.id.value] = placeOfTask.size();
    std::stable_sort(work.assignments.begin(), work.assignments.end(),
                     [&](const StandingAssignment &a, const StandingAssignment &b) {
                         const auto place = [&](const Assignment &each) {
                             return std::pair(placeOfTask[each.task.value], placeOfCounty[each.county.value]);
                         };
                         return place(a.assignment) < place(b.assignment);
                     });
    for (size_t i = 0; i < work.assignments.size(); ++i)
        work.ofTask[work.assignments[i].assignment.task.value].push_back(i);
    return work;
}

QString titleOf(const WorkInHand &work)
{
    std::set<ProgramId> programs;
    for (const Task &task : work.tasks) programs.insert(task.program);
    const Program *only = programs.size() == 1 ? work.program(*programs.begin()) : nullptr;
    return only ? only->title : QStringLiteral("重点任务台账");
}

QString placeWords(const Assignment &assignment, const Reading &reading)
{
    const QString county = values::referenceText(assignment.county.value, EntityKind::County, reading);
    QString community = values::referenceText(assignment.community.value, EntityKind::Community, reading);
    if (community.startsWith(county)) community.remove(0, county.size());
    return community.isEmpty() ? county : county + u'\n' + community;
}

QString deadlineWords(const Task *task, const Assignment &assignment)
{
    const QString words = task ? task->deadline.words : QString();
    if (!assignment.extendedTo.isValid()) return words;
    if (keepsOldDeadline(assignment)) return assignment.extendedTo.toString(QStringLiteral("yyyy年M月d日"));
    return words + QStringLiteral("（延至%1）").arg(assignment.extendedTo.toString(QStringLiteral("M月d日")));
}

QString daysText(const Standing &standing)
{
    if (standing.light == Light::Overdue) return QStringLiteral("%1天").arg(-standing.daysLeft);
    if (standing.light == Light::Near)
        return standing.daysLeft == 0 ? QStringLiteral("今天") : QStringLiteral("%1天").arg(standing.daysLeft);
    return {};
}

bool isWorse(Light a, Light b)
{
    const auto place = [](Light light) { return std::find(lightsByUrgency.begin(), lightsByUrgency.end(), light); };
    return place(a) < place(b);
}

} // namespace tz
