#include "views/theme/wrap_layout.h"

#include <QSpacerItem>

namespace tz {

WrapLayout::WrapLayout(QWidget *parent, int spacing) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

WrapLayout::~WrapLayout() = default;

void WrapLayout::addStretch()
{
    addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding, QSizePolicy::Minimum));
}

QLayoutItem *WrapLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)].get() : nullptr;
}

QLayoutItem *WrapLayout::takeAt(int index)
{
    if (!itemAt(index)) return nullptr;
    QLayoutItem *item = m_items[static_cast<size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

QSize WrapLayout::sizeHint() const
{
    QSize size;
    for (const auto &item : m_items)
        size = {size.width() + item->sizeHint().width() + spacing(),
                std::max(size.height(), item->sizeHint().height())};
    return size;
}

QSize WrapLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) size = size.expandedTo(item->minimumSize());
    return size;
}

void WrapLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    placed(rect, true);
}

int WrapLayout::placed(const QRect &rect, bool forGood) const
{
    int y = rect.top();
    for (size_t first = 0; first < m_items.size();) {
        int used = 0;
        int height = 0;
        size_t last = first;
        QLayoutItem *growing = nullptr;
        for (; last < m_items.size(); ++last) {
            const QSize size = m_items[last]->sizeHint();
            const int gap = used > 0 && size.width() > 0 ? spacing() : 0;
            if (used > 0 && used + gap + size.width() > rect.width()) break;
            used += gap + size.width();
            height = std::max(height, size.height());
            if (m_items[last]->expandingDirections().testFlag(Qt::Horizontal)) growing = m_items[last].get();
        }
        int x = rect.left();
        for (size_t i = first; forGood && i < last; ++i) {
            QLayoutItem *item = m_items[i].get();
            const QSize size = item->sizeHint();
            const int width = size.width() + (item == growing ? std::max(0, rect.width() - used) : 0);
            item->setGeometry({x, y + (height - size.height()) / 2, width, size.height()});
            x += width + (size.width() > 0 ? spacing() : 0);
        }
        y += height + spacing();
        first = last;
    }
    return std::max(0, y - rect.top() - spacing());
}

} // namespace tz
