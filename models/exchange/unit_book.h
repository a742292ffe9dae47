#pragma once

#include "models/exchange/plan_maker.h"
#include "models/ledger/unit_names.h"

namespace tz {

/// The ledger's units under all their names, the new ones that a document brings along, and the names that somebody
/// said to mean a known one.
class UnitBook
{
public:
    UnitBook(PlanMaker &maker, const UnitAliases &aliases, const QHash<QString, UnitId> &answers);

    /// Ids in the order named; unknown units are added to the plan, an ambiguous name is an issue and left out.
    std::vector<qint64> idsOf(const QStringList &names, const Place &place);
    /// Brings the new aliases, and one note that names the units that the plan adds.
    void finish();

private:
    qint64 idOf(const QString &name, const Place &place);
    std::optional<qint64> known(const QString &name) const;
    std::optional<qint64> ofEachCounty(const QString &name) const;
    qint64 brought(const QString &name);
    void index(const Unit &unit);

    PlanMaker &m_maker;
    const UnitAliases &m_aliases;
    const QHash<QString, UnitId> &m_answers;
    QHash<QString, qint64> m_byKey; ///< by UnitAliases::key
    QHash<QString, qint64> m_resolved;
    QStringList m_open;                     ///< names of the file that nobody has
    QStringList m_new;                      ///< units that are added for them
    std::map<qint64, QStringList> m_taught; ///< aliases of units, as answered
    int m_order = 0;
};

} // namespace tz
