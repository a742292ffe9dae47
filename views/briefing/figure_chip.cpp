#include "views/briefing/figure_chip.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextDocument>

namespace tz {

namespace {

constexpr double padding = 4; // logical pixels at either side of the number

} // namespace

FigureChip::FigureChip(const Theme &theme, Reader reader, QObject *parent)
    : QObject(parent), m_theme(theme), m_reader(std::move(reader))
{
}

QTextCharFormat FigureChip::formatOf(const QString &name)
{
    QTextCharFormat format;
    format.setObjectType(type);
    format.setProperty(nameProperty, name);
    return format;
}

QString FigureChip::labelOf(const QString &name) const
{
    const auto text = m_reader(name);
    return text && !text->contains(u'\n') ? *text : name;
}

/// It stands on the line's base like a digit; what it needs below is painted over the line's own descent.
QSizeF FigureChip::intrinsicSize(QTextDocument *document, int, const QTextFormat &format)
{
    const QFontMetricsF metrics(document->defaultFont());
    return {metrics.horizontalAdvance(labelOf(nameIn(format))) + 2 * padding + 2, metrics.ascent()};
}

void FigureChip::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int,
                            const QTextFormat &format)
{
    const QFontMetricsF metrics(document->defaultFont());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.colour(Role::AccentTint));
    painter->drawRoundedRect(rect.adjusted(1, 0, -1, metrics.descent() * 0.6), 4, 4);
    painter->setFont(document->defaultFont());
    painter->setPen(m_theme.colour(Role::Accent));
    painter->drawText(QPointF(rect.left() + 1 + padding, rect.bottom()), labelOf(nameIn(format)));
    painter->restore();
}

} // namespace tz
