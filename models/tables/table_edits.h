#pragma once

#include "models/store/ledger_session.h"
#include "models/tables/cell_block.h"

#include <map>

namespace tz {

/// Every edit of more than one cell that a table offers; each is one step of the session, so one undo takes it back.

/// A rectangle of cells of one entity, rows from the top down.
struct CellBlock {
    EntityKind kind = EntityKind::None;
    std::vector<qint64> rows;
    std::vector<const Column *> columns;
};

/// What an edit of many cells did. A rejected cell kept its old value; its sentence says why.
struct EditOutcome {
    struct Rejection {
        qint64 row = 0;
        QString column; ///< its heading
        QString sentence;
    };
    int changed = 0; ///< cells that took a new value
    std::vector<Rejection> rejections;
    int surplusRows = 0; ///< rows of the pasted block that had no row to go to

    /// 已粘贴 12 格；2 格没有改动：…
    QString summary(const QString &verb) const;
};

TextBlock textsOf(const LedgerSession &session, const CellBlock &cells);

/// Puts a block onto cells from their upper left on. A block of one cell fills them all; a larger one reaches over the
/// rows and columns given, as far as it goes: pass all rows and columns that it may reach.
Result<EditOutcome> pasteOnto(LedgerSession &session, const CellBlock &cells, const TextBlock &block);
/// Empties the cells; a required one keeps its value and is reported.
Result<EditOutcome> clearCells(LedgerSession &session, const CellBlock &cells);
/// The first row's values to all rows below it.
Result<EditOutcome> fillDown(LedgerSession &session, const CellBlock &cells);

/// Typed texts of a new row by column key.
using TypedRow = std::map<QString, QString>;
/// Adds a row; an ordinal that is not given follows the last one. Gives the new row's id. A text that cannot be read,
/// or a required one that is missing, adds nothing.
Result<qint64> addRow(LedgerSession &session, EntityKind kind, const TypedRow &typed);

/// What removing the rows would take with it, for the question before it, and the removal itself.
Result<ChangeSet> plannedRemoval(const LedgerSession &session, EntityKind kind, std::span<const qint64> rows);

} // namespace tz
