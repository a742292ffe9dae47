#include "models/tables/lead_units.h"

namespace tz {

QString leadUnitsBesideCounty(const Task &task, const Reading &reading)
{
    return ValueTraits<Ids<Unit>>::text(task.leadUnits, reading).remove(QStringLiteral("县（市、区）"));
}

} // namespace tz
