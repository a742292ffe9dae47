#pragma once

#include "models/exchange/city_itself.h"
#include "models/ledger/clock_run.h"
#include "models/store/ledger_session.h"

namespace tz {

/// 交办: a matter that somebody asked for by word or message, as a person has looked it over. Units and the deadline
/// are words as typed into their cells.
struct Order {
    QString title;
    QString content;
    QString leadUnits;
    QString supportingUnits;
    QString deadline;
    QDate day;                      ///< when it was given; invalid: today
    QString sender;                 ///< who gave it, kept as the task's note
    std::vector<CountyId> counties; ///< none: the matter is the city's own (市本级)
    ClockPresetId clock;            ///< none: no clock is started
};

struct TakenOrder {
    std::vector<AssignmentId> assignments;
    QString program; ///< in which ledger it stands now
};

/// Names of units in these words that the ledger does not have; takeOrder() adds them.
QStringList newUnitsIn(const QString &units, const LedgerSession &session);

/// Writes the order down as one step: a task at the end of the newest 交办 ledger (which is made when there is none),
/// an assignment for each county that plans from today, and its clocks. The city's own matters stand under
/// 市本级 (city_itself.h). An Error leaves everything as it
/// was.
Result<TakenOrder> takeOrder(LedgerSession &session, const Order &order);

} // namespace tz
