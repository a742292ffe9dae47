#include "models/store/gram_catalogue.h"

namespace tz {

void GramCatalogue::standAt(qint64 step)
{
    if (m_step != step) clear();
    m_step = step;
}

void GramCatalogue::moveTo(qint64 step)
{
    if (m_step + 1 != step) clear();
    m_step = step;
}

void GramCatalogue::forget(EntityKind kind)
{
    std::erase_if(m_grams, [kind](const auto &entry) { return entry.first.first == kind; });
}

Result<const std::vector<Gram> *> GramCatalogue::grams(EntityKind kind, GramTable &table, qint64 block)
{
    const auto known = m_grams.find({kind, block});
    if (known != m_grams.end()) return &known->second;
    auto read = table.grams(block);
    if (!read) return read.error();
    read->shrink_to_fit();
    return &(m_grams[{kind, block}] = *std::move(read));
}

} // namespace tz
