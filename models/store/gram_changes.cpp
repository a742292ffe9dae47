#include "models/store/gram_changes.h"

namespace tz {

size_t GramChanges::slotOf(qint64 place) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = static_cast<size_t>((static_cast<quint64>(place) * 0x9E37'79B9'7F4A'7C15ULL) >> 32) & mask;
    while (m_slots[slot] != 0 && m_places[m_slots[slot] - 1].place != place) slot = (slot + 1) & mask;
    return slot;
}

void GramChanges::grow()
{
    m_slots.assign(std::max<size_t>(1024, m_slots.size() * 2), 0);
    for (size_t i = 0; i < m_places.size(); ++i) m_slots[slotOf(m_places[i].place)] = static_cast<quint32>(i + 1);
}

void GramChanges::add(qint64 place, quint32 offset, bool isAdded)
{
    if (m_places.size() * 2 >= m_slots.size()) grow();
    quint32 &slot = m_slots[slotOf(place)];
    if (slot == 0) {
        m_places.push_back({place, {}});
        slot = static_cast<quint32>(m_places.size());
    }
    m_places[slot - 1].changes.push_back(offset << 1 | (isAdded ? 1 : 0));
    ++m_count;
}

void GramChanges::clear()
{
    m_places.clear();
    m_slots.clear();
    m_count = 0;
}

} // namespace tz
