#include "models/store/milestones.h"

namespace tz {

namespace {

using Op = Condition::Operator;

} // namespace

bool asksForSteps(const Assignment &assignment)
{
    return assignment.status != AssignmentStatus::Done && assignment.status != AssignmentStatus::Closed &&
           assignment.status != AssignmentStatus::Suspended;
}

Result<std::unordered_map<qint64, std::vector<Milestone>>> milestonesByAssignment(LedgerSession &session)
{
    auto rows = session.store().rows({.kind = EntityKind::Milestone});
    if (!rows) return rows.error();
    std::unordered_map<qint64, std::vector<Milestone>> found;
    for (const AnyRow &row : *rows) {
        const Milestone &milestone = *row.as<Milestone>();
        found[milestone.assignment.value].push_back(milestone);
    }
    return found;
}

Result<std::vector<Milestone>> milestonesOf(LedgerSession &session, AssignmentId assignment)
{
    auto rows = session.store().rows(
        {.kind = EntityKind::Milestone, .conditions = {{QStringLiteral("assignment"), Op::Equals, assignment.value}}});
    if (!rows) return rows.error();
    std::vector<Milestone> found;
    for (const AnyRow &row : *rows) found.push_back(*row.as<Milestone>());
    return found;
}

Result<std::vector<DueMilestone>> dueMilestones(LedgerSession &session, int withinDays)
{
    const Reading reading = session.reading();
    auto rows = session.store().rows({.kind = EntityKind::Milestone,
                                      .conditions = {{QStringLiteral("due"), Op::IsNotEmpty},
                                                     {QStringLiteral("due"), Op::LessOrEqual,
                                                      reading.today.addDays(withinDays).toString(Qt::ISODate)}},
                                      .order = {{QStringLiteral("due")}}});
    if (!rows) return rows.error();
    std::vector<DueMilestone> due;
    for (const AnyRow &row : *rows) {
        const Milestone &milestone = *row.as<Milestone>();
        const MilestoneStanding standing = standingOf(milestone, reading);
        if (standing.state == MilestoneState::Done || standing.state == MilestoneState::DoneLate) continue;
        const auto assignment = session.directory().find(milestone.assignment);
        if (assignment && asksForSteps(*assignment)) due.push_back({milestone, standing});
    }
    return due;
}

} // namespace tz
