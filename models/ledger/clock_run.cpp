#include "models/ledger/clock_run.h"

#include "models/ledger/stage_standing.h"

namespace tz {

namespace clock_values {

namespace {

ClockStanding standing(const void *row, const Reading &reading)
{
    return standingOf(factsOf(*static_cast<const ClockRun *>(row), reading), reading);
}

std::optional<int> daysLeft(const StageStanding *stage)
{
    if (!stage || !stage->due.isValid()) return {};
    return isFailed(stage->state) ? -stage->days : stage->days;
}

QStringList failedStages(const void *row, const Reading &reading)
{
    QStringList names;
    for (const StageStanding &stage : standing(row, reading).stages)
        if (isFailed(stage.state)) names << stage.stage.name + daysText(stage);
    return names;
}

QStringList pausesOf(const void *row, const Reading &reading)
{
    QStringList pauses;
    for (const ClockPause &pause : factsOf(*static_cast<const ClockRun *>(row), reading).pauses)
        pauses << pauseDays(pause);
    return pauses;
}

} // namespace

QString nextStageText(const void *row, const Reading &reading)
{
    const ClockStanding clock = standing(row, reading);
    const StageStanding *next = clock.nextStage();
    return next ? next->stage.name : QString();
}

QJsonValue nextStageJson(const void *row, const Reading &reading)
{
    return ValueTraits<QString>::json(nextStageText(row, reading), reading);
}

QString nextDueText(const void *row, const Reading &reading)
{
    const ClockStanding clock = standing(row, reading);
    return clock.next ? ValueTraits<QDate>::text(clock.nextStage()->due, reading) : QString();
}

QJsonValue nextDueJson(const void *row, const Reading &reading)
{
    return ValueTraits<QString>::json(nextDueText(row, reading), reading);
}

QString daysLeftText(const void *row, const Reading &reading)
{
    const ClockStanding clock = standing(row, reading);
    const auto days = daysLeft(clock.nextStage());
    return days ? QString::number(*days) : QString();
}

QJsonValue daysLeftJson(const void *row, const Reading &reading)
{
    const ClockStanding clock = standing(row, reading);
    const auto days = daysLeft(clock.nextStage());
    return days ? QJsonValue(*days) : QJsonValue();
}

QString failedText(const void *row, const Reading &reading)
{
    return failedStages(row, reading).join(u'、');
}

QJsonValue failedJson(const void *row, const Reading &reading)
{
    return QJsonArray::fromStringList(failedStages(row, reading));
}

QString pausesText(const void *row, const Reading &reading)
{
    return pausesOf(row, reading).join(u'；');
}

QJsonValue pausesJson(const void *row, const Reading &reading)
{
    return QJsonArray::fromStringList(pausesOf(row, reading));
}

QString label(const ClockRun &run, const Reading &reading)
{
    return values::referenceText(run.assignment.value, EntityKind::Assignment, reading) + u'·' +
           values::referenceText(run.preset.value, EntityKind::ClockPreset, reading);
}

} // namespace clock_values

} // namespace tz
