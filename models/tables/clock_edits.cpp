#include "models/tables/clock_edits.h"

#include "models/ledger/task.h"

#include <set>

namespace tz {

namespace {

using Op = Condition::Operator;

const Error gone{QStringLiteral("这条督办时钟已不在台账里，没有记下。")};
const Error goneBefore{QStringLiteral("这次暂停已不在台账里，没有改动。")};

Result<AnyRow> clockRow(LedgerSession &session, ClockRunId run)
{
    auto row = session.store().row(EntityKind::ClockRun, run.value);
    if (!row || !row->isNull()) return row;
    return gone;
}

/// Assignment and first day of the clocks that a preset has already.
Result<std::set<std::pair<qint64, QDate>>> runningOf(LedgerSession &session, ClockPresetId preset)
{
    auto rows = session.store().rows(
        {.kind = EntityKind::ClockRun, .conditions = {{QStringLiteral("preset"), Op::Equals, preset.value}}});
    if (!rows) return rows.error();
    std::set<std::pair<qint64, QDate>> running;
    for (const AnyRow &row : *rows) {
        const ClockRun &run = *row.as<ClockRun>();
        running.insert({run.assignment.value, run.startedOn});
    }
    return running;
}

} // namespace

std::vector<ClockStage> stagesOfPreset(ClockPresetId preset, const Directory &directory)
{
    std::vector<ClockStage> stages;
    for (const AnyRow &row : directory.rowsOf(EntityKind::ClockStage, EntityKind::ClockPreset, preset.value))
        stages.push_back(*row.as<ClockStage>());
    return stages;
}

QString stageDaysInWords(const std::vector<StageStanding> &stages, const WorkCalendar &calendar)
{
    QStringList words;
    QStringList cautions;
    for (const StageStanding &stage : stages) {
        const QString caution = calendar.caution(stage.due);
        if (!caution.isEmpty() && !cautions.contains(caution)) cautions << caution;
        words << (stage.due.isValid() ? stage.stage.name + u' ' + stage.due.toString(QStringLiteral("M月d日")) + u' ' +
                                            WorkCalendar::weekday(stage.due)
                                      : stage.stage.name);
    }
    QString text = words.join(QStringLiteral("，")) + u'。';
    for (const QString &caution : cautions) text += caution + u'。';
    return text;
}

QDate clockStart(const ClockPreset &preset, const Assignment &assignment, QDate day, const Reading &reading)
{
    if (preset.start == ClockStart::Assigned) return day;
    const AnyRow task = reading.directory.row(EntityKind::Task, assignment.task.value);
    if (task.isNull()) return day;
    const AnyRow program = reading.directory.row(EntityKind::Program, task.as<Task>()->program.value);
    const QDate issuedOn = program.isNull() ? QDate() : program.as<Program>()->issuedOn;
    return issuedOn.isValid() ? issuedOn : day;
}

Result<qsizetype> startClocks(LedgerSession &session, std::span<const AssignmentId> assignments, ClockPresetId preset,
                              QDate day)
{
    const auto chosen = session.directory().find(preset);
    if (!chosen) return Error{QStringLiteral("还没有选时钟办法，没有启动。请先在“时钟办法”里建一个。")};
    if (!day.isValid()) return Error{QStringLiteral("起算日期读不懂，没有启动。可写作 9月27日、今天。")};
    auto running = runningOf(session, preset);
    if (!running) return running.error();
    std::vector<qint64> ids;
    for (AssignmentId assignment : assignments) ids.push_back(assignment.value);
    auto rows = session.store().rowsById(EntityKind::Assignment, ids);
    if (!rows) return rows.error();
    ChangeSet set;
    for (const AnyRow &row : *rows) {
        ClockRun run;
        run.assignment = {row.id()};
        run.preset = preset;
        run.startedOn = clockStart(*chosen, *row.as<Assignment>(), day, session.reading());
        if (running->contains({row.id(), run.startedOn})) continue;
        run.id = {session.ids().next(EntityKind::ClockRun)};
        set.add(run);
    }
    const qsizetype started = qsizetype(set.changes.size());
    set.what = QStringLiteral("启动督办时钟“%1”（%2 项）").arg(chosen->name).arg(started);
    if (auto done = session.perform(std::move(set)); !done) return done.error();
    return started;
}

Result<void> reportStage(LedgerSession &session, ClockRunId run, ClockStageId stage, QDate doneOn,
                         std::optional<int> doneHour, const QString &feedback, UnitId failingUnit)
{
    if (!doneOn.isValid()) return Error{QStringLiteral("反馈日期读不懂，没有记下。可写作 9月27日、今天。")};
    if (feedback.trimmed().isEmpty()) return Error{QStringLiteral("还没有写反馈内容，没有记下。请写一句。")};
    auto row = clockRow(session, run);
    if (!row) return row.error();
    StageReport report;
    report.id = {session.ids().next(EntityKind::StageReport)};
    report.run = run;
    report.stage = stage;
    report.doneOn = doneOn;
    report.doneHour = doneHour;
    report.feedback = feedback.trimmed();
    report.failingUnit = failingUnit;
    const Reading reading = session.reading();
    if (const QString against = contradictionIn(report, reading); !against.isEmpty())
        return Error{against + QStringLiteral("，没有记下。")};
    ChangeSet set{QStringLiteral("阶段反馈 %1 %2")
                      .arg(row->label(reading), values::referenceText(stage.value, EntityKind::ClockStage, reading)),
                  {},
                  {}};
    set.add(report);
    return session.perform(std::move(set));
}

std::vector<ClockPause> pausesOf(ClockRunId run, const Directory &directory)
{
    std::vector<ClockPause> pauses;
    for (const AnyRow &row : directory.rowsOf(EntityKind::ClockPause, EntityKind::ClockRun, run.value))
        pauses.push_back(*row.as<ClockPause>());
    return pauses;
}

Result<void> storePause(LedgerSession &session, ClockPause pause)
{
    auto row = clockRow(session, pause.run);
    if (!row) return row.error();
    pause.reason = pause.reason.trimmed();
    const Reading reading = session.reading();
    if (const QString against = contradictionIn(pause, reading); !against.isEmpty())
        return Error{against + QStringLiteral("，没有改动。")};
    ChangeSet set{QStringLiteral("暂停督办时钟 %1（%2）").arg(row->label(reading), pauseDays(pause)), {}, {}};
    if (!pause.id) {
        pause.id = {session.ids().next(EntityKind::ClockPause)};
        set.add(pause);
        return session.perform(std::move(set));
    }
    const auto before = session.store().row(EntityKind::ClockPause, pause.id.value);
    if (!before) return before.error();
    if (before->isNull()) return goneBefore;
    set.what = QStringLiteral("改暂停 %1（%2）").arg(row->label(reading), pauseDays(pause));
    set.update(*before, pause);
    return session.perform(std::move(set));
}

Result<void> removePause(LedgerSession &session, ClockPauseId pause)
{
    const auto before = session.store().row(EntityKind::ClockPause, pause.value);
    if (!before) return before.error();
    if (before->isNull()) return goneBefore;
    const Reading reading = session.reading();
    ChangeSet set{QStringLiteral("取消暂停 %1（%2）")
                      .arg(values::referenceText(before->as<ClockPause>()->run.value, EntityKind::ClockRun, reading),
                           before->label(reading)),
                  {},
                  {}};
    set.remove(*before);
    return session.perform(std::move(set));
}

} // namespace tz
