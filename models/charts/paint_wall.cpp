#include "models/charts/chart_brush.h"
#include "models/charts/paint_chart.h"

namespace tz {

namespace {

class WallPainter
{
public:
    WallPainter(QPainter &painter, const WallLayout &layout, const ChartStyle &style)
        : m_layout(layout), m_style(style), m_sizes(layout.options.sizes), m_brush(painter, style, m_sizes)
    {
    }

    void paint()
    {
        m_brush.fill({QPointF(), m_layout.size}, m_style.paper);
        m_brush.fill({0, 0, m_layout.size.width(), m_layout.cellsTop}, m_style.raised);
        m_brush.fill(
            {0, m_layout.cells().bottom(), m_layout.size.width(), m_layout.size.height() - m_layout.cells().bottom()},
            m_style.raised);
        paintHeads();
        for (const WallBox &box : m_layout.boxes) paintCell(box);
        paintTotals();
        paintGrid();
        for (const WallBox &box : m_layout.boxes)
            if (box.selected) m_brush.rounded(box.rect, m_sizes.radius, {}, m_style.accent, m_sizes.text / 7);
    }

private:
    QRectF inside(const QRectF &rect) const
    {
        const double pad = std::min(m_sizes.pad, rect.width() * 0.1);
        return rect.adjusted(pad, 0, -pad, 0);
    }

    void paintHeads()
    {
        const ChartBrush::Face head{m_sizes.text, m_style.ink, Qt::AlignHCenter, true};
        for (const WallLabel &corner : m_layout.corners) m_brush.lines(inside(corner.rect), corner.lines, head);
        for (const WallLabel &name : m_layout.names)
            m_brush.lines(inside(name.rect), name.lines, {m_sizes.text, m_style.ink, Qt::AlignLeft});
        for (const WallLabel &group : m_layout.groups)
            m_brush.lines(inside(group.rect), group.lines, {m_sizes.text, m_style.ink, Qt::AlignLeft, true});
        for (const WallLabel &group : m_layout.columnGroups) m_brush.lines(inside(group.rect), group.lines, head);
        for (const WallLabel &column : m_layout.columns) {
            if (column.upright)
                m_brush.upright(column.rect, column.lines, head);
            else
                m_brush.lines(inside(column.rect), column.lines, head);
        }
        for (const WallLabel &total : m_layout.totalHeads) {
            const bool atFoot = total.rect.left() < m_layout.cellsLeft;
            m_brush.lines(inside(total.rect), total.lines,
                          {m_sizes.text, m_style.secondInk, atFoot ? Qt::AlignRight : Qt::AlignHCenter, true});
        }
    }

    void paintCell(const WallBox &box)
    {
        if (box.cell.id == 0) return;
        const LightColours &colours = m_style.light(box.cell.light);
        m_brush.rounded(box.tile, m_sizes.radius, colours.fill);
        m_brush.light(box.pill, box.cell.light, box.compact ? QString() : box.cell.days, Qt::AlignHCenter, false);
        m_brush.lines(box.noteRect, box.note, {m_sizes.small, m_style.secondInk, Qt::AlignHCenter});
    }

    QColor totalInk(const WallTotalBox &total) const
    {
        if (total.count == 0) return mixed(m_style.secondInk, m_style.paper, 0.55);
        if (total.kind == WallTotal::Overdue) return m_style.light(Light::Overdue).ink;
        if (total.kind == WallTotal::Near) return m_style.light(Light::Near).ink;
        return m_style.ink;
    }

    void paintTotals()
    {
        for (const WallTotalBox &total : m_layout.totals) {
            const bool strong = total.count > 0 && total.kind == WallTotal::Overdue;
            m_brush.line(total.rect, QString::number(total.count),
                         {m_sizes.text, totalInk(total), Qt::AlignHCenter, strong});
        }
    }

    void paintGrid()
    {
        const QRectF cells = m_layout.cells();
        const double right = m_layout.size.width();
        const double bottom = m_layout.size.height();
        const QColor strong = mixed(m_style.secondInk, m_style.paper, m_style.isPaper() ? 1 : 0.4);
        for (const WallLabel &name : m_layout.names)
            if (name.rect.top() > cells.top())
                m_brush.horizontal(name.rect.left(), right, name.rect.top(), m_style.hairline);
        for (const WallLabel &group : m_layout.groups)
            if (group.rect.top() > cells.top())
                m_brush.horizontal(0, right, group.rect.top(), mixed(m_style.secondInk, m_style.paper, 0.45));
        const double columnTop = m_layout.columns.empty() ? 0 : m_layout.columns.front().rect.top();
        for (const WallLabel &column : m_layout.columns)
            m_brush.vertical(column.rect.left(), columnTop, bottom, m_style.hairline);
        if (columnTop > 0) m_brush.horizontal(cells.left(), cells.right(), columnTop, m_style.hairline);
        for (const WallLabel &group : m_layout.columnGroups)
            m_brush.vertical(group.rect.left(), 0, bottom, mixed(m_style.secondInk, m_style.paper, 0.45));
        if (!m_layout.groups.empty())
            m_brush.vertical(m_layout.groups.front().rect.right(), 0, cells.bottom(), m_style.hairline);
        for (const WallLabel &total : m_layout.totalHeads) {
            if (total.rect.top() > 0)
                m_brush.horizontal(0, right, total.rect.top(), m_style.hairline);
            else
                m_brush.vertical(total.rect.left(), 0, bottom, m_style.hairline);
        }
        for (const double y : {cells.top(), cells.bottom()}) m_brush.horizontal(0, right, y, strong);
        for (const double x : {cells.left(), cells.right()}) m_brush.vertical(x, 0, bottom, strong);
        if (!m_style.isPaper()) return;
        for (const double y : {0.0, bottom}) m_brush.horizontal(0, right, y, strong);
        for (const double x : {0.0, right}) m_brush.vertical(x, 0, bottom, strong);
    }

    const WallLayout &m_layout;
    const ChartStyle &m_style;
    ChartSizes m_sizes;
    ChartBrush m_brush;
};

void paintSign(ChartBrush &brush, const LegendItem &item)
{
    const ChartStyle &style = brush.style();
    const QPointF middle = item.sample.center();
    const double radius = brush.sizes().text * 0.42;
    const double width = item.sample.width() * 0.8;
    const QRectF strip(middle.x() - width / 2, middle.y() - radius, width, radius * 2);
    switch (item.sign) {
    case LegendSign::Light:
        brush.light(item.sample, item.light, {}, Qt::AlignHCenter);
        return;
    case LegendSign::Due:
        brush.diamond(middle, radius, style.secondInk, style.paper);
        return;
    case LegendSign::OriginalDue:
        brush.fill({strip.left(), middle.y() - radius * 0.14, strip.width() / 2, radius * 0.28},
                   mixed(style.secondInk, style.paper, 0.6));
        brush.diamond(middle, radius * 0.6, style.paper, style.secondInk);
        return;
    case LegendSign::Completed:
        brush.tick(middle, radius, style.light(Light::Done).ink, style.paper);
        return;
    case LegendSign::Mark:
        brush.triangle(middle, radius * 0.8, style.paper, style.secondInk);
        return;
    case LegendSign::Today:
        brush.vertical(middle.x(), item.sample.top(), item.sample.bottom(), style.accent, radius * 0.24);
        return;
    case LegendSign::Weekend:
        brush.rounded(strip, 0, style.weekend, style.hairline, brush.sizes().hair);
        return;
    case LegendSign::Holiday:
        brush.rounded(strip, 0, style.holiday, style.hairline, brush.sizes().hair);
        return;
    case LegendSign::MakeUp:
        brush.fill({middle.x() - radius / 2, middle.y() - radius / 4, radius, radius / 2}, style.makeUp);
        return;
    case LegendSign::Stage:
    case LegendSign::Milestone: {
        const DueKind kind = item.sign == LegendSign::Stage ? DueKind::Stage : DueKind::Milestone;
        brush.line(item.sample, QString(dueCharacter(kind, item.light)),
                   {brush.sizes().small, style.secondInk, Qt::AlignHCenter, true});
        return;
    }
    case LegendSign::MakeUpDay:
        brush.line(item.sample, QStringLiteral("班"), {brush.sizes().small, style.makeUp, Qt::AlignHCenter, true});
        return;
    }
}

} // namespace

void paintWall(QPainter &painter, const WallLayout &layout, const ChartStyle &style)
{
    painter.save();
    WallPainter(painter, layout, style).paint();
    painter.restore();
}

void paintLegend(QPainter &painter, const LegendLayout &layout, const ChartStyle &style)
{
    painter.save();
    ChartBrush brush(painter, style, layout.sizes);
    for (const LegendItem &item : layout.items) {
        paintSign(brush, item);
        brush.line(item.text, item.word, {layout.sizes.small, style.secondInk, Qt::AlignLeft});
    }
    painter.restore();
}

} // namespace tz
