#include "models/store/id_set.h"

#include <bit>

namespace tz {

namespace {

size_t wordOf(qint64 id)
{
    return static_cast<size_t>(id & (IdSet::blockIds - 1)) / 64;
}

quint64 bitOf(qint64 id)
{
    return quint64(1) << (id & 63);
}

} // namespace

qint64 countOf(const IdSet::Block &block)
{
    qint64 count = 0;
    for (const quint64 word : block) count += std::popcount(word);
    return count;
}

void IdSet::insert(Block &block, qint64 id)
{
    block[wordOf(id)] |= bitOf(id);
}

void IdSet::erase(Block &block, qint64 id)
{
    block[wordOf(id)] &= ~bitOf(id);
}

void IdSet::add(qint64 id)
{
    insert(m_blocks[blockOf(id)], id);
}

const IdSet::Block *IdSet::find(qint64 number) const
{
    const auto block = m_blocks.find(number);
    return block == m_blocks.end() ? nullptr : &block->second;
}

bool IdSet::holds(const Block &block, qint64 id)
{
    return (block[wordOf(id)] & bitOf(id)) != 0;
}

bool IdSet::contains(qint64 id) const
{
    const Block *block = find(blockOf(id));
    return block && holds(*block, id);
}

qint64 IdSet::count() const
{
    qint64 count = 0;
    for (const auto &[number, block] : m_blocks) count += countOf(block);
    return count;
}

void IdSet::unite(const IdSet &other)
{
    for (const auto &[number, block] : other.m_blocks) {
        Block &own = m_blocks[number];
        for (size_t i = 0; i < own.size(); ++i) own[i] |= block[i];
    }
}

} // namespace tz
