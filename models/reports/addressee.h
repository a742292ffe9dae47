#pragma once

#include <QStringList>

namespace tz {

/// 市本级: matters that stand under no county, answered for by the city's own departments.
bool isCityLevel(const QString &place);

/// Whom a letter about a matter of a place is addressed to (主送), by the units that lead the matter: the party
/// committee where 县（市、区）党委 leads, a body of the place that is named in full itself, and the government for
/// what it or one of its departments leads or nobody is named for. Development zones have committees of their own. In
/// a matter of the city itself the units are addressed.
QString addresseeOf(const QString &place, const QStringList &leads);

} // namespace tz
