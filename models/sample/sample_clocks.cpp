#include "models/sample/sample_world.h"

#include "models/ledger/backwards_plan.h"
#include "models/ledger/milestone.h"
#include "models/ledger/shipped_clocks.h"
#include "models/ledger/stage_standing.h"
#include "models/ledger/template_step.h"

namespace tz::sample {

namespace {

constexpr qint64 chasedTask = 10; ///< 实行医保总额预付: chased by 13710 in every county
constexpr qint64 reportedTask = 14;
constexpr qint64 plannedTask = 12;
constexpr size_t mostCounties = 11;
constexpr size_t reportingCounties = 3;
constexpr size_t plannedCounties = 4;

std::vector<const Assignment *> assignmentsOf(const World &world, qint64 task, size_t most)
{
    std::vector<const Assignment *> found;
    for (const Assignment &assignment : world.assignments)
        if (assignment.task.value == task && found.size() < most) found.push_back(&assignment);
    return found;
}

/// Makes the rows of one ledger's clocks; ids of each kind run from 1.
class ClockMaker
{
public:
    ClockMaker(const World &world, const Reading &reading) : m_world(world), m_reading(reading), m_rows(shippedClocks())
    {
    }

    std::vector<AnyRow> make()
    {
        size_t place = 0;
        for (const Assignment *assignment : assignmentsOf(m_world, chasedTask, mostCounties))
            chase(*assignment, place++);
        for (const Assignment *assignment : assignmentsOf(m_world, reportedTask, reportingCounties))
            reportWeekly(*assignment);
        for (const Assignment *assignment : assignmentsOf(m_world, plannedTask, plannedCounties)) schedule(*assignment);
        return std::move(m_rows);
    }

private:
    template <class Row> std::vector<Row> shipped() const
    {
        std::vector<Row> rows;
        for (const AnyRow &row : m_rows)
            if (const Row *each = row.as<Row>()) rows.push_back(*each);
        return rows;
    }

    ClockRun &start(const Assignment &assignment, const QString &preset, QDate day)
    {
        m_run = {};
        m_run.id = {++m_runs};
        m_run.assignment = assignment.id;
        for (const ClockPreset &each : shipped<ClockPreset>())
            if (each.name == preset) m_run.preset = each.id;
        m_run.startedOn = day;
        return m_run;
    }

    std::vector<ClockStage> stages() const
    {
        std::vector<ClockStage> stages = shipped<ClockStage>();
        std::erase_if(stages, [&](const ClockStage &stage) { return stage.preset != m_run.preset; });
        return stages;
    }

    void report(const ClockStage &stage, QDate day)
    {
        StageReport report;
        report.id = {++m_reports};
        report.run = m_run.id;
        report.stage = stage.id;
        report.doneOn = day;
        report.feedback = QStringLiteral("已按要求反馈“%1”情况。").arg(stage.name);
        m_rows.push_back(report);
    }

    void pause(QDate from, QDate until, const QString &reason)
    {
        m_rows.push_back(ClockPause{{++m_pauses}, m_run.id, from, until, reason});
    }

    /// Handed out on three days; one county is late, one is silent, one waits, one has been given time twice.
    void chase(const Assignment &assignment, size_t place)
    {
        static const QDate starts[] = {QDate(2021, 9, 13), QDate(2021, 9, 20), QDate(2021, 9, 24)};
        ClockRun &run = start(assignment, QStringLiteral("13710"), starts[place % 3]);
        m_rows.push_back(run);
        const QDate waitsFrom = place == 4 ? QDate(2021, 9, 22) : QDate();
        if (place == 4) pause(waitsFrom, {}, QStringLiteral("等待省级价格文件，经分管领导批准暂停"));
        if (place == 0) {
            pause(QDate(2021, 9, 15), QDate(2021, 9, 16), QStringLiteral("防汛应急响应，经分管领导批准暂停"));
            pause(QDate(2021, 9, 21), QDate(2021, 9, 22), QStringLiteral("医保信息平台切换，经批准再暂停"));
        }
        const std::vector<ClockStage> all = stages();
        for (size_t i = 0; i < 3 && place != 7; ++i) {
            const QDate day =
                run.startedOn.addDays(all[i].length + (place == 2 && i == 0 ? 2 : 0) + (place == 6 && i == 1 ? 1 : 0));
            const bool isKept = place % 4 != 3 || i == 0;
            if (day < m_reading.today && isKept && !(waitsFrom.isValid() && day >= waitsFrom)) report(all[i], day);
        }
    }

    void reportWeekly(const Assignment &assignment)
    {
        const ClockRun &run = start(assignment, QStringLiteral("周报"), QDate(2021, 9, 6));
        m_rows.push_back(run);
        const ClockStage thursday = stages().front();
        report(thursday, QDate(2021, 9, 9));
        if (run.id.value % 2 == 0) report(thursday, QDate(2021, 9, 17));
        report(thursday, QDate(2021, 9, 23));
    }

    void schedule(const Assignment &assignment)
    {
        std::vector<PlanStep> steps;
        for (const TemplateStep &step : shipped<TemplateStep>())
            if (step.stepTemplate.value == 1) steps.push_back({step.name, step.workingDays});
        const Task &task = m_world.tasks[size_t(assignment.task.value - 1)];
        const auto plan = planBackwards(task.deadline.date, steps, m_reading.calendar, m_reading.today);
        if (!plan) return;
        int ordinal = 0;
        for (const PlannedStep &step : plan->steps) {
            Milestone milestone{{++m_milestones}, assignment.id, ++ordinal, step.name, step.start, step.due, {}, {}};
            if (step.due < m_reading.today.addDays(-7)) milestone.doneOn = step.due;
            m_rows.push_back(milestone);
        }
    }

    const World &m_world;
    const Reading &m_reading;
    std::vector<AnyRow> m_rows;
    ClockRun m_run;
    qint64 m_runs = 0, m_reports = 0, m_pauses = 0, m_milestones = 0;
};

} // namespace

std::vector<AnyRow> clocksOf(const World &world, const Reading &reading)
{
    return ClockMaker(world, reading).make();
}

} // namespace tz::sample
