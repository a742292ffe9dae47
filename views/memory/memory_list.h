#pragma once

#include "views/theme/theme.h"

#include <QTableView>

namespace tz {

/// Lines to be read and chosen, not edited: what the ledger remembers. One line each, what does not fit ends in an
/// ellipsis and stands in the tool tip.
class MemoryList : public QTableView
{
    Q_OBJECT

public:
    MemoryList(const Theme &theme, QWidget *parent);

    /// Widths of the columns in px at 96 dpi; 0 takes what is left, and the others give way when that is little.
    void setWidths(const std::vector<int> &widths);
    void applyLengths();
    int currentRow() const { return currentIndex().row(); }
    /// From top to bottom; several only where the page allows it.
    std::vector<int> selectedRows() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void shareWidth();

    const Theme &m_theme;
    std::vector<int> m_widths;
};

} // namespace tz
