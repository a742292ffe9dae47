#include "models/desk/gantt_rows.h"

namespace tz {

namespace {

/// Unknown words give neither date nor band; a task without assignments has the light of its deadline alone.
GanttRow taskRow(const WorkInHand &work, const Task &task, const Reading &reading)
{
    GanttRow row;
    row.id = -task.id.value;
    row.name = task.numbering + task.title;
    row.unit = ValueTraits<Ids<Unit>>::text(task.leadUnits, reading);
    row.deadlineWords = task.deadline.words;
    row.due = task.deadline.date;
    row.continuous = task.deadline.kinds.testFlag(DeadlineKind::Continuous) && !row.due.isValid();
    if (const Program *program = work.program(task.program)) row.start = program->issuedOn;

    const auto positions = work.ofTask.find(task.id.value);
    if (positions == work.ofTask.end()) {
        row.light = standingOf(Assignment(), task.deadline, reading).light;
        return row;
    }
    row.hasChildren = true;
    int percent = 0;
    row.light = work.assignments[positions->second.front()].standing.light;
    for (size_t position : positions->second) {
        const StandingAssignment &each = work.assignments[position];
        percent += each.assignment.percent.value;
        if (isWorse(each.standing.light, row.light)) row.light = each.standing.light;
    }
    const auto alike = std::count_if(positions->second.begin(), positions->second.end(), [&](size_t position) {
        return work.assignments[position].standing.light == row.light;
    });
    row.lightCount = QStringLiteral("%1县").arg(alike);
    row.percent = percent / int(positions->second.size());
    return row;
}

GanttRow countyRow(const WorkInHand &work, const StandingAssignment &each, const GanttRow &task)
{
    const Assignment &assignment = each.assignment;
    GanttRow row;
    row.id = assignment.id.value;
    row.level = 1;
    if (const County *county = work.county(assignment.county)) row.name = county->name;
    row.unit = assignment.person;
    row.deadlineWords = assignment.extendedTo.isValid()
                            ? QStringLiteral("延至") + assignment.extendedTo.toString(Qt::ISODate)
                            : task.deadlineWords;
    row.light = each.standing.light;
    row.lightCount = daysText(each.standing);
    row.start = task.start;
    row.due = each.standing.due;
    row.originalDue = assignment.extendedTo.isValid() ? task.due : QDate();
    row.doneOn = assignment.completedOn.isValid() ? assignment.completedOn : assignment.closedOn;
    row.percent = assignment.percent.value;
    row.continuous = task.continuous && !row.due.isValid();
    return row;
}

GanttRow headingRow(const QString &name)
{
    GanttRow row;
    row.name = name;
    row.heading = true;
    return row;
}

/// What changes from the task before to this one is said above it: the document where there are several, the goal.
void appendHeadings(std::vector<GanttRow> &rows, const WorkInHand &work, const Task *before, const Task &task)
{
    const Program *program = work.program(task.program);
    const bool isOtherProgram = !before || before->program != task.program;
    if (program && isOtherProgram && work.programs.size() > 1)
        rows.push_back(headingRow(QStringLiteral("《%1》").arg(program->title)));
    const Goal *goal = work.goal(task.goal);
    if (goal && (isOtherProgram || before->goal != task.goal)) rows.push_back(headingRow(goal->title));
}

} // namespace

std::vector<GanttRow> ganttRows(const WorkInHand &work, const std::set<qint64> &openTasks, const Reading &reading)
{
    std::vector<GanttRow> rows;
    const Task *before = nullptr;
    for (const Task &task : work.tasks) {
        appendHeadings(rows, work, std::exchange(before, &task), task);
        GanttRow row = taskRow(work, task, reading);
        row.open = openTasks.contains(task.id.value);
        rows.push_back(row);
        if (!row.open || !row.hasChildren) continue;
        for (size_t position : work.ofTask.at(task.id.value))
            rows.push_back(countyRow(work, work.assignments[position], row));
    }
    return rows;
}

} // namespace tz
