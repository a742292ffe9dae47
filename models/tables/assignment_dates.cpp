#include "models/tables/assignment_dates.h"

#include "models/ledger/assignment_rules.h"
#include "models/ledger/directory.h"
#include "models/ledger/light.h"
#include "models/ledger/program.h"

namespace tz {

namespace {

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QStringLiteral("未定");
}

Result<Assignment> assignmentOf(LedgerSession &session, AssignmentId id)
{
    auto row = session.store().row(EntityKind::Assignment, id.value);
    if (!row) return row.error();
    if (row->isNull()) return Error{QStringLiteral("这项任务分解已经不在台账里，没有改动。")};
    return *row->as<Assignment>();
}

Result<void> store(LedgerSession &session, const QString &what, const Assignment &before, const Assignment &after,
                   const std::vector<const Column *> &said)
{
    AnyRow row(after);
    if (auto settled = settleEdit(AnyRow(before), row, said, session.reading()); !settled) return settled;
    ChangeSet set{what, {}, {}};
    set.update(AnyRow(before), row);
    return session.perform(std::move(set));
}

QString labelOf(const Assignment &assignment, LedgerSession &session)
{
    return AnyRow(assignment).label(session.reading());
}

QString finishedWords(const Assignment &assignment, Light light)
{
    if (light == Light::Closed) return QStringLiteral("已经销号");
    return assignment.status == AssignmentStatus::AwaitingCheck ? QStringLiteral("已经报完成，正在等验收")
                                                                : QStringLiteral("已经完成");
}

const Column *columnOf(const char *key)
{
    return entityOf<Assignment>().column(QString::fromLatin1(key));
}

} // namespace

PlannedTime plannedTime(const Assignment &assignment, const Reading &reading)
{
    PlannedTime time{assignment.planStart, assignment.planEnd};
    if (!time.end.isValid()) time.end = standingOf(assignment, reading).due;
    if (time.start.isValid()) return time;
    const AnyRow task = reading.directory.row(EntityKind::Task, assignment.task.value);
    const AnyRow program =
        task.isNull() ? AnyRow() : reading.directory.row(EntityKind::Program, task.as<Task>()->program.value);
    if (!program.isNull()) time.start = program.as<Program>()->issuedOn;
    return time;
}

Result<QString> movePlan(LedgerSession &session, AssignmentId id, const PlannedTime &to)
{
    auto before = assignmentOf(session, id);
    if (!before) return before.error();
    if (before->status == AssignmentStatus::Closed)
        return Error{QStringLiteral("这一项已销号，计划不再调整，没有改动。")};
    const PlannedTime from = plannedTime(*before, session.reading());
    if (from == to) return QString();
    Assignment after = *before;
    QStringList moved;
    if (from.start != to.start) {
        after.planStart = to.start;
        moved << QStringLiteral("计划开始 %1 → %2").arg(dayText(from.start), dayText(to.start));
    }
    if (from.end != to.end) {
        after.planEnd = to.end;
        moved << QStringLiteral("计划完成 %1 → %2").arg(dayText(from.end), dayText(to.end));
    }
    const QDate due = standingOf(*before, session.reading()).due;
    const bool isBeyond = due.isValid() && to.end > due;
    QString said = labelOf(*before, session) + u' ' + moved.join(u'，');
    if (isBeyond) said += QStringLiteral("，晚于时限 %1 天").arg(due.daysTo(to.end));
    if (auto done = store(session, QStringLiteral("调整计划 ") + said, *before, after,
                          {columnOf("plan_start"), columnOf("plan_end")});
        !done)
        return done.error();
    return said + (isBeyond ? QStringLiteral("。完成时限仍是 %1，要改请用“延期”。").arg(dayText(due))
                            : QStringLiteral("。完成时限不变。"));
}

Result<std::vector<AssignmentId>> openOnes(LedgerSession &session, std::span<const AssignmentId> assignments,
                                           const QString &what)
{
    std::vector<AssignmentId> open;
    QString why;
    for (const AssignmentId id : assignments) {
        const auto assignment = assignmentOf(session, id);
        if (!assignment) return assignment.error();
        const Light light = standingOf(*assignment, session.reading()).light;
        if (!isFinished(light))
            open.push_back(id);
        else if (why.isEmpty())
            why = u'“' + labelOf(*assignment, session) + u'”' + finishedWords(*assignment, light);
    }
    if (!open.empty() || why.isEmpty()) return open;
    if (assignments.size() > 1) why += QStringLiteral("，其余 %1 项也都办结了").arg(assignments.size() - 1);
    return Error{QStringLiteral("%1，%2，没有改动。").arg(why, what)};
}

Result<QString> extendDeadline(LedgerSession &session, AssignmentId id, QDate to, const QString &reason)
{
    if (auto open = openOnes(session, {&id, 1}, QStringLiteral("不必延期")); !open) return open.error();
    auto before = assignmentOf(session, id);
    if (!before) return before.error();
    const Standing standing = standingOf(*before, session.reading());
    if (reason.trimmed().isEmpty()) return Error{QStringLiteral("没有写延期理由，没有改动。请写明谁同意、为什么。")};
    if (!to.isValid()) return Error{QStringLiteral("没有写延到哪一天，没有改动。")};
    if (standing.due.isValid() && to <= standing.due)
        return Error{
            QStringLiteral("新时限 %1 不晚于现在的 %2，不是延期，没有改动。").arg(dayText(to), dayText(standing.due))};
    Assignment after = *before;
    after.extendedTo = to;
    after.extensionReason = reason.trimmed();
    const QString said =
        QStringLiteral("%1 时限 %2 → %3").arg(labelOf(*before, session), dayText(standing.due), dayText(to));
    if (auto done = store(session, QStringLiteral("延期 ") + said, *before, after,
                          {columnOf("extended_to"), columnOf("extension_reason")});
        !done)
        return done.error();
    return QStringLiteral("已延期：%1。原时限和理由都留着。").arg(said);
}

} // namespace tz
