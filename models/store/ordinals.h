#pragma once

#include "models/store/ledger_store.h"

#include <map>

namespace tz {

/// Ordinals for rows to be added: a row that says none follows the last one of the ledger and of the rows asked about
/// before. They count within the reference that stands before them in the official order: tasks within their program.
/// Rows of entities without an ordinal stay as they are.
class Ordinals
{
public:
    explicit Ordinals(const LedgerStore &store) : m_store(store) {}
    Result<void> give(AnyRow &row);

    /// The Integer column by which the entity is officially ordered (official_order, ordinal); nullptr when there is
    /// none.
    static const Column *columnOf(const Entity &entity);

private:
    const LedgerStore &m_store;
    std::map<QString, int> m_last;
};

} // namespace tz
