#include "views/theme/pill.h"

#include <QFontMetrics>
#include <QPainter>

namespace tz {

namespace {

bool saysDays(Light light)
{
    return light == Light::Overdue || light == Light::Near || light == Light::OnTrack;
}

QSize sizeOf(const QString &text, const Theme &theme)
{
    const QFontMetrics metrics(theme.font(TextSize::Small));
    return {metrics.horizontalAdvance(text) + theme.px(16), metrics.height() + theme.px(4)};
}

} // namespace

QString pillText(const LightMark &mark)
{
    const QString character = lightCharacter(mark.light);
    if (!saysDays(mark.light) || mark.days == LightMark::noDays) return character;
    if (mark.days == 0) return character + QStringLiteral(" 今天");
    return character + QStringLiteral(" %1天").arg(mark.days);
}

QSize pillSize(const LightMark &mark, const Theme &theme)
{
    return sizeOf(pillText(mark), theme);
}

void paintPill(QPainter &painter, const QRect &rect, const LightMark &mark, const Theme &theme)
{
    const QString text = pillText(mark);
    const bool hasRoom = sizeOf(text, theme).width() <= rect.width();
    paintPill(painter, rect, hasRoom ? text : QString(lightCharacter(mark.light)), tintOf(theme, mark.light), theme);
}

void paintPill(QPainter &painter, const QRect &rect, const QString &text, const Tint &tint, const Theme &theme)
{
    const QSize size = sizeOf(text, theme);
    const QRect pill(rect.left(), rect.center().y() - size.height() / 2, std::min(size.width(), rect.width()),
                     size.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint.ground);
    painter.drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    painter.setPen(tint.ink);
    painter.setFont(theme.font(TextSize::Small));
    painter.drawText(pill, Qt::AlignCenter, text);
    painter.restore();
}

} // namespace tz
