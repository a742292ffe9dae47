#pragma once

#include "models/store/ledger_store.h"
#include "models/tables/id_list.h"

#include <list>
#include <span>
#include <unordered_map>

namespace tz {

/// The rows around those that are looked at: pages of 128, the longest unused forgotten, so that a table's memory
/// does not grow with the ledger.
class RowPages
{
public:
    static constexpr size_t pageRows = 128;
    static constexpr size_t keptPages = 24;

    RowPages(const LedgerStore &store, EntityKind kind) : m_store(store), m_kind(kind) {}

    /// The row at a position of `ids`; null when it cannot be read.
    AnyRow at(const IdList &ids, size_t position);
    void forget();
    /// The rows before a position stay: the list grows behind them.
    void forgetFrom(size_t position);
    /// The row at a position has changed.
    void replace(size_t position, const AnyRow &row);

private:
    struct Page {
        std::vector<AnyRow> rows;
        quint64 usedAt = 0;
    };
    Page read(std::span<const qint64> ids) const;

    const LedgerStore &m_store;
    EntityKind m_kind;
    std::unordered_map<size_t, Page> m_pages;
    quint64 m_clock = 0;
};

} // namespace tz
