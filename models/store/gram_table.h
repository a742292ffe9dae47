#pragma once

#include "models/store/id_set.h"
#include "models/store/sqlite_engine.h"
#include "models/store/text_grams.h"

#include <memory>
#include <optional>

namespace tz {

/// The table of one entity's pairs of characters: for each block of ids and each pair that a text of the block has, the
/// ids as bits, or as a list of 16-bit numbers where that is shorter.
class GramTable
{
public:
    GramTable(SqlDatabase &database, const Entity &entity);
    static QString createSql(const Entity &entity);

    Result<IdSet::Block> read(qint64 block, Gram gram); ///< no ids when there is no such pair
    /// The same, added to `ids`.
    Result<void> unite(qint64 block, Gram gram, IdSet::Block &ids);
    /// The pairs that the texts of a block have, ascending.
    Result<std::vector<Gram>> grams(qint64 block);
    /// All ids of the pairs from `first` to `last`.
    Result<IdSet::Block> united(qint64 block, Gram first, Gram last);
    /// All that is said of a block, ascending.
    using Entries = std::vector<quint64>;
    static quint64 entryOf(Gram gram, qint64 id) { return quint64(gram) << 32 | quint64(id & (IdSet::blockIds - 1)); }
    Result<Entries> whole(qint64 block);
    /// The first block from this one on; nothing behind the last.
    Result<std::optional<qint64>> blockFrom(qint64 block);
    Result<void> write(qint64 block, const Entries &entries);
    /// Takes the pair out when no id is left.
    Result<void> write(qint64 block, Gram gram, const IdSet::Block &ids);
    Result<void> clear();

    /// Where a pair stands in the table.
    static qint64 placeOf(qint64 block, Gram gram) { return block << 32 | gram; }

private:
    SqlDatabase &m_database;
    QString m_table;
    engine::NativeStatement m_read;
    engine::NativeStatement m_places;
    engine::NativeStatement m_range;
    engine::NativeStatement m_write;
    engine::NativeStatement m_remove;
};

} // namespace tz
