#include "models/tables/expansion.h"

#include <set>

namespace tz {

namespace {

using Pair = std::pair<TaskId, CountyId>;

std::set<Pair> pairsOf(std::span<const Assignment> existing)
{
    std::set<Pair> pairs;
    for (const Assignment &assignment : existing)
        if (!assignment.community) pairs.insert({assignment.task, assignment.county});
    return pairs;
}

} // namespace

ChangeSet expansion(std::span<const Task> tasks, std::span<const County> counties, std::span<const Assignment> existing,
                    IdSource &ids)
{
    const std::set<Pair> known = pairsOf(existing);
    ChangeSet set;
    for (const Task &task : tasks) {
        for (const County &county : counties) {
            if (known.contains({task.id, county.id})) continue;
            Assignment assignment;
            assignment.id = {ids.next(EntityKind::Assignment)};
            assignment.task = task.id;
            assignment.county = county.id;
            set.add(assignment);
        }
    }
    set.what = QStringLiteral("展开 %1 项任务到 %2 个县市区（%3 行）")
                   .arg(tasks.size())
                   .arg(counties.size())
                   .arg(set.changes.size());
    return set;
}

ExpansionFigures expansionFigures(std::span<const Task> tasks, std::span<const County> counties,
                                  std::span<const Assignment> existing)
{
    const std::set<Pair> known = pairsOf(existing);
    ExpansionFigures figures;
    for (const Task &task : tasks)
        for (const County &county : counties)
            ++(known.contains({task.id, county.id}) ? figures.existing : figures.added);
    return figures;
}

} // namespace tz
