#pragma once

#include "views/edits/block_dialog.h"

class QComboBox;

namespace tz {

/// One value for one column of many rows, with what it replaces.
class FillDialog : public BlockDialog
{
    Q_OBJECT

public:
    /// `cells.columns` are offered; the first is chosen.
    FillDialog(LedgerSession &session, const Theme &theme, CellBlock cells, QWidget *parent);

protected:
    Result<BlockPlan> plan() override;

private:
    void changeEditor();
    const Column &column() const;

    CellBlock m_cells;
    QComboBox *m_columns;
    QVBoxLayout *m_place; ///< of the editor
    QWidget *m_editor = nullptr;
};

} // namespace tz
