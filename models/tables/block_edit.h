#pragma once

#include "models/store/ledger_session.h"
#include "models/tables/cell_block.h"
#include "models/tables/new_row.h"

namespace tz {

/// A rectangle of cells of one entity, rows from the top down.
struct CellBlock {
    EntityKind kind = EntityKind::None;
    std::vector<qint64> rows;
    std::vector<const Column *> columns;
};

/// What an edit of many cells would do; nothing is stored before perform(), and then all of it as one step.
struct BlockPlan {
    /// One cell that takes a new value.
    struct Cell {
        QString row; ///< how other rows name it; of a row to be added, its place in the block: 第3行
        const Column *column = nullptr;
        QString before;
        QString after;
    };
    /// One cell that keeps its old value, or a row that is not added.
    struct Rejection {
        qint64 row = 0; ///< 0 for a row that would be new
        QString label;
        QString column; ///< its heading, empty for a whole row
        QString sentence;
        bool isRemark = false; ///< nothing was kept back: it is written, and to be looked at
    };
    ChangeSet set;
    std::vector<Cell> cells;
    std::vector<Rejection> rejections;
    int addedRows = 0;
    int surplusRows = 0;    ///< rows of the pasted block that have no row to go to
    int surplusColumns = 0; ///< its columns that have no column to go to

    int keptBack() const; ///< rejections that are no mere remarks
    int changedCells() const { return static_cast<int>(cells.size()); }
    /// 已粘贴 12 格；2 格没有改动：…
    QString summary(const QString &verb) const;

private:
    QString refusals() const;
};

TextBlock textsOf(const LedgerSession &session, const CellBlock &cells);

/// Puts a block onto cells from their upper left on. A block of one cell fills them all; a larger one reaches over the
/// rows and columns given, as far as it goes: pass all rows and columns that it may reach.
/// `what` names the step.
Result<BlockPlan> planPaste(const LedgerSession &session, const CellBlock &cells, const TextBlock &block,
                            const QString &what = QStringLiteral("粘贴"));

/// A new row for each row of the block, its texts read into `columns` from left to right (nullptr: passed over);
/// `given` fills what the block does not say, such as the county of the row above.
Result<BlockPlan> planAppend(LedgerSession &session, EntityKind kind, const std::vector<const Column *> &columns,
                             const TextBlock &block, const TypedRow &given);

/// Empties the cells; a required one keeps its value and is reported.
Result<BlockPlan> planClear(const LedgerSession &session, const CellBlock &cells);
/// The first row's values to all rows below it.
Result<BlockPlan> planFillDown(const LedgerSession &session, const CellBlock &cells);

/// What is looked for in cells' texts, and what comes in its place.
struct Replacement {
    QString find;
    QString with;
    bool wholeCell = false; ///< the cell's whole text is `find`, not a part of it
    bool matchCase = true;
};
/// Every editable cell whose text has it; the new text is read as if typed.
Result<BlockPlan> planReplace(const LedgerSession &session, const CellBlock &cells, const Replacement &replacement);

Result<void> perform(LedgerSession &session, const BlockPlan &plan);

} // namespace tz
