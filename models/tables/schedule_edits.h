#pragma once

#include "models/ledger/backwards_plan.h"
#include "models/ledger/milestone.h"
#include "models/ledger/template_step.h"
#include "models/store/ledger_session.h"

namespace tz {

/// The steps of a template in their order.
std::vector<PlanStep> stepsOf(LedgerSession &session, StepTemplateId stepTemplate);

/// Makes the planned steps the milestones of each of these assignments, as one step. With `replaces` their milestones
/// that are not done are taken out; done ones stay in front. Refused when one of the assignments is done or closed.
Result<void> storeSchedule(LedgerSession &session, std::span<const AssignmentId> assignments, const BackwardsPlan &plan,
                           bool replaces);

/// Keeps the steps as a template; one of that name gets these steps instead of its own. One step of the log.
Result<void> saveTemplate(LedgerSession &session, const QString &name, const std::vector<PlanStep> &steps);

} // namespace tz
