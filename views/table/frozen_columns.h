#pragma once

#include <QWidget>

namespace tz {

class LedgerTableView;

/// The leading columns of a table that is scrolled sideways, painted over its left edge so that a row's name stays in
/// sight. Rows and cells are the table's own: it is asked where they are and its delegate paints them.
class FrozenColumns : public QWidget
{
    Q_OBJECT

public:
    explicit FrozenColumns(LedgerTableView &view);

    /// So many visible columns from the left; 0 freezes none.
    void setCount(int count);
    int count() const { return m_count; }
    /// The table was scrolled, resized or painted anew.
    void follow();
    /// What the frozen columns cover of the viewport now, px; 0 while the table is not scrolled sideways.
    int coveredWidth() const { return isVisible() ? m_width : 0; }
    bool covers(int section) const;

Q_SIGNALS:
    void pressed(const QModelIndex &index, QMouseEvent *event);
    void doubleClicked(const QModelIndex &index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    std::vector<int> sections() const; ///< logical, from left to right
    QModelIndex cellAt(const QPoint &at) const;
    void paintCells(QPainter &painter, int section, int x);

    LedgerTableView &m_view;
    int m_count = 0;
    int m_width = 0;
};

} // namespace tz
