#pragma once

#include "models/ledger/any_row.h"
#include "models/ledger/light.h"

namespace tz {

/// What can be said of one cell beyond its text. The only place of the tables that knows which columns are special.

/// The standing behind a light column's cell; nothing for every other cell.
std::optional<Standing> standingOfCell(const AnyRow &row, const Column &column, const Reading &reading);

/// Why a cell's value is doubtful, as a sentence; empty when it is not: a required cell without a value, due-date words
/// that give no date or only a doubtful one, a day to come in a year whose holidays are not published.
QString issueOfCell(const AnyRow &row, const Column &column, const Reading &reading);

/// Orders cells of one column as the office does: numbers by value, choices as their list goes, references in the
/// official order of what they name, lights by urgency, texts with Chinese numerals as numbers.
struct CellKey {
    bool isEmpty = true; ///< empty cells stand last in either direction
    double number = 0;
    QString text;
};
CellKey keyOfCell(const AnyRow &row, const Column &column, const Reading &reading);
int compareCells(const CellKey &a, const CellKey &b);

/// What typed text would become in this cell: the meaning to show behind the cursor, or why it cannot be read.
struct TypedEcho {
    QString meaning; ///< = 2021年8月16日 周一 · 班; empty when there is nothing to add to what was typed
    QString problem;
};
TypedEcho echoOf(const AnyRow &row, const Column &column, const QString &typed, const Reading &reading);

} // namespace tz
