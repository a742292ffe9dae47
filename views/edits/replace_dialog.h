#pragma once

#include "views/edits/block_dialog.h"

class QCheckBox;
class QLineEdit;

namespace tz {

/// Find and replace over given cells, with the list of hits.
class ReplaceDialog : public BlockDialog
{
    Q_OBJECT

public:
    /// `where` says in words which cells these are.
    ReplaceDialog(LedgerSession &session, const Theme &theme, CellBlock cells, const QString &where, QWidget *parent);

protected:
    Result<BlockPlan> plan() override;

private:
    CellBlock m_cells;
    QLineEdit *m_find;
    QLineEdit *m_with;
    QCheckBox *m_wholeCell;
    QCheckBox *m_matchCase;
};

} // namespace tz
