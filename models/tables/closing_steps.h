#pragma once

#include "models/ledger/closing.h"
#include "models/store/ledger_session.h"

namespace tz {

/// 对账销号 as steps of a ledger: 申请, then 销号 or 退回, and 重新打开. Each is one step of the log; the rules are
/// those of closing_rules.h. On an Error nothing has moved.

/// Files of evidence that a request to close may rest on: of an item that was opened again only those given since, for
/// the old ones proved the old round.
Result<qsizetype> evidenceForClosing(LedgerSession &session, AssignmentId assignment);

/// `by` asks to close them all; each needs evidence, or `withoutEvidence` says why there is none. A share below 100 %
/// becomes 100 %.
Result<void> askToClose(LedgerSession &session, std::span<const AssignmentId> assignments, const QString &by,
                        const QString &withoutEvidence);

/// Another person than was taken for it asks; for rounds that still wait for the check.
Result<void> changeAsker(LedgerSession &session, std::span<const AssignmentId> assignments, const QString &by);

/// What was found on checking.
struct Check {
    QString by;
    QString opinion;
    QString checkedOneself; ///< why the one who asked checks it too
};
Result<void> close(LedgerSession &session, std::span<const AssignmentId> assignments, const Check &check);
Result<void> giveBack(LedgerSession &session, std::span<const AssignmentId> assignments, const Check &check);

/// Opens what is closed for another round.
Result<void> reopen(LedgerSession &session, AssignmentId assignment, const QString &reason, const QString &basis);

/// The newest round; nothing when it was never asked for.
Result<std::optional<Closing>> lastClosing(LedgerSession &session, AssignmentId assignment);

} // namespace tz
