#include "models/exchange/city_itself.h"

#include <algorithm>

namespace tz {

namespace {

const QString ownName = QStringLiteral("市本级");

} // namespace

bool isCityItself(const County &county)
{
    return county.name == ownName;
}

bool meansCityItself(const QString &words)
{
    static const QStringList spellings{ownName, QStringLiteral("市级"), QStringLiteral("市直"),
                                       QStringLiteral("市直单位"), QStringLiteral("本级")};
    return spellings.contains(words.trimmed());
}

std::optional<CountyId> cityItselfIn(const std::vector<County> &counties)
{
    const auto found = std::find_if(counties.begin(), counties.end(), isCityItself);
    return found == counties.end() ? std::nullopt : std::optional(found->id);
}

County newCityItself(const std::vector<County> &counties)
{
    County own;
    own.name = ownName;
    for (const County &county : counties) own.officialOrder = std::max(own.officialOrder, county.officialOrder);
    ++own.officialOrder;
    own.inScope = false;
    own.note = QStringLiteral("市直单位承办、不分到县市区的事项");
    return own;
}

} // namespace tz
