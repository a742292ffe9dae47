#include "models/ledger/any_row.h"

#include "models/ledger/derived_advice.h"

namespace tz {

void *AnyRow::edit()
{
    Q_ASSERT(m_type);
    if (m_row.use_count() > 1) m_row = m_type->clone(m_row.get());
    return m_row.get();
}

Result<void> AnyRow::read(const Column &column, const QString &typed, const Reading &reading)
{
    if (!column.read) return Error{notTypedInto(kind(), column)};
    auto copy = m_type->clone(m_row.get());
    if (auto done = column.read(copy.get(), typed, reading); !done) return done;
    m_row = std::move(copy);
    return {};
}

bool AnyRow::operator==(const AnyRow &other) const
{
    if (m_type != other.m_type) return false;
    return !m_type || m_row == other.m_row || m_type->equal(m_row.get(), other.m_row.get());
}

} // namespace tz
