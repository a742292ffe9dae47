#pragma once

#include "views/edits/block_dialog.h"

class QButtonGroup;

namespace tz {

/// Where a pasted block may go.
struct PasteTarget {
    CellBlock cells;                    ///< onto which it would be laid; without rows it cannot
    std::vector<const Column *> across; ///< the columns from the current one to the right, for new rows
    TypedRow given;                     ///< what new rows take from the row above
};

/// Asks what to do with a pasted block and shows what that does: lay it over the cells, add its rows, or bring the
/// rows up to date that it names by their codes or names.
class PasteDialog : public BlockDialog
{
    Q_OBJECT

public:
    enum class Way { Overlay, Append, Update };

    PasteDialog(LedgerSession &session, const Theme &theme, PasteTarget target, TextBlock block, QWidget *parent);

    Way way() const;

protected:
    Result<BlockPlan> plan() override;

private:
    Way likelyWay() const;
    Result<BlockPlan> planUpdate();

    PasteTarget m_target;
    TextBlock m_block;
    std::vector<const Column *> m_headed; ///< the columns that the block's first row names; empty when it names none
    QButtonGroup *m_ways;
};

} // namespace tz
