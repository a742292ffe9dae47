#include "models/ledger/stage_standing.h"

#include "models/ledger/reading.h"
#include "models/ledger/task.h"

#include <algorithm>

namespace tz {

namespace {

bool isOpen(StageState state)
{
    return state == StageState::Waiting || state == StageState::Near || state == StageState::Overdue ||
           state == StageState::Paused || state == StageState::Tracked;
}

bool isFinished(const Assignment &assignment)
{
    return assignment.status == AssignmentStatus::Done || assignment.status == AssignmentStatus::Closed;
}

QDate movedFromRestDay(QDate due, RestDayRule rule, const WorkCalendar &calendar)
{
    switch (rule) {
    case RestDayRule::Next:
        return calendar.workingDayOnOrAfter(due);
    case RestDayRule::Previous:
        return calendar.workingDayOnOrBefore(due);
    case RestDayRule::Keep:
        break;
    }
    return due;
}

/// Reckons the stages of one clock.
class StageClock
{
public:
    StageClock(const ClockFacts &facts, const Reading &reading)
        : m_facts(facts), m_run(facts.run), m_reading(reading), m_calendar(reading.calendar), m_paused(facts.pauses)
    {
        for (const StageReport &report : facts.reports)
            if (!(report.doneOn > reading.today)) m_reports.push_back(&report);
        std::stable_sort(m_reports.begin(), m_reports.end(),
                         [](const StageReport *a, const StageReport *b) { return a->doneOn < b->doneOn; });
        m_isFinished = isFinished(facts.assignment);
        const Assignment &assignment = facts.assignment;
        m_finishedOn = assignment.completedOn.isValid() ? assignment.completedOn : assignment.closedOn;
        if (m_finishedOn > reading.today) m_isFinished = false;
    }

    std::vector<StageStanding> stages()
    {
        std::vector<StageStanding> result;
        for (const ClockStage &stage : m_facts.stages) {
            if (stage.unit == ClockUnit::Weekly)
                addWeeks(stage, result);
            else
                result.push_back(standing(stage));
        }
        return result;
    }

private:
    /// Before any pause, as the lengths say.
    QDate plannedDue(const ClockStage &stage) const
    {
        switch (stage.unit) {
        case ClockUnit::CalendarDays:
            return m_run.startedOn.addDays(stage.length);
        case ClockUnit::WorkingDays:
            return m_calendar.addWorkingDays(m_run.startedOn, stage.length);
        case ClockUnit::Months:
            return m_run.startedOn.addMonths(stage.length);
        case ClockUnit::OwnDeadline:
            return m_facts.deadline;
        case ClockUnit::Weekly:
        case ClockUnit::UntilClosed:
            break;
        }
        return {};
    }

    QDate dueOf(const ClockStage &stage) const
    {
        const QDate planned = plannedDue(stage);
        if (stage.unit == ClockUnit::OwnDeadline) return planned;
        const QDate due = m_paused.moved(planned, stage.unit, m_calendar, m_reading.today);
        return stage.unit == ClockUnit::WorkingDays ? due : movedFromRestDay(due, m_facts.preset.restDays, m_calendar);
    }

    StageStanding standing(const ClockStage &stage) const
    {
        StageStanding result;
        result.stage = stage;
        result.due = dueOf(stage);
        for (const StageReport *report : m_reports)
            if (report->stage == stage.id) take(*report, result);
        const bool endsWithAssignment = stage.unit == ClockUnit::OwnDeadline || stage.unit == ClockUnit::UntilClosed;
        if (endsWithAssignment && !result.doneOn.isValid() && m_isFinished) {
            const bool isClosed = m_facts.assignment.status == AssignmentStatus::Closed;
            const QDate closedOn = m_facts.assignment.closedOn;
            if (stage.unit == ClockUnit::OwnDeadline)
                result.doneOn = m_finishedOn;
            else if (isClosed)
                result.doneOn = closedOn.isValid() ? closedOn : m_finishedOn;
            else
                return withState(result, StageState::Tracked);
            if (!result.doneOn.isValid()) return withState(result, StageState::InTime);
        }
        judge(result);
        return result;
    }

    static StageStanding withState(StageStanding standing, StageState state)
    {
        standing.state = state;
        return standing;
    }

    /// The first report with a day counts; a failing unit and words may come with any of them.
    void take(const StageReport &report, StageStanding &standing) const
    {
        if (report.failingUnit) standing.failedBy = report.failingUnit;
        if (standing.doneOn.isValid()) return;
        standing.report = report.id;
        standing.feedback = report.feedback;
        standing.doneOn = report.doneOn;
        standing.doneHour = report.doneHour;
    }

    /// Sets state, days and who failed from due, doneOn and today.
    void judge(StageStanding &standing) const
    {
        const QDate today = m_reading.today;
        const QDate due = standing.due;
        if (standing.doneOn.isValid()) {
            const bool isPastHour = standing.doneOn == due && m_facts.preset.cutOffHour && standing.doneHour &&
                                    *standing.doneHour >= *m_facts.preset.cutOffHour;
            const bool isLate = due.isValid() && (standing.doneOn > due || isPastHour);
            standing.state = isLate ? StageState::Late : StageState::InTime;
            standing.days = isLate ? static_cast<int>(due.daysTo(standing.doneOn)) : 0;
        } else if (m_isFinished && (!m_finishedOn.isValid() || !due.isValid() || due >= m_finishedOn)) {
            standing.state = StageState::Spared;
        } else if (standing.stage.unit == ClockUnit::UntilClosed) {
            standing.state = StageState::Tracked;
        } else if (!due.isValid()) {
            standing.state = standing.stage.unit == ClockUnit::OwnDeadline ? StageState::Tracked : StageState::Paused;
        } else if (due < today) {
            standing.state = StageState::Overdue;
            standing.days = static_cast<int>(due.daysTo(m_isFinished ? m_finishedOn : today));
        } else {
            const bool isNear = m_calendar.workingDaysBetween(today, due) <= m_reading.policy.nearWorkingDays;
            const bool isPaused = m_paused.contains(today) && standing.stage.unit != ClockUnit::OwnDeadline;
            standing.state = isPaused ? StageState::Paused : isNear ? StageState::Near : StageState::Waiting;
            standing.days = static_cast<int>(today.daysTo(due));
        }
        if (!isFailed(standing.state))
            standing.failedBy = {};
        else if (!standing.failedBy)
            standing.failedBy = m_facts.leadUnit;
    }

    /// A report counts for the week that it was made in.
    void addWeeks(const ClockStage &stage, std::vector<StageStanding> &result) const
    {
        if (!contradictionIn(stage).isEmpty() || !m_run.startedOn.isValid()) return;
        QDate monday = m_run.startedOn.addDays(1 - m_run.startedOn.dayOfWeek());
        QDate lastDue;
        for (;; monday = monday.addDays(7)) {
            StageStanding week;
            week.stage = stage;
            week.week = monday;
            week.due = movedFromRestDay(monday.addDays(stage.length - 1), m_facts.preset.restDays, m_calendar);
            if (std::exchange(lastDue, week.due) == week.due) continue; // both moved to the day before a holiday
            const bool isAhead = week.due >= m_reading.today;
            const bool isSettled = m_isFinished && (!m_finishedOn.isValid() || week.due >= m_finishedOn);
            if (isSettled) return;
            if (week.due >= m_run.startedOn && m_paused.isWithin(week.due, m_reading.today)) {
                if (!isAhead) continue;
                week.due = {};
                week.state = StageState::Paused;
                result.push_back(week);
                return;
            }
            if (week.due >= m_run.startedOn) {
                for (const StageReport *report : m_reports)
                    if (report->stage == stage.id && report->doneOn >= std::min(monday, week.due) &&
                        report->doneOn <= std::max(monday.addDays(6), week.due))
                        take(*report, week);
                judge(week);
                result.push_back(week);
            }
            if (isAhead && week.due >= m_run.startedOn && !week.doneOn.isValid()) return;
        }
    }

    const ClockFacts &m_facts;
    const ClockRun &m_run;
    const Reading &m_reading;
    const WorkCalendar &m_calendar;
    PausedDays m_paused;
    std::vector<const StageReport *> m_reports; ///< known today, by day
    bool m_isFinished = false;
    QDate m_finishedOn; ///< invalid: nobody said when
};

/// What is still to come is next, by its due day; a missed stage only when nothing else is to come.
bool comesBefore(const StageStanding &a, const StageStanding &b)
{
    const auto order = [](const StageStanding &stage) {
        const bool isMissed = stage.state == StageState::Overdue;
        const bool isLast = stage.state == StageState::Tracked;
        return std::pair(isLast ? 2 : isMissed ? 1 : 0, stage.due.isValid() ? stage.due : QDate(9999, 12, 31));
    };
    return order(a) < order(b);
}

} // namespace

QChar stageCharacter(StageState state)
{
    static const QString characters = QStringLiteral("成迟候临逾停免跟");
    return characters[static_cast<qsizetype>(state)];
}

QDate ownDeadline(const Assignment &assignment, const Reading &reading)
{
    if (assignment.extendedTo.isValid()) return assignment.extendedTo;
    const AnyRow row = reading.directory.row(EntityKind::Task, assignment.task.value);
    const Task *task = row.as<Task>();
    return task ? task->deadline.date : QDate();
}

ClockFacts factsOf(const ClockRun &run, const Reading &reading)
{
    const Directory &directory = reading.directory;
    ClockFacts facts;
    facts.run = run;
    if (const AnyRow preset = directory.row(EntityKind::ClockPreset, run.preset.value); !preset.isNull())
        facts.preset = *preset.as<ClockPreset>();
    for (const AnyRow &row : directory.rowsOf(EntityKind::ClockStage, EntityKind::ClockPreset, run.preset.value))
        facts.stages.push_back(*row.as<ClockStage>());
    for (const AnyRow &row : directory.rowsOf(EntityKind::StageReport, EntityKind::ClockRun, run.id.value))
        facts.reports.push_back(*row.as<StageReport>());
    for (const AnyRow &row : directory.rowsOf(EntityKind::ClockPause, EntityKind::ClockRun, run.id.value))
        facts.pauses.push_back(*row.as<ClockPause>());
    if (const AnyRow row = directory.row(EntityKind::Assignment, run.assignment.value); !row.isNull())
        facts.assignment = *row.as<Assignment>();
    facts.deadline = ownDeadline(facts.assignment, reading);
    const AnyRow task = directory.row(EntityKind::Task, facts.assignment.task.value);
    if (!task.isNull() && !task.as<Task>()->leadUnits.values.empty())
        facts.leadUnit = {task.as<Task>()->leadUnits.values.front()};
    return facts;
}

std::vector<StageStanding> stagesOf(const ClockFacts &facts, const Reading &reading)
{
    return StageClock(facts, reading).stages();
}

ClockStanding standingOf(const ClockFacts &facts, const Reading &reading)
{
    ClockStanding clock;
    clock.stages = stagesOf(facts, reading);
    for (size_t i = 0; i < clock.stages.size(); ++i) {
        const StageStanding &stage = clock.stages[i];
        clock.failed += isFailed(stage.state);
        clock.isPaused |= stage.state == StageState::Paused;
        if (!isOpen(stage.state)) continue;
        if (!clock.next || comesBefore(stage, clock.stages[*clock.next])) clock.next = i;
    }
    // A finished assignment leaves nothing to wait for, though stages that nobody reported stay failed.
    if (isFinished(facts.assignment) && clock.next && clock.stages[*clock.next].state != StageState::Tracked)
        clock.next.reset();
    return clock;
}

QString daysText(const StageStanding &stage)
{
    switch (stage.state) {
    case StageState::InTime:
        return stage.doneOn.isValid() ? stage.doneOn.toString(QStringLiteral("M月d日")) + QStringLiteral("报")
                                      : QString();
    case StageState::Late:
        return stage.days > 0 ? QStringLiteral("迟报%1天").arg(stage.days) : QStringLiteral("过时刻才报");
    case StageState::Waiting:
    case StageState::Near:
        return stage.days == 0 ? QStringLiteral("今天到期") : QStringLiteral("还有%1天").arg(stage.days);
    case StageState::Overdue:
        return QStringLiteral("逾期%1天").arg(stage.days);
    case StageState::Paused:
        return QStringLiteral("暂停中");
    case StageState::Spared:
        return QStringLiteral("已办结，不再计");
    case StageState::Tracked:
        return QStringLiteral("跟踪到销号");
    }
    return {};
}

} // namespace tz
