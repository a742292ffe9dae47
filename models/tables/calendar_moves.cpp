#include "models/tables/calendar_moves.h"

#include "models/ledger/deadline_grammar.h"
#include "models/ledger/light.h"
#include "models/store/clock_board.h"
#include "models/store/milestones.h"
#include "models/tables/schedule_moves.h"

#include <map>
#include <unordered_set>

namespace tz {

namespace {

bool isOpen(const Assignment &assignment)
{
    switch (assignment.status) {
    case AssignmentStatus::Done:
    case AssignmentStatus::AwaitingCheck:
    case AssignmentStatus::Closed:
    case AssignmentStatus::Suspended:
        return false;
    default:
        return !assignment.completedOn.isValid() && !assignment.closedOn.isValid();
    }
}

/// 2027-02-08 周一, with 休 or 班 when a notice says so.
QString dayText(QDate day, const WorkCalendar &calendar)
{
    if (!day.isValid()) return QStringLiteral("无");
    QString text = day.toString(Qt::ISODate) + u' ' + WorkCalendar::weekday(day);
    if (calendar.mark(day) == DayMark::Off) text += QStringLiteral(" 休");
    if (calendar.mark(day) == DayMark::Work) text += QStringLiteral(" 班");
    return text;
}

QString lightText(const Standing &standing)
{
    const QString word = QString::fromUtf8(EnumWords<Light>::values[static_cast<size_t>(standing.light)].word);
    if (!standing.due.isValid()) return word;
    if (standing.light == Light::Overdue)
        return QStringLiteral("%1%2个工作日").arg(word).arg(-standing.workingDaysLeft);
    return QStringLiteral("%1，剩%2个工作日").arg(word).arg(standing.workingDaysLeft);
}

class Comparison
{
public:
    Comparison(const DatedRows &rows, const Reading &now, const WorkCalendar &then)
        : m_rows(rows), m_now(now), m_then{now.directory, then, now.today, now.policy}
    {
    }

    CalendarEffect effect()
    {
        for (const Assignment &assignment : m_rows.assignments)
            m_groups[{assignment.task.value, assignment.extendedTo}].push_back(&assignment);
        compareDeadlines();
        for (const ClockFacts &facts : m_rows.clocks) compareClock(facts);
        compareMilestones();
        for (const auto &[key, group] : m_groups) compareGroup(group);
        for (const Assignment &assignment : m_rows.assignments) comparePlan(assignment);
        std::stable_sort(m_effect.moves.begin(), m_effect.moves.end(),
                         [](const CalendarMove &a, const CalendarMove &b) { return a.kind < b.kind; });
        return std::move(m_effect);
    }

private:
    using Group = std::vector<const Assignment *>;

    void add(MoveKind kind, EntityKind entity, qint64 id, const QString &subject, const QString &before,
             const QString &after, size_t rows = 1)
    {
        m_effect.moves.push_back({kind, entity, id, subject, before, after, static_cast<int>(rows)});
    }

    QString named(EntityKind kind, qint64 id) const { return values::referenceText(id, kind, m_now); }

    bool becomesRest(QDate day) const
    {
        return day >= m_now.today && m_now.calendar.isWorkingDay(day) && !m_then.calendar.isWorkingDay(day);
    }

    void compareDeadlines()
    {
        for (const Task &task : m_rows.tasks) {
            m_deadlines[task.id.value] = task.deadline;
            const QDate reference = referenceDate(task, m_now);
            const Deadline before = readDeadline(task.deadline.words, {reference, m_now.calendar}).deadline;
            const Deadline after = readDeadline(task.deadline.words, {reference, m_then.calendar}).deadline;
            if (!(before == task.deadline) || before == after) continue;
            Task moved = task;
            moved.deadline = m_deadlines[task.id.value] = after;
            m_effect.changes.push_back({task, moved});
            if (before.date == after.date)
                ++m_effect.settled;
            else
                add(MoveKind::Deadline, EntityKind::Task, task.id.value,
                    named(EntityKind::Task, task.id.value) + u'（' + task.deadline.words + u'）',
                    dayText(before.date, m_now.calendar), dayText(after.date, m_then.calendar));
        }
    }

    const Deadline &deadlineThen(const Assignment &assignment) const
    {
        static const Deadline none;
        const auto found = m_deadlines.find(assignment.task.value);
        return found == m_deadlines.end() ? none : found->second;
    }

    QString groupText(const Group &group) const
    {
        const Assignment &first = *group.front();
        if (group.size() == 1) return named(EntityKind::Assignment, first.id.value);
        return named(EntityKind::Task, first.task.value) + QStringLiteral("（%1 项）").arg(group.size());
    }

    /// Assignments of one task and one extension have the same deadline and the same light.
    void compareGroup(const Group &group)
    {
        Assignment each;
        each.task = group.front()->task;
        each.extendedTo = group.front()->extendedTo;
        const Standing before = standingOf(each, m_now);
        const Standing after = standingOf(each, deadlineThen(each), m_then);
        const EntityKind entity = group.size() == 1 ? EntityKind::Assignment : EntityKind::Task;
        const qint64 id = group.size() == 1 ? group.front()->id.value : each.task.value;
        if (before.light != after.light)
            add(MoveKind::Light, entity, id, groupText(group), lightText(before), lightText(after), group.size());
        const bool isReread = std::any_of(m_effect.changes.begin(), m_effect.changes.end(), [&](const Change &change) {
            return change.after.kind() == EntityKind::Task && change.id() == each.task.value;
        });
        if (before.due != after.due && !isReread) // what recurs is due on another day
            add(MoveKind::Deadline, entity, id, groupText(group), dayText(before.due, m_now.calendar),
                dayText(after.due, m_then.calendar), group.size());
        else if (becomesRest(after.due) && before.light != Light::Continuous)
            add(MoveKind::Rest, entity, id, groupText(group) + QStringLiteral("的时限"),
                dayText(before.due, m_now.calendar), dayText(after.due, m_then.calendar), group.size());
    }

    void compareClock(const ClockFacts &facts)
    {
        ClockFacts moved = facts;
        if (!facts.assignment.extendedTo.isValid() && m_deadlines.contains(facts.assignment.task.value))
            moved.deadline = deadlineThen(facts.assignment).date;
        std::map<qint64, std::pair<std::vector<StageStanding>, std::vector<StageStanding>>> byStage;
        for (const StageStanding &stage : stagesOf(facts, m_now)) byStage[stage.stage.id.value].first.push_back(stage);
        for (const StageStanding &stage : stagesOf(moved, m_then))
            byStage[stage.stage.id.value].second.push_back(stage);
        for (const ClockStage &stage : facts.stages) {
            auto &[before, after] = byStage[stage.id.value];
            compareStages(facts, before, after);
        }
    }

    /// A week is the same on both calendars wherever its day moves; one beyond the last of the other calendar was only
    /// not looked for there.
    void compareStages(const ClockFacts &facts, const std::vector<StageStanding> &before,
                       const std::vector<StageStanding> &after)
    {
        const auto find = [](const std::vector<StageStanding> &stages, QDate week) {
            const auto found = std::find_if(stages.begin(), stages.end(),
                                            [&](const StageStanding &stage) { return stage.week == week; });
            return found == stages.end() ? nullptr : &*found;
        };
        const auto isBeyond = [](const StageStanding &stage, const std::vector<StageStanding> &others) {
            return !others.empty() && stage.week > others.back().week;
        };
        for (const StageStanding &old : before) {
            const StageStanding *fresh = find(after, old.week);
            if (fresh)
                compareStage(facts, old, *fresh);
            else if (!isBeyond(old, after))
                addStage(facts, &old, nullptr);
        }
        for (const StageStanding &fresh : after)
            if (!find(before, fresh.week) && !isBeyond(fresh, before)) addStage(facts, nullptr, &fresh);
    }

    /// The day of what was reported matters only when it makes the report late or in time.
    void compareStage(const ClockFacts &facts, const StageStanding &old, const StageStanding &fresh)
    {
        const bool isReported = old.doneOn.isValid() && fresh.doneOn.isValid();
        const bool isMoved = old.due != fresh.due && !isReported;
        if (isMoved || isFailed(old.state) != isFailed(fresh.state)) addStage(facts, &old, &fresh);
    }

    void addStage(const ClockFacts &facts, const StageStanding *before, const StageStanding *after)
    {
        const auto text = [](const StageStanding *stage, const WorkCalendar &calendar) {
            if (!stage) return QStringLiteral("不报");
            const QString day = dayText(stage->due, calendar);
            return stage->doneOn.isValid() ? day + u' ' + daysText(*stage) : day;
        };
        const ClockStage &stage = before ? before->stage : after->stage;
        add(MoveKind::Stage, EntityKind::ClockRun, facts.run.id.value,
            named(EntityKind::Assignment, facts.assignment.id.value) + u' ' + facts.preset.name + u' ' + stage.name,
            text(before, m_now.calendar), text(after, m_then.calendar));
    }

    void compareMilestones()
    {
        const std::span<const Milestone> all(m_rows.milestones);
        for (size_t first = 0; first < all.size();) {
            size_t end = first + 1;
            while (end < all.size() && all[end].assignment == all[first].assignment) ++end;
            const auto steps = all.subspan(first, end - first);
            const auto moved = movedSchedule(steps, m_now.calendar, m_then.calendar, m_now.today);
            for (size_t i = 0; i < steps.size(); ++i)
                if (moved[i] != steps[i]) addMilestone(steps[i], moved[i]);
            first = end;
        }
    }

    void addMilestone(const Milestone &milestone, const Milestone &moved)
    {
        m_effect.changes.push_back({milestone, moved});
        const auto addDay = [&](const QString &what, QDate before, QDate after) {
            if (before == after) return;
            add(MoveKind::Milestone, EntityKind::Milestone, milestone.id.value,
                named(EntityKind::Assignment, milestone.assignment.value) + u' ' + milestone.title + what,
                dayText(before, m_now.calendar), dayText(after, m_then.calendar));
        };
        addDay(QStringLiteral("开始"), milestone.start, moved.start);
        addDay(QStringLiteral("完成"), milestone.due, moved.due);
    }

    void comparePlan(const Assignment &assignment)
    {
        const auto tell = [&](const QString &what, QDate day) {
            if (!becomesRest(day)) return;
            add(MoveKind::Rest, EntityKind::Assignment, assignment.id.value,
                named(EntityKind::Assignment, assignment.id.value) + what, dayText(day, m_now.calendar),
                dayText(day, m_then.calendar));
        };
        tell(QStringLiteral("的计划开始"), assignment.planStart);
        tell(QStringLiteral("的计划完成"), assignment.planEnd);
    }

    const DatedRows &m_rows;
    const Reading &m_now;
    const Reading m_then;
    CalendarEffect m_effect;
    std::map<qint64, Deadline> m_deadlines;             ///< by task, as the other calendar reads them
    std::map<std::pair<qint64, QDate>, Group> m_groups; ///< by task and extension
};

} // namespace

Result<DatedRows> datedRows(LedgerSession &session)
{
    using Op = Condition::Operator;
    DatedRows rows;
    auto tasks = session.store().rows(
        {.kind = EntityKind::Task, .conditions = {{QStringLiteral("deadline_words"), Op::IsNotEmpty}}});
    if (!tasks) return tasks.error();
    for (const AnyRow &row : *tasks) rows.tasks.push_back(*row.as<Task>());
    auto assignments = session.store().rows(
        {.kind = EntityKind::Assignment,
         .conditions = {{QStringLiteral("completed_on"), Op::IsEmpty}, {QStringLiteral("closed_on"), Op::IsEmpty}}});
    if (!assignments) return assignments.error();
    std::unordered_set<qint64> open;
    for (const AnyRow &row : *assignments) {
        if (!isOpen(*row.as<Assignment>())) continue;
        open.insert(row.id());
        rows.assignments.push_back(*row.as<Assignment>());
    }
    auto clocks = clockFacts(session);
    if (!clocks) return clocks.error();
    rows.clocks = *std::move(clocks);
    auto milestones = milestonesByAssignment(session);
    if (!milestones) return milestones.error();
    for (const Assignment &assignment : rows.assignments)
        if (const auto found = milestones->find(assignment.id.value); found != milestones->end())
            for (const Milestone &milestone : found->second)
                if (!milestone.doneOn.isValid()) rows.milestones.push_back(milestone);
    return rows;
}

QString moveText(const CalendarMove &move)
{
    return QStringLiteral("%1　%2：%3 → %4").arg(kindText(move.kind), move.subject, move.before, move.after);
}

QString effectText(const CalendarEffect &effect)
{
    const auto count = [&](auto isOf) {
        return std::count_if(effect.moves.begin(), effect.moves.end(),
                             [&](const CalendarMove &move) { return isOf(move.kind); });
    };
    QStringList parts;
    const auto say = [&](const QString &words, qsizetype n) {
        if (n > 0) parts << words.arg(n);
    };
    say(QStringLiteral("%1 处日期变动"), count([](MoveKind kind) { return kind < MoveKind::Light; }));
    say(QStringLiteral("%1 处亮灯变化"), count([](MoveKind kind) { return kind == MoveKind::Light; }));
    say(QStringLiteral("%1 处落在休息日（不动）"), count([](MoveKind kind) { return kind == MoveKind::Rest; }));
    say(QStringLiteral("%1 条时限由推算变为确定"), effect.settled);
    return parts.join(u'，');
}

CalendarEffect calendarEffect(const DatedRows &rows, const Reading &now, const WorkCalendar &then)
{
    return Comparison(rows, now, then).effect();
}

} // namespace tz
