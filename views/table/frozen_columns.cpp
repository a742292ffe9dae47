#include "views/table/frozen_columns.h"

#include "views/table/filter_header.h"
#include "views/table/ledger_table_view.h"

#include <QAbstractItemDelegate>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace tz {

namespace {

/// Frozen columns that leave less of the table than this hide more than they show.
constexpr double mostCovered = 0.5;

} // namespace

FrozenColumns::FrozenColumns(LedgerTableView &view) : QWidget(&view), m_view(view)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    hide();
}

void FrozenColumns::setCount(int count)
{
    m_count = count;
    follow();
}

std::vector<int> FrozenColumns::sections() const
{
    std::vector<int> result;
    const QHeaderView *header = m_view.horizontalHeader();
    for (int visual = 0; visual < header->count() && int(result.size()) < m_count; ++visual)
        if (const int section = header->logicalIndex(visual); !header->isSectionHidden(section))
            result.push_back(section);
    return result;
}

bool FrozenColumns::covers(int section) const
{
    const std::vector<int> frozen = sections();
    return isVisible() && std::find(frozen.begin(), frozen.end(), section) != frozen.end();
}

void FrozenColumns::follow()
{
    m_width = 0;
    for (const int section : sections()) m_width += m_view.columnWidth(section);
    const QRect viewport = m_view.viewport()->geometry();
    const bool isNeeded =
        m_width > 0 && m_view.horizontalScrollBar()->value() > 0 && m_width < mostCovered * viewport.width();
    if (isNeeded) {
        const int head = m_view.horizontalHeader()->height();
        setGeometry(viewport.x(), viewport.y() - head, m_width, head + viewport.height());
        raise();
        update();
    }
    setVisible(isNeeded);
}

QModelIndex FrozenColumns::cellAt(const QPoint &at) const
{
    const int row = m_view.rowAt(at.y() - m_view.horizontalHeader()->height());
    int x = 0;
    for (const int section : sections()) {
        x += m_view.columnWidth(section);
        if (at.x() < x) return row < 0 ? QModelIndex() : m_view.model()->index(row, section);
    }
    return {};
}

void FrozenColumns::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_view.theme().colour(Role::Paper));
    const int head = m_view.horizontalHeader()->height();
    int x = 0;
    for (const int section : sections()) {
        const int width = m_view.columnWidth(section);
        painter.save();
        m_view.filterHeader().paintFrozen(painter, {x, 0, width, head}, section);
        painter.restore();
        painter.save();
        painter.setClipRect(x, head, width, height() - head);
        paintCells(painter, section, x);
        painter.restore();
        x += width;
    }
    painter.setPen(m_view.theme().colour(Role::SecondInk));
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

void FrozenColumns::paintCells(QPainter &painter, int section, int x)
{
    const int head = m_view.horizontalHeader()->height();
    const int last = m_view.model()->rowCount();
    const int top = m_view.rowAt(0);
    for (int row = top; row >= 0 && row < last; ++row) {
        const int y = m_view.rowViewportPosition(row);
        if (y > m_view.viewport()->height()) break;
        const QModelIndex index = m_view.model()->index(row, section);
        painter.save();
        painter.translate(x, head);
        m_view.paintCell(painter, {0, y, m_view.columnWidth(section), m_view.rowHeight(row)}, index);
        painter.restore();
    }
}

void FrozenColumns::mousePressEvent(QMouseEvent *event)
{
    if (const QModelIndex index = cellAt(event->position().toPoint()); index.isValid()) Q_EMIT pressed(index, event);
}

void FrozenColumns::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const QModelIndex index = cellAt(event->position().toPoint()); index.isValid()) Q_EMIT doubleClicked(index);
}

} // namespace tz
