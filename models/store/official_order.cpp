#include "models/store/official_order.h"

namespace tz {

namespace {

std::strong_ordering compare(const StoredValue &a, const StoredValue &b)
{
    if (a.isNull() || b.isNull()) return b.isNull() <=> a.isNull();
    if (a.isNumber() && b.isNumber()) return a.toLongLong() <=> b.toLongLong();
    return a.toString().toUtf8().compare(b.toString().toUtf8()) <=> 0;
}

} // namespace

std::strong_ordering officialOrder(const AnyRow &a, const AnyRow &b)
{
    const Entity &entity = a.type();
    for (QString key : QString::fromLatin1(entity.order).split(u',')) {
        key = key.trimmed();
        const bool isReversed = key.endsWith(u" DESC");
        const Column *column = entity.column(key.section(u' ', 0, 0));
        Q_ASSERT(column);
        const auto order = compare(a.stored(*column), b.stored(*column));
        if (order != 0) return isReversed ? 0 <=> order : order;
    }
    return a.id() <=> b.id();
}

} // namespace tz
