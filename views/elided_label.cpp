#include "views/elided_label.h"

#include <QPainter>
#include <QStyle>

namespace tz {

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(QStringLiteral("国…")), QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect place = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, place.width());
    setToolTip(shown == text() ? QString() : text());
    style()->drawItemText(&painter, place, int(alignment()), palette(), isEnabled(), shown, foregroundRole());
}

} // namespace tz
