#pragma once

#include "views/theme/theme.h"

#include <QStyledItemDelegate>

namespace tz {

/// Paints the two tables of an import: one line a row, classes and severities as pills, hairlines between rows of the
/// file.
class ImportDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ImportDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace tz
