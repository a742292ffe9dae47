#pragma once

#include "models/ledger/light.h"
#include "models/ledger/progress.h"
#include "models/store/institution_counts.h"
#include "models/store/ledger_session.h"

namespace tz {

/// A community of the county with what belongs to it.
struct CountyCommunity {
    CommunityId id; ///< none: what belongs to no community
    QString name;
    QString leadHospital;
    QString chairman;
    qint64 hospitals = 0; ///< members above the villages
    qint64 clinics = 0;   ///< village clinics
};

struct CountyTask {
    AssignmentId assignment;
    TaskId task;
    QString title;
    QString content;
    QString community; ///< when it is one community's alone
    QString units;     ///< lead units
    QString person;
    Percent percent;
    Standing standing;
    int timesReminded = 0;
};

/// One county on one screen, for a phone call.
struct CountyCard {
    County county;
    std::vector<CountyCommunity> communities; ///< what belongs to none comes last, if there is any
    std::vector<CountyTask> tasks;            ///< the most urgent first, what is finished last

    qint64 institutions() const;
    qsizetype tasksWith(Light light) const;
};

/// An Error when the county is not in the ledger.
Result<CountyCard> countyCard(LedgerSession &session, CountyId county);

/// What was heard of an assignment, the newest first.
Result<std::vector<Progress>> wordsOf(LedgerSession &session, AssignmentId assignment, qint64 most);

} // namespace tz
