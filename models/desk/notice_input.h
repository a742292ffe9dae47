#pragma once

#include "models/desk/work_in_hand.h"
#include "models/reports/notice.h"

namespace tz {

/// The matters that the counties are reminded of: with a county and a task that one matter, however it stands; else
/// everything late, of the county or the task if one is given. It has to be answered within five working days.
NoticeInput noticeInput(LedgerSession &session, CountyId county, TaskId task);

/// The same matters by county and task, each once: every one of them gets a number of its own.
std::vector<std::pair<CountyId, TaskId>> noticeMatters(LedgerSession &session, CountyId county, TaskId task);

} // namespace tz
