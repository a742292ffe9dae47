#pragma once

#include "models/tables/table_roles.h"
#include "views/theme/theme.h"

#include <QRect>

class QPainter;

namespace tz {

/// A light as a small rounded pill: 逾 3天, 临 2天, 成; the character alone where there is no room for more.
QString pillText(const LightMark &mark);
QSize pillSize(const LightMark &mark, const Theme &theme);
/// Paints at the left of `rect`, centred upright.
void paintPill(QPainter &painter, const QRect &rect, const LightMark &mark, const Theme &theme);
/// A pill of any short text, no wider than `rect`.
void paintPill(QPainter &painter, const QRect &rect, const QString &text, const Tint &tint, const Theme &theme);

} // namespace tz
