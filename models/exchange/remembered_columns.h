#pragma once

#include "models/exchange/headings.h"
#include "models/ledger/change_set.h"
#include "models/store/ledger_session.h"

namespace tz {

/// Where a sheet's headings are: the row that names the entity's columns, else the first row of the top ones that has
/// the most texts. Index in Sheet::rows; nothing of an empty sheet.
std::optional<size_t> headingRow(const Sheet &sheet, const Entity &entity, const ColumnChoices &choices);

/// What was said of a source's headings is kept in the ledger, for every source that has the same ones. Empty when
/// these were never assigned by hand.
ColumnChoices rememberedColumns(LedgerSession &session, const Sheet &sheet, const Entity &entity);
/// Adds to the set that these choices are remembered from now on; nothing when they are already.
void rememberColumns(ChangeSet &set, LedgerSession &session, const Sheet &sheet, const Entity &entity,
                     const ColumnChoices &choices);

} // namespace tz
