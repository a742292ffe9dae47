#pragma once

#include "models/ledger/deadline.h"
#include "models/ledger/work_calendar.h"

namespace tz {

/// What the words were read against.
struct DeadlineContext {
    QDate reference; ///< the document's date (or the event's): relative words count from it, missing years roll from it
    const WorkCalendar &calendar; ///< for words that count working days
};

/// A deadline with how it was read, so that a person can check it.
struct DeadlineReading {
    Deadline deadline;
    QString rule; ///< the rule in plain Chinese: 月底取当月最后一天；未写年份，按 2021-07-29 之后最近一次推定
    QString doubt;      ///< why the confidence is low or the words stay words, empty when all is plain
    QString suggestion; ///< words to take instead (6月25日、12月25日 for 625日、1225日前), empty when none is plain
};

/// Reads due-date words by the closed grammar of domain.md 4.5. Total: every text gives a reading; what is unknown,
/// masked or damaged keeps kind Unknown and no date. The words are kept exactly as given (outer blanks removed).
DeadlineReading readDeadline(const QString &words, const DeadlineContext &context);

} // namespace tz
