#pragma once

#include "models/store/ledger_session.h"

namespace tz {

/// How large a sample ledger is.
struct SampleScale {
    QString name;
    int counties = 0; ///< in scope; 0 = the counties of Nanyang as the facts have them
    int communities = 0;
    int institutions = 0;
    int progress = 0; ///< rows of weekly progress
    int weeks = 12;   ///< how many weeks they cover at most
};

/// "nanyang": 11 counties, 16 communities, 5 390 institutions. "province" and "nation" are made up around the same
/// tasks; nation = 2 844 counties, 4 000 communities, 1 000 000 institutions, 42 660 assignments, 1 000 000 progress
/// rows.
Result<SampleScale> sampleScale(const QString &name);

/// The day on which the sample is looked at: every kind of light is on then. Kept in the ledger as a setting.
extern const QDate sampleToday;

/// Gives an empty ledger what the office begins with: the counties of Nanyang with codes, the shipped
/// ways of chasing and planning, as a founding step.
Result<void> foundLedger(LedgerSession &session);

/// Fills an empty ledger with the sample as one founding step, the same content every time. Persons have a
/// surname and 某. At the scale of Nanyang a paper is made: it needs fonts (a QGuiApplication).
Result<void> fillSample(LedgerSession &session, const SampleScale &scale);

} // namespace tz
