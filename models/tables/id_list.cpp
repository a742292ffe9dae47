#include "models/tables/id_list.h"

#include <algorithm>
#include <limits>

namespace tz {

namespace {

bool isNarrow(qint64 id)
{
    return id >= 0 && id <= std::numeric_limits<quint32>::max();
}

} // namespace

void IdList::widen()
{
    m_wide.assign(m_narrow.begin(), m_narrow.end());
    m_narrow = {};
    m_isWide = true;
}

size_t IdList::find(qint64 id) const
{
    if (m_isWide) return size_t(std::find(m_wide.begin(), m_wide.end(), id) - m_wide.begin());
    if (!isNarrow(id)) return m_narrow.size();
    return size_t(std::find(m_narrow.begin(), m_narrow.end(), static_cast<quint32>(id)) - m_narrow.begin());
}

std::vector<qint64> IdList::sub(size_t first, size_t count) const
{
    std::vector<qint64> ids;
    ids.reserve(count);
    for (size_t i = first; i < std::min(first + count, size()); ++i) ids.push_back((*this)[i]);
    return ids;
}

bool IdList::beginsWith(const IdList &other) const
{
    if (other.size() > size()) return false;
    for (size_t i = 0; i < other.size(); ++i)
        if ((*this)[i] != other[i]) return false;
    return true;
}

void IdList::reserve(size_t count)
{
    if (m_isWide)
        m_wide.reserve(count);
    else
        m_narrow.reserve(count);
}

void IdList::push(qint64 id)
{
    if (!m_isWide && !isNarrow(id)) widen();
    if (m_isWide)
        m_wide.push_back(id);
    else
        m_narrow.push_back(static_cast<quint32>(id));
}

void IdList::append(std::span<const qint64> ids)
{
    for (const qint64 id : ids) push(id);
}

void IdList::insert(size_t place, qint64 id)
{
    if (!m_isWide && !isNarrow(id)) widen();
    if (m_isWide)
        m_wide.insert(m_wide.begin() + std::ptrdiff_t(place), id);
    else
        m_narrow.insert(m_narrow.begin() + std::ptrdiff_t(place), static_cast<quint32>(id));
}

void IdList::erase(size_t place)
{
    if (m_isWide)
        m_wide.erase(m_wide.begin() + std::ptrdiff_t(place));
    else
        m_narrow.erase(m_narrow.begin() + std::ptrdiff_t(place));
}

} // namespace tz
