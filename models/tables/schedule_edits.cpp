#include "models/tables/schedule_edits.h"

#include "models/base/text_fold.h"
#include "models/store/milestones.h"
#include "models/tables/assignment_dates.h"

namespace tz {

namespace {

/// The ordinal behind the milestones that stay.
Result<int> clearAway(LedgerSession &session, AssignmentId assignment, bool replaces, ChangeSet &set)
{
    auto present = milestonesOf(session, assignment);
    if (!present) return present.error();
    int last = 0;
    for (const Milestone &milestone : *present) {
        if (replaces && !milestone.doneOn.isValid())
            set.remove(milestone);
        else
            last = std::max(last, milestone.ordinal);
    }
    return last;
}

} // namespace

std::vector<PlanStep> stepsOf(LedgerSession &session, StepTemplateId stepTemplate)
{
    std::vector<PlanStep> steps;
    for (const AnyRow &row :
         session.directory().rowsOf(EntityKind::TemplateStep, EntityKind::StepTemplate, stepTemplate.value)) {
        const TemplateStep &step = *row.as<TemplateStep>();
        steps.push_back({step.name, step.workingDays});
    }
    return steps;
}

Result<void> storeSchedule(LedgerSession &session, std::span<const AssignmentId> assignments, const BackwardsPlan &plan,
                           bool replaces)
{
    const auto open = openOnes(session, assignments, QStringLiteral("不必倒排"));
    if (!open) return open.error();
    if (open->size() < assignments.size())
        return Error{QStringLiteral("其中 %1 项已经办结，不必倒排，没有改动。").arg(assignments.size() - open->size())};
    ChangeSet set;
    for (AssignmentId assignment : assignments) {
        auto last = clearAway(session, assignment, replaces, set);
        if (!last) return last.error();
        int ordinal = *last;
        for (const PlannedStep &step : plan.steps) {
            Milestone milestone;
            milestone.id = {session.ids().next(EntityKind::Milestone)};
            milestone.assignment = assignment;
            milestone.ordinal = ++ordinal;
            milestone.title = step.name;
            milestone.start = step.start;
            milestone.due = step.due;
            set.add(milestone);
        }
    }
    const Reading reading = session.reading();
    const QString first = assignments.empty()
                              ? QString()
                              : values::referenceText(assignments.front().value, EntityKind::Assignment, reading);
    set.what = assignments.size() == 1 ? QStringLiteral("倒排工期 %1（%2 个节点）").arg(first).arg(plan.steps.size())
                                       : QStringLiteral("倒排工期 %1 等 %2 项（各 %3 个节点）")
                                             .arg(first)
                                             .arg(assignments.size())
                                             .arg(plan.steps.size());
    return session.perform(std::move(set));
}

Result<void> saveTemplate(LedgerSession &session, const QString &name, const std::vector<PlanStep> &steps)
{
    const QString wanted = name.trimmed();
    if (wanted.isEmpty()) return Error{QStringLiteral("模板还没有名称，没有保存。")};
    if (steps.empty()) return Error{QStringLiteral("还没有步骤，没有保存。")};
    ChangeSet set{QStringLiteral("保存倒排模板“%1”").arg(wanted), {}, {}};
    StepTemplate kept;
    for (const AnyRow &row : session.directory().all(EntityKind::StepTemplate))
        if (folded(row.as<StepTemplate>()->name) == folded(wanted)) kept = *row.as<StepTemplate>();
    if (kept.id) {
        for (const AnyRow &row :
             session.directory().rowsOf(EntityKind::TemplateStep, EntityKind::StepTemplate, kept.id.value))
            set.remove(row);
    } else {
        kept.id = {session.ids().next(EntityKind::StepTemplate)};
        kept.name = wanted;
        set.add(kept);
    }
    int ordinal = 0;
    for (const PlanStep &step : steps)
        set.add(TemplateStep{
            {session.ids().next(EntityKind::TemplateStep)}, kept.id, ++ordinal, step.name, step.workingDays});
    return session.perform(std::move(set));
}

} // namespace tz
