#pragma once

#include "models/store/gram_table.h"

#include <map>

namespace tz {

/// Which pairs of characters the search index has, read block by block when typed letters first ask for them: by pinyin
/// many pairs may be meant, and each that is not there would be looked for in vain. Four bytes a pair.
class GramCatalogue
{
public:
    /// The log's last step; what was learnt at another one is forgotten.
    void standAt(qint64 step);
    /// The next step was stored and nothing else: only the blocks that it changed have to be forgotten.
    void moveTo(qint64 step);
    void forget(EntityKind kind, qint64 block) { m_grams.erase({kind, block}); }
    void forget(EntityKind kind);
    void clear() { m_grams.clear(); }

    /// Ascending; lives until something is forgotten.
    Result<const std::vector<Gram> *> grams(EntityKind kind, GramTable &table, qint64 block);

private:
    qint64 m_step = -1;
    std::map<std::pair<EntityKind, qint64>, std::vector<Gram>> m_grams;
};

} // namespace tz
