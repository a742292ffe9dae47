#pragma once

#include <QtGlobal>

#include <vector>

namespace tz {

/// What is to be changed at each place of a GramTable, gathered before it is written. A bulk load brings a dozen
/// million changes at some ten thousand places, so the places stand in one flat hash table.
class GramChanges
{
public:
    /// `offset` is an id's place in its block.
    void add(qint64 place, quint32 offset, bool isAdded);
    size_t count() const { return m_count; }
    void clear();

    struct Place {
        qint64 place = 0;
        std::vector<quint32> changes; ///< offset * 2, plus 1 when it is added; in the order in which they came
    };
    const std::vector<Place> &places() const { return m_places; }

private:
    void grow();
    size_t slotOf(qint64 place) const;

    std::vector<Place> m_places;
    std::vector<quint32> m_slots; ///< index into m_places plus 1; 0 is free. Its size is a power of 2.
    size_t m_count = 0;
};

} // namespace tz
