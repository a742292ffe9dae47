#include "models/charts/chart_brush.h"
#include "models/charts/paint_chart.h"

namespace tz {

namespace {

class MonthPainter
{
public:
    MonthPainter(QPainter &painter, const MonthLayout &layout, const ChartStyle &style)
        : m_layout(layout), m_style(style), m_sizes(layout.options.sizes), m_brush(painter, style, m_sizes)
    {
    }

    void paint()
    {
        m_brush.fill({QPointF(), m_layout.size}, m_style.paper);
        for (const MonthHead &head : m_layout.heads) {
            m_brush.fill(head.rect, m_style.raised);
            m_brush.line(head.rect, head.text,
                         {m_sizes.small, head.isWeekend ? m_style.secondInk : m_style.ink, Qt::AlignHCenter, true});
        }
        for (const MonthCell &cell : m_layout.cells) paintGround(cell);
        for (const MonthCell &cell : m_layout.cells) paintCell(cell);
        paintGrid();
        for (const MonthCell &cell : m_layout.cells)
            if (cell.isSelected) m_brush.rounded(cell.rect, m_sizes.radius, {}, m_style.accent, m_sizes.text / 7);
    }

private:
    QColor faint(const MonthCell &cell, const QColor &ink) const
    {
        return cell.isInMonth ? ink : mixed(ink, m_style.paper, 0.45);
    }

    void paintGround(const MonthCell &cell)
    {
        if (cell.isOff) m_brush.fill(cell.rect, cell.mark.isEmpty() ? m_style.weekend : m_style.holiday);
        if (cell.isSelected) m_brush.fill(cell.rect, m_style.selected);
    }

    void paintCell(const MonthCell &cell)
    {
        if (cell.isToday) m_brush.rounded(cell.number, cell.number.height() / 2, m_style.accent);
        m_brush.line(cell.number, QString::number(cell.date.day()),
                     {m_sizes.text,
                      cell.isToday ? m_style.paper : faint(cell, cell.isOff ? m_style.secondInk : m_style.ink),
                      Qt::AlignHCenter, cell.isToday || !cell.lines.empty() || cell.unlisted > 0});
        m_brush.line(cell.markRect, cell.mark,
                     {m_sizes.small, faint(cell, cell.isMakeUp ? m_style.makeUp : m_style.secondInk), Qt::AlignRight,
                      cell.isMakeUp});
        for (const MonthPill &pill : cell.pills)
            m_brush.light(pill.rect, pill.light, QString::number(pill.count), Qt::AlignLeft);
        for (const MonthLine &line : cell.lines) paintLine(line);
        if (cell.unlisted > 0)
            m_brush.line(cell.unlistedRect, unlistedWords(cell), {m_sizes.small, m_style.secondInk, Qt::AlignLeft});
    }

    /// Of a cell that tells nothing else they are not what is left.
    static QString unlistedWords(const MonthCell &cell)
    {
        const bool isAll = cell.lines.empty() && cell.pills.empty();
        return (isAll ? QStringLiteral("%1 项") : QStringLiteral("还有 %1 项")).arg(cell.unlisted);
    }

    void paintLine(const MonthLine &line)
    {
        const double sign = m_sizes.small * 1.3;
        if (line.begins)
            m_brush.line({line.rect.left(), line.rect.top(), sign, line.rect.height()},
                         QString(dueCharacter(line.kind, line.light)),
                         {m_sizes.small, m_style.light(line.light).ink, Qt::AlignLeft, true});
        m_brush.line(line.rect.adjusted(sign, 0, 0, 0), line.text, {m_sizes.small, m_style.ink, Qt::AlignLeft});
    }

    void paintGrid()
    {
        const double right = m_layout.size.width();
        const double bottom = m_layout.size.height();
        const QColor strong = m_style.isPaper() ? m_style.secondInk : m_style.hairline;
        for (size_t i = 0; i < m_layout.cells.size(); i += 7)
            m_brush.horizontal(0, right, m_layout.cells[i].rect.top(), strong);
        for (size_t i = 1; i < m_layout.heads.size(); ++i)
            m_brush.vertical(m_layout.heads[i].rect.left(), 0, bottom, m_style.hairline);
        if (!m_style.isPaper()) return;
        for (const double y : {0.0, bottom}) m_brush.horizontal(0, right, y, strong);
        for (const double x : {0.0, right}) m_brush.vertical(x, 0, bottom, strong);
    }

    const MonthLayout &m_layout;
    const ChartStyle &m_style;
    ChartSizes m_sizes;
    ChartBrush m_brush;
};

} // namespace

void paintMonth(QPainter &painter, const MonthLayout &layout, const ChartStyle &style)
{
    painter.save();
    MonthPainter(painter, layout, style).paint();
    painter.restore();
}

} // namespace tz
