#pragma once

#include "models/ledger/assignment.h"
#include "models/ledger/institution.h"
#include "models/ledger/task.h"
#include "tests/support/sample_rows.h"

namespace tz::test {

/// Fills an empty ledger with a made-up office: 6 counties in official order (the last one out of scope), 5 units, one
/// program of 2 goals and 5 tasks, their 25 assignments in every state, and a word on some of them.
/// Task deadlines, against today 2021-08-13: 8-10 (late), 8-13 (today), 8-16, 9-30, 持续提升.
void fillSmallOffice(LedgerSession &session);

/// The task's assignment in the county, both by their place in the official order from 1.
AssignmentId assignmentOf(LedgerSession &session, int task, int county);

/// A word on an assignment in the week before the one whose words the office has already.
void addEarlierWord(LedgerSession &session, AssignmentId assignment, const QString &words);

} // namespace tz::test
