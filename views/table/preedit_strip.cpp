#include "views/table/preedit_strip.h"

#include "views/table/cell_delegate.h"

#include <QPainter>

namespace tz {

PreeditStrip::PreeditStrip(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

int PreeditStrip::textEnd() const
{
    return CellDelegate::padding + QFontMetrics(m_theme.font(TextSize::Base)).horizontalAdvance(m_preedit);
}

void PreeditStrip::compose(const QString &preedit, const QRect &cell)
{
    m_preedit = preedit;
    if (preedit.isEmpty()) return hide();
    const int wanted = std::max(cell.width(), textEnd() + CellDelegate::padding);
    setGeometry(cell.x(), cell.y(), std::min(wanted, parentWidget()->width() - cell.x()), cell.height());
    show();
    raise();
    update();
}

QRect PreeditStrip::cursorRect() const
{
    return {x() + std::min(textEnd(), width() - 2), y(), 1, height()};
}

void PreeditStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Role::Paper));
    painter.setPen(QPen(m_theme.colour(Role::Accent), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
    QFont font = m_theme.font(TextSize::Base);
    font.setUnderline(true);
    painter.setFont(font);
    painter.setPen(m_theme.colour(Role::Ink));
    painter.drawText(rect().adjusted(CellDelegate::padding, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_preedit);
    const int cursor = textEnd() + 1;
    painter.setPen(m_theme.colour(Role::Accent));
    painter.drawLine(cursor, height() / 2 - painter.fontMetrics().height() / 2, cursor,
                     height() / 2 + painter.fontMetrics().height() / 2);
}

} // namespace tz
