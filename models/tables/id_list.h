#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace tz {

/// Ids in an order. A million of them take 4 MB as long as none is beyond 32 bits, which no ledger of an office
/// reaches; one that does makes the list twice as large, not wrong.
class IdList
{
public:
    IdList() = default;
    IdList(const std::vector<qint64> &ids) { append(ids); }

    size_t size() const { return m_isWide ? m_wide.size() : m_narrow.size(); }
    bool empty() const { return size() == 0; }
    qint64 operator[](size_t place) const { return m_isWide ? m_wide[place] : qint64(m_narrow[place]); }
    /// The place of an id; size() when it is not in the list.
    size_t find(qint64 id) const;
    std::vector<qint64> sub(size_t first, size_t count) const;
    std::vector<qint64> from(size_t first) const { return sub(first, size()); }
    bool beginsWith(const IdList &other) const;

    void reserve(size_t count);
    void push(qint64 id);
    void append(std::span<const qint64> ids);
    void insert(size_t place, qint64 id);
    void erase(size_t place);

private:
    void widen();

    std::vector<quint32> m_narrow;
    std::vector<qint64> m_wide;
    bool m_isWide = false;
};

} // namespace tz
