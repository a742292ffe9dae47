#pragma once

#include "views/theme/theme.h"

#include <QStyledItemDelegate>

namespace tz {

class EntityTableModel;

/// Paints and edits the cells of an EntityTableModel: lights as pills, groups as one cell, long text in up to three
/// lines. What was typed is read before the editor closes: an unreadable value stays in it, marked, and nothing is
/// stored.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int mostLines = 5;
    static constexpr int padding = 10; ///< left and right of a cell's text, px

    CellDelegate(EntityTableModel &model, const Theme &theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

    /// While the model's news are followed, what is being typed stays as it is.
    void setFollowing(bool isFollowing) { m_isFollowing = isFollowing; }

Q_SIGNALS:
    /// an edit was finished by the keyboard: go on by so many rows and columns
    void moveRequested(int rows, int columns);
    /// Ctrl+Enter in an editor that is closed by now: its text is for every selected cell
    void fillRequested(const QString &typed);
    /// what was typed cannot be read and stays in its editor
    void refused(const QString &typed);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    bool finish(QWidget *editor, int rows, int columns);
    bool fill(QWidget *editor);
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    EntityTableModel &m_model;
    const Theme &m_theme;
    bool m_isFollowing = false;
};

} // namespace tz
