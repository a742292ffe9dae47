#include "views/charts/wall_canvas.h"

#include "models/charts/paint_chart.h"
#include "views/charts/chart_look.h"
#include "views/charts/chart_words.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyle>
#include <QWheelEvent>

namespace tz {

WallCanvas::WallCanvas(const Theme &theme, QWidget *parent) : ChartCanvas(theme, QStringLiteral("挂图"), parent) {}

qint64 WallCanvas::currentAssignment() const
{
    return m_current ? matrix().at(m_current->first, m_current->second).id : 0;
}

void WallCanvas::setMatrix(WallMatrix matrix, bool isTransposed)
{
    const auto kept = isEmpty() || !m_current ? std::nullopt : std::optional(crossingOf(*m_current));
    m_window.setMatrix(std::move(matrix), isTransposed);
    m_isTransposed = isTransposed;
    m_current.reset();
    fit();
    const auto found = kept ? cellOf(*kept) : std::nullopt;
    if (!found) return Q_EMIT currentChanged();
    setCurrentCell(found->first, found->second);
}

WallCanvas::Crossing WallCanvas::crossingOf(Cell cell) const
{
    const WallHead &row = matrix().rows[cell.first];
    const WallHead &column = matrix().columns[cell.second];
    return {matrix().at(cell.first, cell.second).id, m_isTransposed ? column : row, m_isTransposed ? row : column};
}

std::optional<WallCanvas::Cell> WallCanvas::cellOf(const Crossing &crossing) const
{
    const size_t width = matrix().columns.size();
    const auto &cells = matrix().cells;
    const auto same =
        std::find_if(cells.begin(), cells.end(), [&](const WallCell &cell) { return cell.id == crossing.assignment; });
    if (crossing.assignment != 0 && same != cells.end()) {
        const auto at = static_cast<size_t>(same - cells.begin());
        return Cell(at / width, at % width);
    }
    // Communities stand in the group of their county, which stands alone where the chart is by county.
    const auto county = [](const WallHead &place) { return place.group.isEmpty() ? place.name : place.group; };
    std::optional<Cell> inCounty;
    for (size_t i = 0; i < cells.size(); ++i) {
        const Cell cell(i / width, i % width);
        const Crossing each = crossingOf(cell);
        if (each.task.id != crossing.task.id || county(each.place) != county(crossing.place)) continue;
        if (each.place.id == crossing.place.id && each.place.group == crossing.place.group) return cell;
        if (!inCounty) inCounty = cell;
    }
    return inCounty;
}

/// Room for the upright bar is always kept: whether it is shown must not change what fits.
void WallCanvas::fit()
{
    if (isEmpty()) return viewport()->update();
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, verticalScrollBar());
    const WallMeasures measures{chartSizesOf(m_theme), m_theme.scale()};
    QSizeF room = QSizeF(maximumViewportSize()) - QSizeF(bar, 0);
    m_window.fit(room, measures);
    const auto hidden = static_cast<int>(matrix().columns.size() - m_window.columnsInSight());
    if (hidden > 0) m_window.fit(room - QSizeF(0, bar), measures);

    const QScopedValueRollback placing(m_isPlacing, true);
    horizontalScrollBar()->setRange(0, hidden);
    horizontalScrollBar()->setPageStep(static_cast<int>(m_window.columnsInSight()));
    const auto last = static_cast<int>(m_window.lastFirstRow());
    verticalScrollBar()->setRange(0, last);
    verticalScrollBar()->setPageStep(static_cast<int>(m_window.rowsInSight(static_cast<size_t>(last))));
    relayOut();
    Q_EMIT fitted();
}

void WallCanvas::relayOut()
{
    if (!isEmpty()) m_layout = m_window.layOut(firstRow(), firstColumn(), m_current);
    viewport()->update();
}

size_t WallCanvas::firstRow() const
{
    return static_cast<size_t>(verticalScrollBar()->value());
}

size_t WallCanvas::firstColumn() const
{
    return static_cast<size_t>(horizontalScrollBar()->value());
}

void WallCanvas::applyLengths()
{
    fit();
}

void WallCanvas::setCurrentCell(size_t row, size_t column)
{
    m_current = {row, column};
    {
        const QScopedValueRollback placing(m_isPlacing, true);
        if (row < firstRow()) verticalScrollBar()->setValue(static_cast<int>(row));
        while (row >= firstRow() + m_window.rowsInSight(firstRow()) &&
               verticalScrollBar()->value() < verticalScrollBar()->maximum())
            verticalScrollBar()->setValue(verticalScrollBar()->value() + 1);
        if (column < firstColumn()) horizontalScrollBar()->setValue(static_cast<int>(column));
        if (column >= firstColumn() + m_window.columnsInSight())
            horizontalScrollBar()->setValue(static_cast<int>(column + 1 - m_window.columnsInSight()));
    }
    relayOut();
    Q_EMIT currentChanged();
}

void WallCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.colour(Role::Paper));
    if (!isEmpty()) paintWall(painter, m_layout, chartStyleOf(m_theme));
}

void WallCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    fit();
}

void WallCanvas::scrollContentsBy(int, int)
{
    if (!m_isPlacing) relayOut();
}

std::optional<WallCanvas::Cell> WallCanvas::cellAt(QPointF point) const
{
    if (isEmpty()) return std::nullopt;
    const auto hit = m_layout.hitTest(point);
    if (!hit) return std::nullopt;
    return Cell(hit->first + firstRow(), hit->second + firstColumn());
}

/// Over a cell what the page says of its assignment, over a name the whole name.
QString WallCanvas::tipAt(QPointF point) const
{
    if (const auto cell = cellAt(point)) {
        const qint64 id = matrix().at(cell->first, cell->second).id;
        if (id != 0) return tipOf(id);
        return plainTip(
            {matrix().rows[cell->first].name, matrix().columns[cell->second].name, QStringLiteral("没有分解到这里")});
    }
    for (const auto *labels : {&m_layout.groups, &m_layout.names, &m_layout.columnGroups, &m_layout.columns})
        for (const WallLabel &label : *labels)
            if (label.rect.contains(point)) return plainTip({label.text});
    return {};
}

void WallCanvas::walk(int down, int right)
{
    if (isEmpty()) return;
    if (!m_current) return setCurrentCell(firstRow(), firstColumn());
    const auto moved = [](size_t from, int by, size_t count) {
        return static_cast<size_t>(
            std::clamp<qsizetype>(static_cast<qsizetype>(from) + by, 0, static_cast<qsizetype>(count) - 1));
    };
    setCurrentCell(moved(m_current->first, down, matrix().rows.size()),
                   moved(m_current->second, right, matrix().columns.size()));
}

void WallCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier)) return event->ignore();
    const auto far = static_cast<int>(matrix().columns.size());
    const auto page = static_cast<int>(m_layout.names.size());
    switch (event->key()) {
    case Qt::Key_Down:
        return walk(1, 0);
    case Qt::Key_Up:
        return walk(-1, 0);
    case Qt::Key_Right:
        return walk(0, 1);
    case Qt::Key_Left:
        return walk(0, -1);
    case Qt::Key_Home:
        return walk(0, -far);
    case Qt::Key_End:
        return walk(0, far);
    case Qt::Key_PageDown:
        return walk(page, 0);
    case Qt::Key_PageUp:
        return walk(-page, 0);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const qint64 id = currentAssignment(); id != 0) Q_EMIT activated(id);
        return;
    default:
        event->ignore();
    }
}

void WallCanvas::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ShiftModifier)) return QAbstractScrollArea::wheelEvent(event);
    const int by = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (by > 0 ? 1 : -1));
    event->accept();
}

void WallCanvas::mousePressEvent(QMouseEvent *event)
{
    if (const auto cell = cellAt(event->position()); cell && event->button() == Qt::LeftButton)
        setCurrentCell(cell->first, cell->second);
}

void WallCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && cellAt(event->position()) && currentAssignment() != 0)
        Q_EMIT activated(currentAssignment());
}

void WallCanvas::enter()
{
    if (!m_current) walk(0, 0);
}

} // namespace tz
