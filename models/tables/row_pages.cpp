#include "models/tables/row_pages.h"

namespace tz {

AnyRow RowPages::at(const IdList &ids, size_t position)
{
    Q_ASSERT(position < ids.size());
    const size_t number = position / pageRows;
    auto page = m_pages.find(number);
    if (page == m_pages.end()) {
        if (m_pages.size() >= keptPages) {
            const auto oldest = std::min_element(m_pages.begin(), m_pages.end(), [](const auto &a, const auto &b) {
                return a.second.usedAt < b.second.usedAt;
            });
            m_pages.erase(oldest);
        }
        const size_t first = number * pageRows;
        page = m_pages.emplace(number, read(ids.sub(first, pageRows))).first;
    }
    page->second.usedAt = ++m_clock;
    const size_t offset = position % pageRows;
    return offset < page->second.rows.size() ? page->second.rows[offset] : AnyRow();
}

void RowPages::replace(size_t position, const AnyRow &row)
{
    const auto page = m_pages.find(position / pageRows);
    if (page == m_pages.end()) return;
    const size_t offset = position % pageRows;
    if (offset < page->second.rows.size()) page->second.rows[offset] = row;
}

void RowPages::forget()
{
    m_pages.clear();
}

void RowPages::forgetFrom(size_t position)
{
    std::erase_if(m_pages, [&](const auto &page) { return (page.first + 1) * pageRows > position; });
}

/// Rows that are gone leave a null in their place, so that the others stay where their ids are.
RowPages::Page RowPages::read(std::span<const qint64> ids) const
{
    Page page;
    auto rows = m_store.rowsById(m_kind, ids);
    if (!rows) return page;
    size_t next = 0;
    for (qint64 id : ids) {
        const bool isThere = next < rows->size() && (*rows)[next].id() == id;
        page.rows.push_back(isThere ? (*rows)[next++] : AnyRow());
    }
    return page;
}

} // namespace tz
