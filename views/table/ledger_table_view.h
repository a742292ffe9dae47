#pragma once

#include "views/theme/theme.h"

#include <QTableView>

namespace tz {

class CellDelegate;
class EntityTableModel;
class FilterHeader;
class FrozenColumns;
class PreeditStrip;

/// The table of one entity as a clerk used to WPS expects it: typing starts an edit, Enter goes down, Tab right. An
/// editor with an unreadable value is not closed but by Esc. What an input method composes opens the editor when it is
/// committed, not before. Rows with long text are as high as it needs, measured when they come into sight.
class LedgerTableView : public QTableView
{
    Q_OBJECT

public:
    LedgerTableView(EntityTableModel &model, const Theme &theme, QWidget *parent);

    EntityTableModel &entityModel() const { return m_model; }
    const Theme &theme() const { return m_theme; }
    FilterHeader &filterHeader() const { return *m_header; }
    /// The columns that stay in sight when the table is scrolled sideways.
    FrozenColumns &frozen() const { return *m_frozen; }
    /// One cell as the view would paint it, at a place of the painter's own.
    void paintCell(QPainter &painter, const QRect &place, const QModelIndex &index);
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    /// Whether rows are as high as their texts need.
    bool rowsGrow() const { return m_hasLongText; }
    /// The theme's lengths may have changed.
    void applyLengths();
    /// Columns of the selection from left to right, rows from the top down, hidden columns left out.
    std::vector<int> selectedRowNumbers() const;
    std::vector<int> selectedSections() const;
    /// Visible sections from this one on, from left to right.
    std::vector<int> sectionsFrom(int section) const;
    void measureRowsInSight();
    /// Brings the current row into sight, and the other selected ones as far as they have room; now and when the layout
    /// has settled.
    void showCurrent();
    /// Stores and closes an open editor; an unreadable value stays in it, and the sentence says why.
    QString settleEditor();
    /// Opens the current cell with a text that was refused, and why.
    void reopenEditor(const QString &typed, const QString &problem);
    /// The current cell moves by so many rows and columns in sight.
    void move(int rows, int columns);
    /// Closes an open editor; the cell keeps its old value.
    void dropEditor();
    using QTableView::edit;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    /// Ctrl+Enter: what is typed goes to every selected cell
    void fillRequested(const QString &typed);
    /// Ctrl and the wheel
    void zoomRequested(bool isLarger);
    /// what was typed into the current cell cannot be read and stays in its editor
    void refused(const QString &typed);
    /// the place for rows and columns has another size
    void resized();

protected:
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    /// Ctrl and an arrow go to the edge, as in a sheet, and the selection goes along.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;
    void keyboardSearch(const QString &) override {} ///< letters are for typing into cells
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles = {}) override;

private:
    QWidget *openEditor() const; ///< a CellEditor; nullptr when no cell is edited
    /// An editor with an unreadable value keeps the focus until it is mended or given up with Esc.
    bool returnsToProblem();
    void tellWhyFixed(const QModelIndex &index);
    /// An input method is spoken to wherever typing would start an edit.
    void admitInputMethod();
    void repaintRow(int row);
    int heightOf(int row) const;

    EntityTableModel &m_model;
    const Theme &m_theme;
    CellDelegate *m_delegate;
    FilterHeader *m_header;
    FrozenColumns *m_frozen;
    PreeditStrip *m_preedit;
    bool m_hasLongText = false;
    bool m_isHandingOver = false; ///< the focus goes between the table and its own cell editor
};

} // namespace tz
