#include "models/desk/month_days.h"

#include "models/store/clock_board.h"

#include <tuple>

namespace tz {

namespace {

using LightCounts = std::array<int, EnumWords<Light>::values.size()>;

QString textOf(const WorkInHand &work, const Task &task, const MonthDue &due, const LightCounts &counts)
{
    const QString title = task.numbering + task.title;
    if (due.assignments.size() > 1) {
        QStringList lights; // of which the line's own is the worst
        for (size_t light = 0; light < counts.size(); ++light)
            if (counts[light] > 0) lights << lightCharacter(static_cast<Light>(light)) + QString::number(counts[light]);
        const QString mixed = lights.size() > 1 ? QStringLiteral("：") + lights.join(u'、') : QString();
        return title + QStringLiteral("（%1县%2）").arg(due.assignments.size()).arg(mixed);
    }
    const auto positions = work.ofTask.find(task.id.value);
    for (const size_t position : positions->second) {
        const Assignment &assignment = work.assignments[position].assignment;
        if (assignment.id.value != due.assignments.front()) continue;
        const County *county = work.county(assignment.county);
        return county ? title + QStringLiteral("（%1）").arg(county->name) : title;
    }
    return title;
}

/// What is due of clocks and schedules: those of one task with the same name on the same day are one line.
class StepCollector
{
public:
    StepCollector(const WorkInHand &work, const Reading &reading, QDate first, QDate last)
        : m_work(work), m_reading(reading), m_first(first), m_last(last)
    {
    }

    void add(DueKind kind, qint64 row, const Assignment &assignment, const QString &name, QDate due, Light light)
    {
        if (!due.isValid() || due < m_first || (m_last.isValid() && due > m_last)) return;
        MonthDue &line = m_lines[{due, kind, assignment.task.value, name}];
        if (line.rows.empty() || isWorse(light, line.light)) line.light = light;
        line.kind = kind;
        line.task = assignment.task.value;
        line.rows.push_back(row);
        line.assignments.push_back(assignment.id.value);
        line.text = placeOf(assignment);
    }

    void giveTo(MonthDays &days)
    {
        for (auto &[key, line] : m_lines) {
            const auto &[due, kind, taskId, name] = key;
            const Task *task = m_work.task({taskId});
            QString state;
            if (line.light == Light::Overdue) state = QStringLiteral("，逾期");
            if (line.light == Light::Near) state = QStringLiteral("，临期");
            const QString place = line.rows.size() > 1 ? QStringLiteral("%1县").arg(line.rows.size()) : line.text;
            line.text = QStringLiteral("%1（%2%3）：%4")
                            .arg(name, place, state, task ? task->numbering + task->title : QString());
            days[due].dues.push_back(std::move(line));
        }
    }

private:
    QString placeOf(const Assignment &assignment) const
    {
        return assignment.community
                   ? values::referenceText(assignment.community.value, EntityKind::Community, m_reading)
                   : values::referenceText(assignment.county.value, EntityKind::County, m_reading);
    }

    const WorkInHand &m_work;
    Reading m_reading;
    QDate m_first;
    QDate m_last;
    std::map<std::tuple<QDate, DueKind, qint64, QString>, MonthDue> m_lines;
};

Light lightOf(StageState state)
{
    return state == StageState::Overdue ? Light::Overdue : state == StageState::Near ? Light::Near : Light::OnTrack;
}

Light lightOf(MilestoneState state)
{
    return state == MilestoneState::Overdue ? Light::Overdue
           : state == MilestoneState::Near  ? Light::Near
                                            : Light::OnTrack;
}

void addStages(StepCollector &steps, LedgerSession &session)
{
    const auto board = clockBoard(session);
    if (!board) return;
    for (const BoardClock &clock : board->clocks) {
        const auto preset = session.directory().find(clock.run.preset);
        const QString name = preset ? preset->name + u' ' : QString();
        for (size_t i = 0; i < clock.standing.stages.size(); ++i) {
            const StageStanding &stage = clock.standing.stages[i];
            if (isStillAsked(clock, i))
                steps.add(DueKind::Stage, clock.run.id.value, clock.assignment, name + stage.stage.name, stage.due,
                          lightOf(stage.state));
        }
    }
}

void addMilestones(StepCollector &steps, const WorkInHand &work, const Reading &reading)
{
    for (const auto &[assignment, standing] : work.assignments) {
        const auto found = work.milestones.find(assignment.id.value);
        if (found == work.milestones.end() || !asksForSteps(assignment)) continue;
        for (const Milestone &milestone : found->second)
            if (!milestone.doneOn.isValid())
                steps.add(DueKind::Milestone, milestone.id.value, assignment, milestone.title, milestone.due,
                          lightOf(standingOf(milestone, reading).state));
    }
}

void addDeadlines(MonthDays &days, const WorkInHand &work, QDate first, QDate last)
{
    for (const Task &task : work.tasks) {
        const auto positions = work.ofTask.find(task.id.value);
        if (positions == work.ofTask.end()) continue;
        std::map<QDate, MonthDue> dues;
        std::map<QDate, LightCounts> lights;
        for (const size_t position : positions->second) {
            const auto &[assignment, standing] = work.assignments[position];
            if (!standing.due.isValid() || standing.due < first || (last.isValid() && standing.due > last)) continue;
            MonthDue &due = dues[standing.due];
            if (due.assignments.empty() || isWorse(standing.light, due.light)) due.light = standing.light;
            due.task = task.id.value;
            due.assignments.push_back(assignment.id.value);
            ++lights[standing.due][static_cast<size_t>(standing.light)];
            ++days[standing.due].counts[static_cast<size_t>(standing.light)];
        }
        for (auto &[date, due] : dues) {
            due.text = textOf(work, task, due, lights[date]);
            days[date].dues.push_back(std::move(due));
        }
    }
}

} // namespace

MonthDays monthDays(LedgerSession &session, const WorkInHand &work, QDate first, QDate last)
{
    MonthDays days;
    addDeadlines(days, work, first, last);
    const Reading reading = session.reading();
    StepCollector steps(work, reading, first, last);
    addStages(steps, session);
    addMilestones(steps, work, reading);
    steps.giveTo(days);
    for (auto &[date, day] : days)
        std::stable_sort(day.dues.begin(), day.dues.end(),
                         [](const MonthDue &a, const MonthDue &b) { return isWorse(a.light, b.light); });
    return days;
}

} // namespace tz
