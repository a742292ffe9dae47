#pragma once

#include <QtGlobal>

#include <array>
#include <map>

namespace tz {

/// A set of row ids as bits, in blocks of 16 384 ids: a million ids take 125 kB, and two sets meet word by word.
class IdSet
{
public:
    static constexpr int blockBits = 14;
    static constexpr qint64 blockIds = qint64(1) << blockBits;
    /// The ids of one block: bit n stands for the block's first id plus n.
    using Block = std::array<quint64, size_t(blockIds / 64)>;
    static qint64 blockOf(qint64 id) { return id >> blockBits; }

    void add(qint64 id);
    bool contains(qint64 id) const;
    bool isEmpty() const { return count() == 0; }
    qint64 count() const;
    void unite(const IdSet &other);

    const std::map<qint64, Block> &blocks() const { return m_blocks; }
    Block &block(qint64 number) { return m_blocks[number]; }
    void erase(qint64 number) { m_blocks.erase(number); } ///< a whole block
    const Block *find(qint64 number) const;               ///< nullptr when none of its ids is in the set
    static bool holds(const Block &block, qint64 id);
    static void insert(Block &block, qint64 id);
    static void erase(Block &block, qint64 id);

private:
    std::map<qint64, Block> m_blocks;
};

qint64 countOf(const IdSet::Block &block);

} // namespace tz
