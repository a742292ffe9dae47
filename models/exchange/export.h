#pragma once

#include "models/exchange/exported_rows.h"
#include "models/store/ledger_session.h"

#include <QJsonObject>

namespace tz {

/// A row as `list --json` prints it: every column's key with its JSON value, absent values as null.
QJsonObject jsonOf(const AnyRow &row, const Reading &reading);

/// Writes all rows of an entity in official order, by the suffix of the path:
///   .csv   UTF-8 with a byte order mark, RFC 4180, headings = column titles, without the ledger's own ids; cells
///          that a spreadsheet would take for formulas behind an apostrophe, which the import takes off
///   .xlsx  the same table with real dates, numbers and percentages, everything else as text (codes keep their zeros);
///          set up for print: A4 across, one page wide, headings on every page and with filters
///   .json  an array of jsonOf()
/// A file of that name is replaced only when the new one is complete. Memory does not grow with the rows. `chosen`
/// writes these rows only, in their order: a table as it is filtered and sorted on the screen.
Result<void> exportEntity(LedgerSession &session, const Entity &entity, const QString &path,
                          const ChosenRows &chosen = {});

} // namespace tz
