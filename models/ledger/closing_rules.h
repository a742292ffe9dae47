#pragma once

#include "models/base/result.h"
#include "models/ledger/closing.h"

namespace tz {

/// 对账销号: who may take which step of a closing. Each function gives the Error's sentence that forbids the step.

/// What is asked for: closing needs evidence, or why there is none.
Result<void> mayAsk(const Assignment &assignment, qsizetype evidences, const QString &withoutEvidence);
/// `by` is not the one who asked, or says in writing why he is (an office of one).
Result<void> mayClose(const Closing &closing, const QString &by, const QString &checkedOneself);
/// What is to be mended must be said.
Result<void> mayReturn(const Closing &closing, const QString &opinion);
/// Only what is closed is opened again, for a reason and on a basis.
Result<void> mayReopen(const Assignment &assignment, const QString &reason, const QString &basis);

/// 销〔2021〕12号. The serial is the row's own number in the ledger, which is never given twice.
QString closingNumber(const Closing &closing, QDate on);

} // namespace tz
