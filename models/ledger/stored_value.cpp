#include "models/ledger/stored_value.h"

namespace tz {

StoredValue StoredValue::of(const QVariant &value)
{
    if (value.isNull()) return {};
    if (value.typeId() == QMetaType::QString) return value.toString();
    if (value.canConvert<qint64>()) return value.toLongLong();
    return {};
}

qint64 StoredValue::toLongLong() const
{
    if (const auto *number = std::get_if<qint64>(&m_value)) return *number;
    return text() ? text()->toLongLong() : 0;
}

QString StoredValue::toString() const
{
    if (text()) return *text();
    if (code()) return QString(*code());
    return isNumber() ? QString::number(std::get<qint64>(m_value)) : QString();
}

QVariant StoredValue::toVariant() const
{
    if (isNull()) return {};
    return isNumber() ? QVariant(std::get<qint64>(m_value)) : QVariant(toString());
}

bool StoredValue::isCode(const char *word) const
{
    if (text()) return *text() == QLatin1StringView(word);
    return code() && *code() == QLatin1StringView(word);
}

bool StoredValue::operator==(const StoredValue &other) const
{
    if (isNull() || other.isNull()) return isNull() == other.isNull();
    if (isNumber() != other.isNumber()) return false;
    return isNumber() ? m_value == other.m_value : toString() == other.toString();
}

} // namespace tz
