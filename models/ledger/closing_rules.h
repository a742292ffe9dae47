#pragma once

#include "models/base/result.h"
#include "models/ledger/closing.h"

namespace tz {

/// 对账销号: who may take which step of a closing. Each function gives the Error's sentence that forbids the step.

/// Blanks within a name, as lists print 王 敏, make nobody another person.
bool isSamePerson(const QString &a, const QString &b);

/// What is asked for: closing needs evidence, or why there is none.
Result<void> mayAsk(const Assignment &assignment, qsizetype evidences, const QString &withoutEvidence);
/// `by` is not the one who asked, or says in writing why he is (an office of one).
Result<void> mayClose(const Closing &closing, const QString &by, const QString &checkedOneself);
/// What is to be mended must be said.
Result<void> mayReturn(const Closing &closing, const QString &opinion);
/// Only what is closed is opened again, for a reason and on a basis.
Result<void> mayReopen(const Assignment &assignment, const QString &reason, const QString &basis);

/// 销〔2021〕12号. Serials count from 1 in every year, over all counties; none is given twice.
QString closingNumber(int year, int serial);
/// The serial of a number of this year; 0 for any other text.
int closingSerial(const QString &number, int year);

/// What stands for the name of who sits at the machine where nothing tells it: nobody answers for a step by that.
QString nobodyNamed();

} // namespace tz
