#include "models/ledger/assignment.h"

#include "models/ledger/light.h"

namespace tz::assignment_values {

namespace {

const Assignment &assignmentOf(const void *row)
{
    return *static_cast<const Assignment *>(row);
}

AnyRow taskOf(const void *row, const Reading &reading)
{
    return reading.directory.row(EntityKind::Task, assignmentOf(row).task.value);
}

/// What is done or closed has no days left, nor is it late any more.
bool countsDays(const Standing &standing)
{
    return standing.due.isValid() && !isFinished(standing.light);
}

} // namespace

QString statusWord(AssignmentStatus status, TaskId task, const Reading &reading)
{
    const auto found = reading.directory.find(task);
    const auto program = found ? reading.directory.find(found->program) : nullptr;
    if (program && program->kind == ProgramKind::Rectification) switch (status) {
        case AssignmentStatus::NotStarted:
            return QStringLiteral("待整改");
        case AssignmentStatus::Underway:
            return QStringLiteral("整改中");
        case AssignmentStatus::Slow:
            return QStringLiteral("整改缓慢");
        case AssignmentStatus::Done:
            return QStringLiteral("整改完成");
        default:
            break;
        }
    return ValueTraits<AssignmentStatus>::text(status, reading);
}

QString statusText(const void *row, const Reading &reading)
{
    return statusWord(assignmentOf(row).status, assignmentOf(row).task, reading);
}

QString deadlineText(const void *row, const Reading &reading)
{
    return ValueTraits<QDate>::text(standingOf(assignmentOf(row), reading).due, reading);
}

QJsonValue deadlineJson(const void *row, const Reading &reading)
{
    return ValueTraits<QDate>::json(standingOf(assignmentOf(row), reading).due, reading);
}

QString wordsText(const void *row, const Reading &reading)
{
    const AnyRow task = taskOf(row, reading);
    return task.isNull() ? QString() : task.as<Task>()->deadline.words;
}

QJsonValue wordsJson(const void *row, const Reading &reading)
{
    return ValueTraits<QString>::json(wordsText(row, reading), reading);
}

QString lightText(const void *row, const Reading &reading)
{
    return ValueTraits<Light>::text(standingOf(assignmentOf(row), reading).light, reading);
}

QJsonValue lightJson(const void *row, const Reading &reading)
{
    return QString::fromLatin1(ValueTraits<Light>::choice(standingOf(assignmentOf(row), reading).light).code);
}

QString daysLeftText(const void *row, const Reading &reading)
{
    const Standing standing = standingOf(assignmentOf(row), reading);
    return countsDays(standing) ? QString::number(standing.daysLeft) : QString();
}

QJsonValue daysLeftJson(const void *row, const Reading &reading)
{
    const Standing standing = standingOf(assignmentOf(row), reading);
    return countsDays(standing) ? QJsonValue(standing.daysLeft) : QJsonValue();
}

QString leadUnitsText(const void *row, const Reading &reading)
{
    const AnyRow task = taskOf(row, reading);
    return task.isNull() ? QString() : ValueTraits<Ids<Unit>>::text(task.as<Task>()->leadUnits, reading);
}

QJsonValue leadUnitsJson(const void *row, const Reading &reading)
{
    const AnyRow task = taskOf(row, reading);
    return task.isNull() ? QJsonValue() : ValueTraits<Ids<Unit>>::json(task.as<Task>()->leadUnits, reading);
}

QString label(const Assignment &assignment, const Reading &reading)
{
    const QString where = assignment.community
                              ? values::referenceText(assignment.community.value, EntityKind::Community, reading)
                              : values::referenceText(assignment.county.value, EntityKind::County, reading);
    return where + u'·' + values::referenceText(assignment.task.value, EntityKind::Task, reading);
}

} // namespace tz::assignment_values
