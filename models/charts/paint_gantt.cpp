#include "models/charts/chart_brush.h"
#include "models/charts/chart_text.h"
#include "models/charts/paint_chart.h"

namespace tz {

namespace {

class GanttPainter
{
public:
    GanttPainter(QPainter &painter, const GanttLayout &layout, const ChartStyle &style)
        : m_layout(layout), m_style(style), m_sizes(layout.options.sizes), m_brush(painter, style, m_sizes)
    {
    }

    void paint()
    {
        m_brush.fill({QPointF(), m_layout.size}, m_style.paper);
        QPainter &painter = m_brush.painter();
        painter.save();
        painter.setClipRect(m_layout.table | m_layout.chart, Qt::IntersectClip);
        paintGround();
        painter.save();
        painter.setClipRect(m_layout.chart, Qt::IntersectClip);
        for (const GanttBox &box : m_layout.boxes) paintBar(box);
        paintToday();
        for (const GanttBox &box : m_layout.boxes) paintTailText(box);
        painter.restore();
        for (const GanttBox &box : m_layout.boxes) paintCells(box);
        painter.restore();
        paintHeader();
        paintHeads();
        paintFrame();
    }

private:
    void paintGround()
    {
        for (const GanttShade &shade : m_layout.shades)
            m_brush.fill(shade.rect, shade.holiday ? m_style.holiday : m_style.weekend);
        for (const GanttBox &box : m_layout.boxes) {
            const QRectF inTable(m_layout.table.left(), box.rect.top(), m_layout.table.width(), box.rect.height());
            if (box.row.heading) m_brush.fill(box.rect & (m_layout.table | m_layout.chart), m_style.raised);
            if (box.summary) m_brush.fill(inTable, m_style.raised);
            if (box.selected) m_brush.fill(box.rect & (m_layout.table | m_layout.chart), m_style.selected);
        }
        if (m_layout.options.scale != GanttScale::Day && !m_layout.bands.empty())
            for (const GanttBand &band : m_layout.bands.front())
                if (band.rect.left() > m_layout.chart.left())
                    m_brush.vertical(band.rect.left(), m_layout.chart.top(), m_layout.chart.bottom(), m_style.hairline);
        for (const GanttBox &box : m_layout.boxes)
            m_brush.horizontal(box.rect.left(), m_layout.chart.right(), box.rect.bottom(), m_style.hairline);
    }

    void paintToday()
    {
        if (m_layout.todayX)
            m_brush.vertical(*m_layout.todayX, m_layout.chart.top(), m_layout.chart.bottom(), m_style.accent,
                             m_sizes.text * 0.1);
    }

    void paintBar(const GanttBox &box)
    {
        const LightColours &colours = m_style.light(box.beyondDue ? Light::Overdue : box.row.light);
        const double radius = m_sizes.radius * 0.75;
        const double stroke = m_sizes.hair * 1.2;
        if (!box.before.isNull())
            m_brush.rounded(goingOn(box.before), radius, m_style.raised, mixed(m_style.secondInk, m_style.paper, 0.5),
                            m_sizes.hair);
        if (box.summary) {
            m_brush.rounded(goingOn(box.bar), radius, mixed(m_style.secondInk, m_style.paper, 0.35));
            m_brush.rounded(goingOn(box.progress), radius, m_style.secondInk);
        } else {
            m_brush.rounded(goingOn(box.bar), radius, m_style.paper, mixed(colours.ink, m_style.paper, 0.7), stroke);
            m_brush.rounded(goingOn(box.progress), radius, mixed(colours.ink, m_style.paper, 0.38));
            m_brush.rounded(goingOn(box.bar), radius, {}, mixed(colours.ink, m_style.paper, 0.7), stroke);
        }
        m_brush.rounded(box.original, 0, mixed(m_style.secondInk, m_style.paper, 0.6));
        if (!box.original.isNull() && box.original.right() < m_layout.chart.right())
            m_brush.diamond({box.original.right(), box.original.center().y()}, m_layout.diamondRadius() * 0.6,
                            m_style.paper, m_style.secondInk);
        const QColor late = m_style.light(Light::Overdue).ink;
        const bool isOver = box.row.isFinishedLate(); // whether or not the day it was done is in sight
        m_brush.fill(box.tail, isOver ? mixed(late, m_style.paper, 0.45) : late);
        paintBand(box);
        paintMarks(box);
        if (box.diamond) m_brush.diamond(*box.diamond, m_layout.diamondRadius(), colours.ink, m_style.paper);
        if (box.done) m_brush.tick(*box.done, m_layout.diamondRadius(), m_style.light(Light::Done).ink, m_style.paper);
    }

    /// Filled: done; hollow: still to come; hollow in the ink of lateness: its day is past.
    void paintMarks(const GanttBox &box)
    {
        for (size_t i = 0; i < box.marks.size(); ++i) {
            if (!box.marks[i]) continue;
            const GanttMark &mark = box.row.marks[i];
            const bool isOver = isFinished(box.row.light);
            const bool isLate = !mark.done && !isOver && mark.date < m_layout.options.today;
            const QColor ink = m_style.light(isLate ? Light::Overdue : box.row.light).ink;
            m_brush.triangle(*box.marks[i], m_layout.markRadius(), mark.done ? ink : m_style.paper, ink);
        }
    }

    void paintTailText(const GanttBox &box)
    {
        if (box.tailText.isEmpty()) return;
        const bool isMoving = !box.before.isNull();
        const bool isLate = isMoving ? box.beyondDue : !box.tail.isNull() && box.row.light == Light::Overdue;
        const LightColours &late = m_style.light(Light::Overdue);
        const QColor ink = isLate ? late.ink : isMoving ? m_style.accent : m_style.secondInk;
        const QRectF ground = box.tailTextRect.adjusted(-m_sizes.pad / 2, 0, m_sizes.pad / 2, 0);
        const bool isOnToday = m_layout.todayX && *m_layout.todayX > ground.left() && *m_layout.todayX < ground.right();
        if (box.tailTextOver || isOnToday) // a line does not run through words
            m_brush.rounded(ground, m_sizes.radius, m_style.paper);
        if (isMoving) m_brush.rounded(ground, m_sizes.radius, isLate ? late.fill : m_style.accentTint);
        m_brush.line(box.tailTextRect, box.tailText, {m_sizes.small, ink, Qt::AlignLeft, isMoving});
    }

    /// A bar that goes on past the edge of the chart is cut there, not closed.
    QRectF goingOn(const QRectF &bar) const
    {
        if (bar.isNull()) return bar;
        const double over = m_sizes.radius * 2;
        return bar.adjusted(bar.left() <= m_layout.chart.left() ? -over : 0, 0,
                            bar.right() >= m_layout.chart.right() ? over : 0, 0);
    }

    void paintBand(const GanttBox &box)
    {
        const LightColours &colours = m_style.light(box.row.light);
        const QColor body = mixed(colours.ink, m_style.paper, 0.3);
        m_brush.rounded(goingOn(box.band), m_sizes.radius * 0.75, body);
        double share = 0.27;
        for (const QRectF &stroke : box.fading) {
            m_brush.rounded(goingOn(stroke), m_sizes.radius * 0.5, mixed(colours.ink, m_style.paper, share));
            share *= 0.92;
        }
    }

    QStringList broken(const QString &text, const QRectF &rect, double em) const
    {
        const int most = std::max(1, static_cast<int>((rect.height() - m_sizes.pad / 2) / ChartSizes::lineHeight(em)));
        return wrapped(text, rect.width() / em, most);
    }

    void cellText(const QRectF &cell, const QString &text, double em, const QColor &colour, bool bold = false,
                  double left = -1)
    {
        if (cell.width() <= 0) return;
        const QRectF inside = cell.adjusted(left < 0 ? m_sizes.pad : left, 0, -m_sizes.pad, 0);
        m_brush.lines(inside, broken(text, inside, em), {em, colour, Qt::AlignLeft, bold});
    }

    /// A name that would be cut is set smaller where the row has room for more lines of that.
    double nameType(const GanttBox &box) const
    {
        const QRectF inside = box.name.adjusted(0, 0, -m_sizes.pad, 0);
        const QString whole = broken(box.row.name, inside, m_sizes.text).join(QString());
        return whole.endsWith(u'…') && !box.row.name.endsWith(u'…') ? m_sizes.small : m_sizes.text;
    }

    void paintCells(const GanttBox &box)
    {
        const GanttRow &row = box.row;
        if (row.heading) return paintHeading(box);
        if (!box.toggle.isNull() && !m_style.isPaper()) paintToggle(box);
        cellText(box.name, row.name, nameType(box), m_style.ink, box.summary, 0);
        cellText(box.unit, row.unit, m_sizes.small, m_style.secondInk);
        cellText(box.deadline, row.deadlineWords, m_sizes.small,
                 row.light == Light::Overdue ? m_style.light(row.light).ink : m_style.ink);
        if (box.light.width() > 0)
            m_brush.light(box.light.adjusted(m_sizes.pad, 0, -m_sizes.pad / 2, 0), row.light, row.lightCount,
                          Qt::AlignLeft);
    }

    void paintHeading(const GanttBox &box)
    {
        if (!box.toggle.isNull() && !m_style.isPaper()) paintToggle(box);
        cellText(box.name, box.row.name, m_sizes.small, m_style.ink, true, 0);
        m_brush.line(box.light.adjusted(0, 0, -m_sizes.pad, 0), box.row.lightCount,
                     {m_sizes.small, m_style.secondInk, Qt::AlignRight});
    }

    void paintToggle(const GanttBox &box)
    {
        const double r = m_sizes.text * 0.26;
        const QPointF c = box.toggle.center();
        const QPointF down[] = {c + QPointF(-r, -r / 2), c + QPointF(0, r / 2), c + QPointF(r, -r / 2)};
        const QPointF right[] = {c + QPointF(-r / 2, -r), c + QPointF(r / 2, 0), c + QPointF(-r / 2, r)};
        m_brush.painter().setPen(
            QPen(m_style.secondInk, m_sizes.text * 0.11, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_brush.painter().setBrush(Qt::NoBrush);
        m_brush.painter().drawPolyline(box.row.open ? down : right, 3);
    }

    QColor bandInk(const GanttBand &band, bool weekdays) const
    {
        if (weekdays && band.mark == DayMark::Work) return m_style.makeUp;
        return band.off ? mixed(m_style.secondInk, m_style.paper, 0.8) : m_style.ink;
    }

    void paintHeader()
    {
        m_brush.fill(m_layout.header, m_style.raised);
        const bool days = m_layout.options.scale == GanttScale::Day;
        const double inset = m_sizes.text * 0.07;
        for (size_t line = 0; line < m_layout.bands.size(); ++line) {
            for (const GanttBand &band : m_layout.bands[line]) {
                if (days && line > 0 && band.off) m_brush.fill(band.rect, m_style.holiday);
                const bool today = days && line == 1 && band.first == m_layout.options.today;
                if (today)
                    m_brush.rounded(band.rect.adjusted(inset, inset, -inset, -inset), m_sizes.radius, m_style.accent);
                const bool separated = line == 0 || !days;
                if (separated && band.rect.left() > m_layout.header.left())
                    m_brush.vertical(band.rect.left(), band.rect.top(), band.rect.bottom(), m_style.hairline);
                const QColor ink = today ? m_style.paper : line == 0 ? m_style.ink : bandInk(band, line == 2);
                m_brush.line(
                    band.rect, band.label,
                    {m_sizes.small, ink, Qt::AlignHCenter, line == 0 || (line == 2 && band.mark != DayMark::None)});
            }
        }
        if (days) return;
        paintMakeUps();
        paintTodayFlag();
    }

    /// Scales coarser than days have no room for 班: a small stroke on the header's lower edge stands for it.
    void paintMakeUps()
    {
        const double height = m_sizes.text * 0.2;
        for (const GanttBand &day : m_layout.makeUps)
            m_brush.fill({day.rect.left(), m_layout.header.bottom() - height, day.rect.width(), height},
                         m_style.makeUp);
    }

    void paintTodayFlag()
    {
        if (!m_layout.todayX) return;
        const double r = m_sizes.text * 0.36;
        const QPointF tip(*m_layout.todayX + m_sizes.text * 0.05, m_layout.header.bottom() + r * 0.4);
        const QPointF corners[] = {tip, tip + QPointF(-r, -r * 1.2), tip + QPointF(r, -r * 1.2)};
        m_brush.painter().setPen(Qt::NoPen);
        m_brush.painter().setBrush(m_style.accent);
        m_brush.painter().drawPolygon(corners, 3);
    }

    void paintHeads()
    {
        m_brush.fill(m_layout.corner, m_style.raised);
        for (const GanttHead &head : m_layout.heads)
            m_brush.line(head.rect.adjusted(m_sizes.pad, 0, -m_sizes.pad / 2, 0), head.title,
                         {m_sizes.small, m_style.secondInk, Qt::AlignLeft, true});
    }

    void paintFrame()
    {
        const double right = m_layout.chart.right();
        const double bottom = m_layout.chart.bottom();
        m_brush.horizontal(0, right, m_layout.header.bottom(), m_style.hairline);
        for (size_t line = 1; line < m_layout.bands.size(); ++line)
            if (!m_layout.bands[line].empty() && !(line == 2))
                m_brush.horizontal(m_layout.header.left(), right, m_layout.bands[line].front().rect.top(),
                                   m_style.hairline);
        m_brush.vertical(m_layout.table.right(), 0, bottom, mixed(m_style.secondInk, m_style.paper, 0.4));
        if (!m_style.isPaper()) return;
        m_brush.horizontal(0, right, 0, m_style.secondInk);
        m_brush.horizontal(0, right, bottom, m_style.secondInk);
        m_brush.vertical(0, 0, bottom, m_style.secondInk);
        m_brush.vertical(right, 0, bottom, m_style.secondInk);
    }

    const GanttLayout &m_layout;
    const ChartStyle &m_style;
    ChartSizes m_sizes;
    ChartBrush m_brush;
};

} // namespace

void paintGantt(QPainter &painter, const GanttLayout &layout, const ChartStyle &style)
{
    painter.save();
    GanttPainter(painter, layout, style).paint();
    painter.restore();
}

} // namespace tz
