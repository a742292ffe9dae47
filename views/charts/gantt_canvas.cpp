#include "views/charts/gantt_canvas.h"

#include "models/charts/chart_text.h"
#include "models/charts/paint_chart.h"
#include "views/charts/chart_look.h"

#include <QPaintEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <cmath>

namespace tz {

GanttCanvas::GanttCanvas(const Theme &theme, const WorkCalendar &calendar, QWidget *parent)
    : ChartCanvas(theme, QStringLiteral("甘特图"), parent), m_calendar(calendar),
      m_zoom(usualZoom(GanttScale::TenDays, chartSizesOf(theme)))
{
}

void GanttCanvas::setRows(std::vector<GanttRow> rows, std::pair<QDate, QDate> range, QDate today)
{
    const int moved =
        m_range.first.isValid()
            ? static_cast<int>(std::lround(m_zoom.dayWidth * static_cast<double>(range.first.daysTo(m_range.first))))
            : 0;
    m_rows = std::move(rows);
    m_deadlineEms = 0;
    for (const GanttRow &row : m_rows) m_deadlineEms = std::max(m_deadlineEms, textEms(row.deadlineWords));
    m_range = range;
    m_today = today;
    if (currentIndex() < 0) m_current = 0;
    relayOut();
    if (m_keepsToday)
        placeToday();
    else if (moved != 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + moved);
}

std::vector<LegendItem> GanttCanvas::legend() const
{
    return m_rows.empty() ? std::vector<LegendItem>() : legendOf(m_rows, m_calendar, options());
}

/// The names take a quarter of the width, the other columns what their words need.
GanttColumns GanttCanvas::columns() const
{
    const int width = viewport()->width();
    GanttColumns columns;
    columns.name = std::clamp(width / 4, m_theme.px(200), m_theme.px(360));
    columns.unit = width < m_theme.px(860) ? 0 : m_theme.px(120);
    const ChartSizes sizes = chartSizesOf(m_theme);
    columns.deadline =
        std::clamp(m_deadlineEms * sizes.small + 2 * sizes.pad + 1, double(m_theme.px(96)), double(m_theme.px(176)));
    columns.light = m_theme.px(80);
    return columns;
}

double GanttCanvas::chartWidth() const
{
    return std::max(1.0, viewport()->width() - columns().total());
}

GanttOptions GanttCanvas::options() const
{
    GanttOptions options;
    options.from = m_range.first;
    // Few days in a wide window: the time goes on to the edge.
    options.to = std::max(m_range.second,
                          m_range.first.addDays(static_cast<qint64>(std::ceil(chartWidth() / m_zoom.dayWidth)) - 1));
    options.horizon = m_range.second;
    options.today = m_today;
    options.scale = m_zoom.scale;
    options.dayWidth = m_zoom.dayWidth;
    options.rowHeight = m_theme.px(36); // two lines of a long name in small type
    options.bandHeight = m_theme.px(22);
    options.columns = columns();
    options.sizes = chartSizesOf(m_theme);
    options.viewport = viewport()->size();
    options.scroll = QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
    options.selected = m_current;
    options.move = m_move;
    return options;
}

void GanttCanvas::relayOut()
{
    if (!m_range.first.isValid()) return;
    m_layout = layOutGantt(m_rows, m_calendar, options());
    if (!m_isPlacing) {
        const QScopedValueRollback placing(m_isPlacing, true);
        placeBars();
        if (viewport()->size() != m_layout.options.viewport) { // a bar has come or gone
            m_layout = layOutGantt(m_rows, m_calendar, options());
            placeBars();
        }
        m_layout = layOutGantt(m_rows, m_calendar, options());
    }
    viewport()->update();
}

void GanttCanvas::placeBars()
{
    const auto place = [](QScrollBar *bar, double content, int seen, int step, double fixed) {
        bar->setRange(0, std::max(0, static_cast<int>(std::ceil(content)) - seen));
        bar->setPageStep(std::max(1, seen - static_cast<int>(fixed)));
        bar->setSingleStep(step);
    };
    const int row = m_theme.px(36);
    const QSize seen = viewport()->size();
    const double time = m_zoom.dayWidth * static_cast<double>(m_range.first.daysTo(m_range.second) + 1);
    place(horizontalScrollBar(), m_layout.corner.width() + time, seen.width(), row / 2, m_layout.corner.width());
    place(verticalScrollBar(), m_layout.content.height(), seen.height(), row, m_layout.corner.height());
}

void GanttCanvas::placeToday()
{
    if (!m_range.first.isValid()) return;
    const QScopedValueRollback placing(m_isPlacing, true);
    const double x = m_zoom.dayWidth * (static_cast<double>(m_range.first.daysTo(m_today)) + 0.5);
    horizontalScrollBar()->setValue(static_cast<int>(std::lround(x - chartWidth() * 0.4)));
    relayOut();
}

void GanttCanvas::showToday()
{
    m_keepsToday = true;
    placeToday();
}

void GanttCanvas::setScale(GanttScale scale)
{
    zoomTo(usualZoom(scale, chartSizesOf(m_theme)), columns().total() + chartWidth() * 0.4);
}

void GanttCanvas::showWholePeriod()
{
    if (!m_range.first.isValid()) return;
    const double days = static_cast<double>(m_range.first.daysTo(m_range.second) + 1);
    zoomBy(chartWidth() / days / m_zoom.dayWidth, columns().total());
}

void GanttCanvas::showPeriod(QDate from, QDate to)
{
    const double days = static_cast<double>(from.daysTo(to) + 1);
    m_keepsToday = false;
    zoomBy(chartWidth() / days / m_zoom.dayWidth, columns().total());
    const double spare = (chartWidth() - days * m_zoom.dayWidth) / 2; // a day is never wider than its widest
    const double left = static_cast<double>(m_range.first.daysTo(from)) * m_zoom.dayWidth;
    horizontalScrollBar()->setValue(static_cast<int>(std::lround(left - spare)));
}

void GanttCanvas::showSelection()
{
    const qsizetype index = currentIndex();
    if (index < 0) return;
    QDate from, to;
    const int level = m_rows[static_cast<size_t>(index)].level;
    for (size_t i = static_cast<size_t>(index); i < m_rows.size(); ++i) {
        const GanttRow &row = m_rows[i];
        if (static_cast<qsizetype>(i) > index && row.level <= level) break;
        const QDate late = row.light == Light::Overdue || row.continuous ? m_today : QDate();
        for (const QDate date : {row.start, row.end, row.due, row.originalDue, row.doneOn, late}) {
            if (!date.isValid()) continue;
            from = from.isValid() ? std::min(from, date) : date;
            to = to.isValid() ? std::max(to, date) : date;
        }
    }
    if (!from.isValid()) return;
    const qint64 margin = 1 + from.daysTo(to) / 12;
    showPeriod(std::max(m_range.first, from.addDays(-margin)), to.addDays(margin * 2)); // words stand at the end
    keepInSight(index);
}

std::pair<QDate, QDate> GanttCanvas::daysInSight() const
{
    const QRectF &chart = m_layout.chart;
    return {std::max(m_range.first, m_layout.time.dateAt(chart.left())),
            std::min(m_range.second, m_layout.time.dateAt(chart.right() - 1))};
}

/// The day under x stays under x.
void GanttCanvas::zoomTo(GanttZoom zoom, double x)
{
    if (zoom == m_zoom) return;
    const bool isOtherScale = zoom.scale != m_zoom.scale;
    const double fromTable = std::max(0.0, x - columns().total());
    const double days = (fromTable + horizontalScrollBar()->value()) / m_zoom.dayWidth;
    m_zoom = zoom;
    relayOut();
    if (m_keepsToday)
        placeToday();
    else
        horizontalScrollBar()->setValue(static_cast<int>(std::lround(days * zoom.dayWidth - fromTable)));
    if (isOtherScale) Q_EMIT scaleChanged(zoom.scale);
    Q_EMIT legendChanged();
}

void GanttCanvas::zoomBy(double factor, double x)
{
    zoomTo(zoomed(m_zoom, factor, chartSizesOf(m_theme)), x);
}

void GanttCanvas::applyLengths()
{
    setScale(m_zoom.scale);
    relayOut();
}

qsizetype GanttCanvas::currentIndex() const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [this](const GanttRow &row) { return row.id == m_current; });
    return m_current == 0 || found == m_rows.end() ? -1 : found - m_rows.begin();
}

void GanttCanvas::setCurrentRow(qint64 id)
{
    m_current = id;
    if (const qsizetype index = currentIndex(); index >= 0) keepInSight(index);
    relayOut();
    Q_EMIT currentChanged();
}

void GanttCanvas::walkTo(qsizetype index)
{
    if (m_rows.empty()) return;
    const auto last = static_cast<qsizetype>(m_rows.size()) - 1;
    index = std::clamp<qsizetype>(index, 0, last);
    setCurrentRow(m_rows[static_cast<size_t>(index)].id);
}

int GanttCanvas::rowsInSight() const
{
    return std::max(1, static_cast<int>(m_layout.table.height() / m_layout.options.rowHeight));
}

void GanttCanvas::keepInSight(qsizetype index)
{
    const int height = m_theme.px(36);
    const int top = static_cast<int>(index) * height;
    const int seen = viewport()->height() - static_cast<int>(m_layout.header.height());
    QScrollBar *bar = verticalScrollBar();
    if (top < bar->value())
        bar->setValue(top);
    else if (top + height > bar->value() + seen)
        bar->setValue(top + height - seen);
}

void GanttCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.colour(Role::Paper));
    if (m_rows.empty()) return;
    paintGantt(painter, m_layout, chartStyleOf(m_theme));
    if (!hasFocus()) return;
    for (const GanttBox &box : m_layout.boxes) {
        if (!box.selected) continue;
        painter.setClipRect(QRectF(0, m_layout.header.height(), viewport()->width(), viewport()->height()));
        painter.setPen(QPen(m_theme.colour(Role::Accent), 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        const double right = std::min<double>(m_layout.chart.right(), viewport()->width());
        painter.drawRect(QRectF(1, box.rect.top() + 1, right - 2, box.rect.height() - 1));
    }
}

void GanttCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayOut();
    if (m_keepsToday) placeToday();
    Q_EMIT legendChanged();
}

void GanttCanvas::scrollContentsBy(int dx, int)
{
    if (m_isPlacing) return;
    if (dx != 0) m_keepsToday = false;
    relayOut();
}

} // namespace tz
