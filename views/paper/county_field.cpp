#include "views/paper/county_field.h"

namespace tz {

CountyField::CountyField(const QString &none, QWidget *parent) : RowField(none, parent)
{
    setAccessibleName(QStringLiteral("县市区"));
    connect(this, &RowField::rowChosen, this, &CountyField::countyChosen);
}

void CountyField::readCounties(LedgerSession &session)
{
    std::vector<std::pair<qint64, QString>> rows;
    for (const County &county : session.all<County>()) rows.emplace_back(county.id.value, county.name);
    setRows(rows);
}

} // namespace tz
