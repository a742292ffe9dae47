#pragma once

#include "views/theme/theme.h"

#include <QStyledItemDelegate>

namespace tz {

/// Paints the lines of the desk: the light as a pill, the task in ink, the rest quieter, the action as a small button.
class DeskDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    DeskDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace tz
