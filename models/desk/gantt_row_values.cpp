#include "models/desk/gantt_row_values.h"

#include "models/ledger/kept_deadlines.h"

namespace tz {

GanttRowMaker::GanttRowMaker(const WorkInHand &work, const Reading &reading) : m_work(work), m_reading(reading)
{
    for (const County &county : work.counties) m_counties[county.id.value] = &county;
    for (const Task &task : work.tasks) {
        m_tasks[task.id.value] = &task;
        m_units[task.id.value] = ValueTraits<Ids<Unit>>::text(task.leadUnits, reading);
    }
}

QString GanttRowMaker::countyName(CountyId id) const
{
    const auto found = m_counties.find(id.value);
    return found == m_counties.end() ? QString() : found->second->name;
}

QString GanttRowMaker::placeName(const Assignment &assignment) const
{
    if (assignment.community)
        if (const AnyRow row = m_reading.directory.row(EntityKind::Community, assignment.community.value);
            !row.isNull())
            return row.as<Community>()->name;
    return countyName(assignment.county);
}

const Task *GanttRowMaker::taskOf(const Assignment &assignment) const
{
    const auto found = m_tasks.find(assignment.task.value);
    return found == m_tasks.end() ? nullptr : found->second;
}

QString GanttRowMaker::unitsOf(const Assignment &assignment) const
{
    const auto found = m_units.find(assignment.task.value);
    return found == m_units.end() ? QString() : found->second;
}

QDate GanttRowMaker::issuedOn(const Task *task) const
{
    const Program *program = task ? m_work.program(task->program) : nullptr;
    return program ? program->issuedOn : QDate();
}

QDate GanttRowMaker::startOf(const Assignment &assignment) const
{
    return assignment.planStart.isValid() ? assignment.planStart : issuedOn(taskOf(assignment));
}

GanttRow GanttRowMaker::task(const Task &task, const std::vector<size_t> &positions) const
{
    GanttRow row;
    row.name = titleOf(task);
    row.unit = m_units.at(task.id.value);
    row.deadlineWords = task.deadline.words;
    row.due = task.deadline.date;
    row.continuous = task.deadline.kinds.testFlag(DeadlineKind::Continuous) && !row.due.isValid();
    row.start = issuedOn(&task);
    if (positions.empty()) {
        row.light = standingOf(Assignment(), task.deadline, m_reading).light;
        return row;
    }
    row.hasChildren = true;
    row.start = {};
    int percent = 0;
    int alike = 0;
    row.light = m_work.assignments[positions.front()].standing.light;
    for (const size_t position : positions) {
        const auto &[assignment, standing] = m_work.assignments[position];
        percent += assignment.percent.value;
        if (isWorse(standing.light, row.light)) {
            row.light = standing.light;
            alike = 0;
        }
        alike += standing.light == row.light;
        const QDate start = startOf(assignment);
        if (start.isValid() && (!row.start.isValid() || start < row.start)) row.start = start;
        const QDate end = assignment.planEnd.isValid() ? assignment.planEnd : standing.due;
        if (end.isValid() && (!row.end.isValid() || end > row.end)) row.end = end;
    }
    row.lightCount = QStringLiteral("%1县").arg(alike);
    row.percent = percent / static_cast<int>(positions.size());
    return row;
}

GanttRow GanttRowMaker::assignment(size_t position, const QString &name) const
{
    const auto &[assignment, standing] = m_work.assignments[position];
    const Task *task = taskOf(assignment);
    GanttRow row;
    row.name = name;
    row.unit = assignment.person;
    const bool isKept = keepsOldDeadline(assignment);
    if (assignment.extendedTo.isValid())
        row.deadlineWords = (isKept ? QString() : QStringLiteral("延至")) +
                            assignment.extendedTo.toString(QStringLiteral("yyyy年M月d日"));
    else if (task)
        row.deadlineWords = task->deadline.words;
    row.light = standing.light;
    row.lightCount = daysText(standing);
    row.start = startOf(assignment);
    row.end = assignment.planEnd;
    row.due = standing.due;
    if (assignment.extendedTo.isValid() && !isKept && task) row.originalDue = task->deadline.date;
    row.doneOn = assignment.completedOn.isValid() ? assignment.completedOn : assignment.closedOn;
    row.percent = assignment.percent.value;
    row.continuous = task && task->deadline.kinds.testFlag(DeadlineKind::Continuous) && !row.due.isValid();
    row.movable = standing.light != Light::Closed && row.start.isValid() && !row.continuous &&
                  (row.end.isValid() || row.due.isValid());
    if (const auto steps = m_work.milestones.find(assignment.id.value); steps != m_work.milestones.end())
        for (const Milestone &step : steps->second) row.marks.push_back({step.due, step.title, step.doneOn.isValid()});
    return row;
}

GanttRow GanttRowMaker::heading(const QString &name, size_t items, const std::vector<size_t> &positions) const
{
    const auto counted = [&](Light light, const QString &word) {
        const auto count = std::count_if(positions.begin(), positions.end(), [&](size_t position) {
            return m_work.assignments[position].standing.light == light;
        });
        return count > 0 ? QStringLiteral(" %1%2").arg(word).arg(count) : QString();
    };
    GanttRow row;
    row.name = name;
    row.heading = true;
    row.hasChildren = items > 0;
    row.lightCount = QStringLiteral("%1项").arg(items) + counted(Light::Overdue, QStringLiteral("逾期")) +
                     counted(Light::Near, QStringLiteral("临期"));
    return row;
}

} // namespace tz
