#pragma once

#include "views/theme/theme.h"

#include <QStyleOptionViewItem>

class QPainter;

namespace tz {

/// A cell that does something when clicked, painted as a small button.
void paintCellButton(QPainter &painter, const QStyleOptionViewItem &option, const QString &text, const Theme &theme);

} // namespace tz
