#pragma once

#include "models/ledger/assignment.h"
#include "models/store/ledger_session.h"

#include <span>

namespace tz {

/// From when to when an assignment is to be worked at: its own plan, and where it has none the program's issue date and
/// the deadline that counts. Either may be invalid.
struct PlannedTime {
    QDate start;
    QDate end;
    bool operator==(const PlannedTime &) const = default;
};
PlannedTime plannedTime(const Assignment &assignment, const Reading &reading);

/// Moves the plan as one step; the deadline stays. The sentence names old and new, says by how much the plan ends
/// behind the deadline when it does, and is empty when nothing was to be moved.
Result<QString> movePlan(LedgerSession &session, AssignmentId id, const PlannedTime &to);

/// Those of these assignments whose dates are still to be set: neither done nor waiting to be checked nor closed. When
/// there is none, an Error names the first and why; `what` goes into its sentence: 不必延期.
Result<std::vector<AssignmentId>> openOnes(LedgerSession &session, std::span<const AssignmentId> assignments,
                                           const QString &what);

/// 延期: another deadline for this assignment alone, with the reason that the log keeps. The task's deadline stays as
/// it was said. Refused without a reason, to a day that is not later than the one that counts now, and for what is
/// done.
Result<QString> extendDeadline(LedgerSession &session, AssignmentId id, QDate to, const QString &reason);

} // namespace tz
