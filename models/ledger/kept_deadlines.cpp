#include "models/ledger/kept_deadlines.h"

#include "models/ledger/directory.h"
#include "models/ledger/reading.h"

#include <map>

namespace tz {

namespace {

const QString reasonHead = QStringLiteral("销号时的时限");
const QString keptTail = QStringLiteral("保持原时限");

/// The single day that the words of a task stood for; what recurs or goes on has none.
QDate dayOf(const Task &task)
{
    return task.deadline.kinds.testFlag(DeadlineKind::Recurring) ? QDate() : task.deadline.date;
}

Assignment kept(const Assignment &assignment, const Task &before)
{
    Assignment after = assignment;
    after.extendedTo = dayOf(before);
    after.extensionReason = reasonHead + u'“' + before.deadline.words + QStringLiteral("”，任务的时限后来改了");
    return after;
}

bool inherits(const Assignment &assignment)
{
    return assignment.status == AssignmentStatus::Closed && !assignment.extendedTo.isValid();
}

} // namespace

bool keepsOldDeadline(const Assignment &assignment)
{
    return assignment.extendedTo.isValid() && assignment.extensionReason.startsWith(reasonHead);
}

void keepClosedDeadlines(ChangeSet &set, const Reading &reading)
{
    std::map<qint64, Task> moved; ///< as they were
    std::map<qint64, size_t> said;
    for (size_t i = 0; i < set.changes.size(); ++i) {
        const Change &change = set.changes[i];
        if (change.type().kind == EntityKind::Assignment) said[change.id()] = i;
        const Task *before = change.before.as<Task>(), *after = change.after.as<Task>();
        if (before && after && dayOf(*before).isValid() && dayOf(*before) != dayOf(*after))
            moved.emplace(before->id.value, *before);
    }
    int count = 0;
    for (const auto &[id, before] : moved) {
        for (const AnyRow &row : reading.directory.rowsOf(EntityKind::Assignment, EntityKind::Task, id)) {
            const Assignment &assignment = *row.as<Assignment>();
            if (!inherits(assignment)) continue;
            if (const auto place = said.find(row.id()); place == said.end()) {
                set.update(row, kept(assignment, before));
            } else {
                AnyRow &after = set.changes[place->second].after;
                const Assignment *changed = after.as<Assignment>();
                if (!changed || !inherits(*changed)) continue; // it goes, or has its own deadline now
                after = kept(*changed, before);
            }
            ++count;
        }
    }
    if (count == 0) return;
    const QString whose = moved.size() == 1 ? QStringLiteral("%1 个已销号县") : QStringLiteral("%1 项已销号的分解");
    set.what += u'（' + whose.arg(count) + keptTail + u'）';
}

QString keptDeadlineWords(const QString &what)
{
    if (!what.endsWith(keptTail + u'）')) return {};
    const qsizetype from = what.lastIndexOf(u'（') + 1;
    return what.mid(from, what.size() - 1 - from);
}

} // namespace tz
