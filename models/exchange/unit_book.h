#pragma once

#include "models/exchange/plan_maker.h"
#include "models/exchange/unit_names.h"

namespace tz {

/// The ledger's units under all their names, and the new ones that a document brings along.
class UnitBook
{
public:
    UnitBook(PlanMaker &maker, const UnitAliases &aliases);

    /// Ids in the order named; unknown units are added to the plan, an ambiguous name is an issue and left out.
    std::vector<qint64> idsOf(const QStringList &names, const Place &place);
    /// One note that names the units that the plan adds.
    void tellNew();

private:
    qint64 idOf(const QString &name, const Place &place);
    std::optional<qint64> known(const QString &name) const;
    void index(const Unit &unit);

    PlanMaker &m_maker;
    const UnitAliases &m_aliases;
    QHash<QString, qint64> m_byKey; ///< by UnitAliases::key
    QHash<QString, qint64> m_resolved;
    QStringList m_new;
    int m_order = 0;
};

} // namespace tz
