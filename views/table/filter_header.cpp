#include "views/table/filter_header.h"

#include "models/tables/entity_table_model.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace tz {

namespace {

constexpr int markSize = 15; // little more than the padding right of a heading
constexpr int markMargin = 2;

/// A funnel in a square of 10 units.
QPolygonF funnel(const QRectF &place)
{
    const auto at = [&](double x, double y) {
        return QPointF(place.x() + place.width() * x / 10, place.y() + place.height() * y / 10);
    };
    return QPolygonF({at(1, 2), at(9, 2), at(6, 5.5), at(6, 9), at(4, 8), at(4, 5.5)});
}

} // namespace

FilterHeader::FilterHeader(const EntityTableModel &model, const Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model), m_theme(theme)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setMouseTracking(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QRect FilterHeader::markIn(const QRect &section) const
{
    const int size = m_theme.px(markSize);
    return {section.right() - size - markMargin, section.center().y() - size / 2, size, size};
}

QRect FilterHeader::markOf(int section) const
{
    return markIn({sectionViewportPosition(section), 0, sectionSize(section), height()});
}

QString FilterHeader::sortMark(int section) const
{
    const auto &sorting = m_model.sorting();
    for (size_t i = 0; i < sorting.size(); ++i) {
        if (sorting[i].column != &m_model.columnAt(section)) continue;
        const QString arrow = sorting[i].descending ? QStringLiteral("↓") : QStringLiteral("↑");
        return sorting.size() > 1 ? arrow + QString::number(i + 1) : arrow;
    }
    return {};
}

bool FilterHeader::isFiltered(int section) const
{
    const auto &filters = m_model.filters();
    return std::any_of(filters.begin(), filters.end(),
                       [&](const ColumnFilter &filter) { return filter.column == &m_model.columnAt(section); });
}

int FilterHeader::marksWidth(int section) const
{
    const int marks = (isFiltered(section) ? 1 : 0) + (sortMark(section).isEmpty() ? 0 : 1);
    return marks == 0 ? 0 : marks * m_theme.px(markSize) + markMargin;
}

void FilterHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, logicalIndex);
    painter->restore();
    const bool isNarrowed = isFiltered(logicalIndex);
    const QString sort = sortMark(logicalIndex);
    if (!isNarrowed && sort.isEmpty() && m_hovered != logicalIndex) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect mark = markIn(rect);
    painter->fillRect(mark.adjusted(0, 0, markMargin, 0), m_theme.colour(Role::Raised));
    if (isNarrowed || m_hovered == logicalIndex) {
        painter->setPen(QPen(m_theme.colour(isNarrowed ? Role::Accent : Role::SecondInk), 1.2));
        if (isNarrowed) painter->setBrush(m_theme.colour(Role::Accent));
        painter->drawPolygon(funnel(QRectF(mark).adjusted(2, 2, -2, -2)));
    }
    if (!sort.isEmpty()) {
        const bool isBeside = isNarrowed || m_hovered == logicalIndex;
        const QRect place = isBeside ? mark.translated(-mark.width(), 0) : mark;
        painter->fillRect(place, m_theme.colour(Role::Raised));
        painter->setFont(m_theme.font(TextSize::Small, true));
        painter->setPen(m_theme.colour(Role::Accent));
        painter->drawText(place, Qt::AlignCenter, sort);
    }
    painter->restore();
}

void FilterHeader::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const int section = logicalIndexAt(at);
    m_pressed = -1;
    if (event->button() == Qt::LeftButton && section >= 0 && cursor().shape() != Qt::SplitHCursor) {
        if (markOf(section).contains(at)) return Q_EMIT filterRequested(section);
        m_pressed = section;
        m_pressedAt = at.x();
    }
    QHeaderView::mousePressEvent(event);
}

/// A heading that was dragged somewhere else is not meant to sort.
void FilterHeader::mouseReleaseEvent(QMouseEvent *event)
{
    QHeaderView::mouseReleaseEvent(event);
    const QPoint at = event->position().toPoint();
    const bool isClick = m_pressed >= 0 && logicalIndexAt(at) == m_pressed &&
                         std::abs(at.x() - m_pressedAt) < QApplication::startDragDistance();
    const int section = std::exchange(m_pressed, -1);
    if (isClick) Q_EMIT sortRequested(section, event->modifiers().testFlag(Qt::ShiftModifier));
}

void FilterHeader::mouseMoveEvent(QMouseEvent *event)
{
    QHeaderView::mouseMoveEvent(event);
    const int hovered = logicalIndexAt(event->position().toPoint());
    if (hovered == m_hovered) return;
    m_hovered = hovered;
    viewport()->update();
}

void FilterHeader::leaveEvent(QEvent *event)
{
    QHeaderView::leaveEvent(event);
    m_hovered = -1;
    viewport()->update();
}

} // namespace tz
