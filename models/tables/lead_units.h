#pragma once

#include "models/ledger/task.h"

namespace tz {

/// The lead units of a task where its county stands beside them: 县（市、区）卫生健康部门 is 卫生健康部门 there.
QString leadUnitsBesideCounty(const Task &task, const Reading &reading);

/// All units of a task in the same way, the leading ones first.
QString unitsBesideCounty(const Task &task, const Reading &reading);

} // namespace tz
