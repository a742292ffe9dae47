#include "views/theme/cell_button.h"

#include <QPainter>

namespace tz {

void paintCellButton(QPainter &painter, const QStyleOptionViewItem &option, const QString &text, const Theme &theme)
{
    const bool isHot = option.state.testFlag(QStyle::State_MouseOver);
    const int height = std::min(theme.px(26), option.rect.height() - 4);
    const QRect place(option.rect.left() + 8, option.rect.center().y() - height / 2, option.rect.width() - 16, height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.colour(isHot ? Role::Accent : Role::Hairline));
    painter.setBrush(theme.colour(isHot ? Role::AccentTint : Role::Paper));
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), theme.corner(), theme.corner());
    painter.setFont(theme.font(TextSize::Small));
    painter.setPen(theme.colour(Role::Accent));
    painter.drawText(place, Qt::AlignCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideMiddle, place.width() - 12));
    painter.restore();
}

} // namespace tz
