#include "models/reports/table_grid.h"

#include <numeric>

namespace tz {

namespace {

constexpr double frameRule = 0.3, innerRule = 0.12; // mm

Ink inkOf(Emphasis emphasis)
{
    switch (emphasis) {
    case Emphasis::Quiet:
        return Ink::Second;
    case Emphasis::Late:
        return Ink::Late;
    case Emphasis::Normal:
    case Emphasis::Strong:
        break;
    }
    return Ink::Black;
}

} // namespace

void TableGrid::draw(PageFlow &flow, int first, int end) const
{
    const Extent extent{first, end, flow.y(), heights(first, end)};
    const double total = std::accumulate(extent.heights.begin(), extent.heights.end(), 0.0);
    if (m_head)
        flow.page().boxes.push_back(
            {{m_edges.front(), extent.top, m_edges.back() - m_edges.front(), total}, 0, Ink::HeadTint});
    double top = extent.top;
    for (int row = first; row < end; ++row) {
        if (!m_head && isBand(row))
            flow.page().boxes.push_back({{m_edges.front(), top, m_edges.back() - m_edges.front(),
                                          extent.heights[static_cast<size_t>(row - first)]},
                                         0,
                                         Ink::GroupTint});
        for (int column = 0; column < columnCount(m_table); ++column) {
            const SpanMap::Origin origin = m_spans.origin(row, column);
            const bool begins = origin == SpanMap::Origin{row, column};
            const bool continues = row == first && origin.row < first && origin.column == column;
            if (begins && !m_head && cellAt(m_rows, row, column).bookmark > 0)
                flow.addBookmark(QString(cellAt(m_rows, row, column).text).replace(u'\n', u' '),
                                 cellAt(m_rows, row, column).bookmark, top);
            if (begins || continues) drawCell(flow, extent, row, origin);
        }
        top += extent.heights[static_cast<size_t>(row - first)];
    }
    drawRules(flow, extent);
    flow.advance(total);
    if (!m_head) // that comes again on every page
        for (int row = first; row < end; ++row) m_texts[static_cast<size_t>(row)] = {};
}

/// A cell's pill and text, together in the middle of its height.
void TableGrid::drawCell(PageFlow &flow, const Extent &extent, int row, SpanMap::Origin origin) const
{
    const TableCell &cell = cellAt(m_rows, origin.row, origin.column);
    const std::vector<TextLine> &lines = shown(origin, extent.first);
    const auto begin = extent.heights.begin();
    const int end = std::min(extent.end, spanEnd(origin));
    double top = std::accumulate(begin, begin + (row - extent.first), extent.top);
    const double height = std::accumulate(begin + (row - extent.first), begin + (end - extent.first), 0.0);

    top += (height - contentHeight(lines, origin.column, cell)) / 2;
    const double left = m_edges[static_cast<size_t>(origin.column)] + m_metrics.padX,
                 width = textWidth(origin.column, cell);
    const PageFlow::Style style{roleOf(cell), m_metrics.sizePt, inkOf(cell.emphasis), alignOf(origin.column, cell)};
    if (standBeside(lines, origin.column, cell)) {
        drawBeside(flow, *cell.pill, lines.front(), left, width, top, style);
        return;
    }
    if (cell.pill) {
        drawRing(flow, *cell.pill, left + width / 2, top);
        top += m_metrics.ring + m_metrics.beside;
    }
    for (const TextLine &line : lines) {
        flow.putLine(line, left, width, top, style);
        top += m_metrics.pitch;
    }
}

/// Rings stand below one another, whatever is said beside them.
void TableGrid::drawBeside(PageFlow &flow, const Pill &pill, const TextLine &line, double left, double width,
                           double top, const PageFlow::Style &style) const
{
    drawRing(flow, pill, left + m_metrics.ring / 2, top);
    const double taken = m_metrics.ring + m_metrics.beside;
    PageFlow::Style own = style;
    own.align = Align::Left;
    flow.putLine(line, left + taken, width - taken, top + (m_metrics.ring - m_metrics.em) / 2, own);
}

void TableGrid::drawRing(PageFlow &flow, const Pill &pill, double centre, double top) const
{
    const double side = m_metrics.ring;
    flow.page().boxes.push_back({{centre - side / 2, top, side, side}, side / 2, Ink::None, pill.ink, 0.25});
    flow.putText(pill.character, centre - side / 2, side, top + (side - m_metrics.em) / 2,
                 {m_table.role, m_metrics.sizePt, pill.ink, Align::Centre});
}

/// Rules between cells, none through a span; neighbouring pieces are one line.
void TableGrid::drawRules(PageFlow &flow, const Extent &extent) const
{
    std::vector<LineItem> &out = flow.page().lines;
    std::vector<double> ys{extent.top};
    for (double height : extent.heights) ys.push_back(ys.back() + height);
    const auto x = [this](int column) { return m_edges[static_cast<size_t>(column)]; };
    const auto y = [&ys, &extent](int row) { return ys[static_cast<size_t>(row - extent.first)]; };
    const int columns = columnCount(m_table);

    for (int row = extent.first + 1; row < extent.end; ++row)
        for (int from = 0, to = 0; from < columns; from = to = to + 1) {
            while (to < columns && m_spans.origin(row, to).row == row) ++to;
            if (to > from) out.push_back({x(from), y(row), x(to), y(row), innerRule, Ink::Hairline});
        }
    for (int column = 1; column < columns; ++column)
        for (int from = extent.first, to = from; from < extent.end; from = to = to + 1) {
            while (to < extent.end && m_spans.origin(to, column).column == column) ++to;
            if (to > from) out.push_back({x(column), y(from), x(column), y(to), innerRule, Ink::Hairline});
        }
    const double left = m_edges.front(), right = m_edges.back();
    out.push_back({left, ys.front(), right, ys.front(), frameRule, Ink::Black});
    out.push_back({left, ys.back(), right, ys.back(), frameRule, Ink::Black});
    out.push_back({left, ys.front(), left, ys.back(), frameRule, Ink::Black});
    out.push_back({right, ys.front(), right, ys.back(), frameRule, Ink::Black});
}

} // namespace tz
