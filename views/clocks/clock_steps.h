#pragma once

#include "views/closing/assignment_steps.h"

namespace tz {

/// Starts clocks (启动时钟) on the chosen assignments that are still open, and leads to them.
Result<StepTold> startClocks(const PageContext &context, const std::vector<AssignmentId> &chosen, QWidget *parent);

/// Plans the chosen open assignments backwards (倒排工期) from a deadline, and leads to the milestones.
Result<StepTold> planBackwards(const PageContext &context, const std::vector<AssignmentId> &chosen, QWidget *parent);

} // namespace tz
