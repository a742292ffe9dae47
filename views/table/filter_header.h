#pragma once

#include "models/tables/row_listing.h"
#include "views/theme/theme.h"

#include <QHeaderView>

namespace tz {

class EntityTableModel;

/// The head of a ledger table: each section has a mark at its right that opens the column's filter, filled in while the
/// column is narrowed, and an arrow while it sorts, numbered when several do.
class FilterHeader : public QHeaderView
{
    Q_OBJECT

public:
    FilterHeader(const EntityTableModel &model, const Theme &theme, QWidget *parent);

    /// One line, whichever headings there are: the base measures them all whenever a row comes in.
    QSize sizeHint() const override { return {0, m_theme.headerHeight()}; }
    /// Where a section's mark is, in the viewport's coordinates.
    QRect markOf(int section) const;
    /// What the marks of order and filter take from a heading's right end, px.
    int marksWidth(int section) const;
    /// A section somewhere else than where it is scrolled to.
    void paintFrozen(QPainter &painter, const QRect &place, int section) const
    {
        paintSection(&painter, place, section);
    }

Q_SIGNALS:
    void filterRequested(int section);
    /// a click on the heading itself
    void sortRequested(int section, bool isFurtherKey);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QRect markIn(const QRect &section) const;
    QString sortMark(int section) const;
    bool isFiltered(int section) const;

    const EntityTableModel &m_model;
    const Theme &m_theme;
    int m_pressed = -1; ///< the section whose heading the mouse went down on
    int m_pressedAt = 0;
    int m_hovered = -1;
};

} // namespace tz
