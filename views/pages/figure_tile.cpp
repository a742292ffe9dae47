#include "views/pages/figure_tile.h"

#include <QPainter>

namespace tz {

FigureTile::FigureTile(const QString &word, Role ink, const Theme &theme, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_ink(ink)
{
    setText(word);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

void FigureTile::setFigure(qsizetype figure)
{
    m_figure = figure;
    setAccessibleName(QStringLiteral("%1 %2 项").arg(text()).arg(figure));
    setToolTip(figure > 0 ? QStringLiteral("只看%1的 %2 项").arg(text()).arg(figure)
                          : QStringLiteral("没有%1的").arg(text()));
    update();
}

QSize FigureTile::sizeHint() const
{
    return {m_theme.px(132), m_theme.px(72)};
}

void FigureTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool isLit = isChecked() || hasFocus();
    painter.setPen(QPen(m_theme.colour(isLit ? Role::Accent : Role::Hairline), hasFocus() ? 2 : 1));
    painter.setBrush(m_theme.colour(isChecked() || isDown() ? Role::AccentTint
                                    : underMouse()          ? Role::Raised
                                                            : Role::Paper));
    painter.drawRoundedRect(card, m_theme.corner(), m_theme.corner());
    const QRect inner = rect().adjusted(m_theme.px(16), m_theme.px(8), -m_theme.px(12), -m_theme.px(8));
    const int split = inner.top() + inner.height() * 3 / 5;
    painter.setFont(m_theme.font(TextSize::Figure, true));
    painter.setPen(m_theme.colour(m_figure > 0 ? m_ink : Role::SecondInk));
    painter.drawText(QRect(inner.left(), inner.top(), inner.width(), split - inner.top()),
                     Qt::AlignLeft | Qt::AlignVCenter, QString::number(m_figure));
    painter.setFont(m_theme.font(TextSize::Small));
    painter.setPen(m_theme.colour(Role::SecondInk));
    painter.drawText(QRect(inner.left(), split, inner.width(), inner.bottom() - split + 1),
                     Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace tz
