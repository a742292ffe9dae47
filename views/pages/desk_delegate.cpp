#include "views/pages/desk_delegate.h"

#include "models/tables/table_roles.h"
#include "views/table/wrapped_text.h"
#include "views/theme/cell_button.h"
#include "views/theme/pill.h"

#include <QAbstractItemView>
#include <QPainter>

namespace tz {

namespace {

Role inkOf(const QModelIndex &index)
{
    if (index.data(IssueRole).isValid()) return Role::Near;
    return index.data(QuietRole).toBool() ? Role::SecondInk : Role::Ink;
}

} // namespace

void DeskDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, m_theme.colour(isSelected ? Role::Selected : Role::Paper));
    painter->setPen(m_theme.colour(Role::Hairline));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    paintContent(*painter, option, index);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view && view->hasFocus() && view->currentIndex() == index) {
        painter->setPen(QPen(m_theme.colour(Role::Accent), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void DeskDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant light = index.data(LightRole);
    if (light.isValid()) {
        paintPill(painter, option.rect.adjusted(padding, 0, -4, 0), light.value<LightMark>(), m_theme);
    } else if (index.data(ActionRole).toBool()) {
        paintCellButton(painter, option, index.data().toString(), m_theme);
    } else {
        painter.setPen(m_theme.colour(inkOf(index)));
        const QVariant kept = index.data(Qt::TextAlignmentRole);
        const Qt::Alignment alignment = kept.isValid() ? kept.value<Qt::Alignment>() : Qt::AlignVCenter | Qt::AlignLeft;
        const QRect place = option.rect.adjusted(padding, 0, -padding, 0);
        const QString text = index.data().toString();
        const QStringList parts = index.data(PartsRole).toStringList();
        const bool isParted =
            parts.size() == 2 && QFontMetrics(m_theme.font(TextSize::Base)).horizontalAdvance(text) > place.width();
        if (isParted) return paintParts(painter, place, parts);
        paintWords(painter, place, text, alignment);
    }
}

/// One line, or two of small type where that is too long and the row has room for them.
void DeskDelegate::paintWords(QPainter &painter, const QRect &place, const QString &text, Qt::Alignment alignment) const
{
    painter.setFont(m_theme.font(TextSize::Base));
    if (painter.fontMetrics().horizontalAdvance(text) > place.width()) {
        painter.setFont(m_theme.font(TextSize::Small));
        if (place.height() >= 2 * painter.fontMetrics().lineSpacing())
            return paintWrapped(painter, place, text, alignment, 2);
        painter.setFont(m_theme.font(TextSize::Base));
    }
    painter.drawText(place, alignment, painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
}

/// The first part keeps its size from row to row; the second one stands under it, small.
void DeskDelegate::paintParts(QPainter &painter, const QRect &place, const QStringList &parts) const
{
    const QFont large = m_theme.font(TextSize::Base), small = m_theme.font(TextSize::Small);
    const bool fits = QFontMetrics(large).horizontalAdvance(parts.front()) <= place.width();
    const std::pair<QFont, QString> lines[] = {{fits ? large : small, parts.front()}, {small, parts.back()}};
    int top = place.center().y() - (QFontMetrics(lines[0].first).height() + QFontMetrics(small).height()) / 2;
    for (const auto &[font, text] : lines) {
        painter.setFont(font);
        const QFontMetrics metrics = painter.fontMetrics();
        painter.drawText(QRect(place.left(), top, place.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideRight, place.width()));
        top += metrics.height();
    }
}

QSize DeskDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), m_theme.rowHeight()};
}

} // namespace tz
