#pragma once

#include "views/theme/theme.h"

#include <QStyledItemDelegate>

namespace tz {

/// Paints lines by the roles of their cells: a light as a pill, what is quiet in second ink, an action as a small
/// button.
class DeskDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int padding = 10; ///< of a cell's text, as of the heads of the columns

    DeskDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// Between the ground and the frame of the cell that has the keyboard.
    virtual void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const Theme &m_theme;

private:
    void paintWords(QPainter &painter, const QRect &place, const QString &text, Qt::Alignment alignment) const;
    void paintParts(QPainter &painter, const QRect &place, const QStringList &parts) const;
};

} // namespace tz
