#include "models/tables/lead_units.h"

namespace tz {

namespace {

QString besideCounty(const Ids<Unit> &units, const Reading &reading)
{
    return ValueTraits<Ids<Unit>>::text(units, reading).remove(QStringLiteral("县（市、区）"));
}

} // namespace

QString leadUnitsBesideCounty(const Task &task, const Reading &reading)
{
    return besideCounty(task.leadUnits, reading);
}

QString unitsBesideCounty(const Task &task, const Reading &reading)
{
    Ids<Unit> all = task.leadUnits;
    all.values.insert(all.values.end(), task.supportingUnits.values.begin(), task.supportingUnits.values.end());
    return besideCounty(all, reading);
}

} // namespace tz
