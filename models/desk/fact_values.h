#pragma once

#include "models/ledger/fact.h"
#include "models/ledger/fact_check.h"
#include "models/store/ledger_session.h"

namespace tz {

/// A fact with what the ledger counts today.
struct FactValue {
    Fact fact;
    std::optional<int> counted;
    std::map<QString, int> ofCounty = {}; ///< counted, by the county's name

    /// What papers are to say: as laid down, else as counted.
    std::optional<int> value() const { return fact.value ? fact.value : counted; }
};

/// Whether papers have something to say: a ledger that has none of a thing does not know how many there are.
bool hasFigure(const FactValue &value);

/// All facts of the registry, in its order. Only counties in scope are counted, with what belongs to them.
std::vector<FactValue> factValues(LedgerSession &session);

/// Those that have words and a figure, for figuresInDoubt().
std::vector<KnownFact> knownFacts(const std::vector<FactValue> &values);

/// The names of all counties, in official order.
QStringList countyNames(LedgerSession &session);

} // namespace tz
