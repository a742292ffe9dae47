#include "models/reports/table_grid.h"

#include "models/reports/balanced_lines.h"

#include <algorithm>
#include <cmath>

namespace tz {

TableMetrics::TableMetrics(double requestedPt, double air)
    : sizePt(std::max(requestedPt, TypeSize::smallFive)), em(emMm(sizePt)), pitch(em * 1.42), padX(em * 0.38),
      padY(em * 0.5 * air), minimumRow(em * (1.15 + air)), ring(em * 1.5), beside(em * 0.3)
{
}

std::vector<double> columnEdges(const Table &table, double left, double width)
{
    double sum = 0;
    for (const TableColumn &column : table.columns) sum += column.weight;
    std::vector<double> edges{left};
    double before = 0;
    for (const TableColumn &column : table.columns) {
        before += column.weight;
        edges.push_back(left + width * before / sum);
    }
    return edges;
}

TableGrid::TableGrid(const Table &table, const std::vector<TableRow> &rows, bool head, std::vector<double> edges,
                     const TextMeasurer &measurer)
    : m_table(table), m_rows(rows), m_head(head), m_edges(std::move(edges)), m_measurer(measurer),
      m_metrics(table.sizePt, table.air), m_spans(rows, columnCount(table)), m_texts(rows.size())
{
    for (int row = 0; row < count(); ++row)
        if (isBand(row) && cellAt(rows, row, 0).bookmark > 0) m_headings.push_back(row);
}

int TableGrid::spanEnd(SpanMap::Origin origin) const
{
    return std::min(count(), origin.row + cellAt(m_rows, origin.row, origin.column).rowSpan);
}

double TableGrid::textWidth(int column, const TableCell &cell) const
{
    const int end = std::min(columnCount(m_table), column + cell.columnSpan);
    return m_edges[static_cast<size_t>(end)] - m_edges[static_cast<size_t>(column)] - 2 * m_metrics.padX;
}

std::vector<TextLine> TableGrid::broken(const QString &text, int column, const TableCell &cell) const
{
    if (text.isEmpty()) return {};
    constexpr qsizetype wholeName = 6; // a cell's lines are not stretched, so that a gap at their ends does no harm
    const LineMeasure measure{roleOf(cell), m_metrics.sizePt, textWidth(column, cell), 0, 0, wholeName};
    return m_head ? breakBalanced(text, measure, m_measurer) : breakLines(text, measure, m_measurer);
}

/// One of the groups that begin in a row says （续）, the first with room for it: a narrow column of numbers has none.
/// A text that would fill half a sheet again is repeated by its first line.
QString TableGrid::continuedText(SpanMap::Origin origin) const
{
    constexpr size_t repeatedLines = 12;
    const TableCell &cell = cellAt(m_rows, origin.row, origin.column);
    if (cell.text.isEmpty() || namingGroup(origin.row) != origin.column) return cell.text;
    const std::vector<TextLine> &lines = texts(origin).own;
    const QString text = lines.size() > repeatedLines ? lines.front().text + u'…' : cell.text;
    return text + QStringLiteral("（续）");
}

int TableGrid::namingGroup(int row) const
{
    constexpr double enough = 8; // em
    int widest = -1;
    double width = 0;
    for (int column = 0; column < columnCount(m_table); ++column) {
        const TableCell &cell = cellAt(m_rows, row, column);
        if (!m_spans.owns(row, column) || cell.rowSpan < 2 || textWidth(column, cell) <= width) continue;
        widest = column;
        width = textWidth(column, cell);
        if (width >= enough * m_metrics.em) break;
    }
    return widest;
}

bool TableGrid::standBeside(const std::vector<TextLine> &lines, int column, const TableCell &cell) const
{
    constexpr double tolerance = 1e-6;
    return cell.pill && lines.size() == 1 &&
           m_metrics.ring + m_metrics.beside + lines.front().width <= textWidth(column, cell) + tolerance;
}

double TableGrid::contentHeight(const std::vector<TextLine> &lines, int column, const TableCell &cell) const
{
    if (standBeside(lines, column, cell)) return m_metrics.ring;
    double height = lines.empty() ? 0 : static_cast<double>(lines.size() - 1) * m_metrics.pitch + m_metrics.em;
    if (cell.pill) height += m_metrics.ring + (lines.empty() ? 0 : m_metrics.beside);
    return height;
}

double TableGrid::cellHeight(const std::vector<TextLine> &lines, int column, const TableCell &cell) const
{
    // A ring alone needs less air than text: it has some inside.
    const double air = standBeside(lines, column, cell) ? m_metrics.padY : 2 * m_metrics.padY;
    return std::max(contentHeight(lines, column, cell) + air, m_metrics.minimumRow);
}

std::optional<TableRow> TableGrid::bandAbove(int row) const
{
    if (isBand(row)) return {};
    const auto below = std::lower_bound(m_headings.begin(), m_headings.end(), row);
    if (below == m_headings.begin()) return {};
    TableRow again = m_rows[static_cast<size_t>(*std::prev(below))];
    again.front().text += QStringLiteral("（续）");
    again.front().bookmark = 0;
    return again;
}

bool TableGrid::beginsGroup(int row) const
{
    for (int column = 0; column < columnCount(m_table); ++column)
        if (m_spans.owns(row, column) && cellAt(m_rows, row, column).rowSpan > 1) return true;
    return false;
}

TableGrid::Texts &TableGrid::texts(SpanMap::Origin origin) const
{
    std::vector<Texts> &row = m_texts[static_cast<size_t>(origin.row)];
    if (row.empty()) {
        row.resize(m_table.columns.size());
        for (int column = 0; column < columnCount(m_table); ++column) {
            if (!m_spans.owns(origin.row, column)) continue;
            const TableCell &cell = cellAt(m_rows, origin.row, column);
            row[static_cast<size_t>(column)].own = broken(cell.text, column, cell);
        }
    }
    return row[static_cast<size_t>(origin.column)];
}

const std::vector<TextLine> &TableGrid::shown(SpanMap::Origin origin, int first) const
{
    Texts &both = texts(origin);
    if (origin.row >= first) return both.own;
    if (!both.continued)
        both.continued = broken(continuedText(origin), origin.column, cellAt(m_rows, origin.row, origin.column));
    return *both.continued;
}

FontRole TableGrid::roleOf(const TableCell &cell) const
{
    return m_head || cell.emphasis == Emphasis::Strong ? m_table.headRole : m_table.role;
}

Align TableGrid::alignOf(int column, const TableCell &cell) const
{
    if (m_head) return Align::Centre;
    return cell.columnSpan > 1 ? Align::Left : m_table.columns[static_cast<size_t>(column)].align;
}

std::vector<double> TableGrid::heights(int first, int end) const
{
    std::vector<double> heights(static_cast<size_t>(end - first), m_metrics.minimumRow);
    // A group is settled at its last row on the page, when the rows above have their heights.
    for (int row = first; row < end; ++row)
        for (int column = 0; column < columnCount(m_table); ++column) {
            const SpanMap::Origin origin = m_spans.origin(row, column);
            if (origin.column != column || std::min(end, spanEnd(origin)) != row + 1) continue;
            double needed = cellHeight(shown(origin, first), column, cellAt(m_rows, origin.row, column));
            for (int above = std::max(first, origin.row); above < row; ++above)
                needed -= heights[static_cast<size_t>(above - first)];
            double &height = heights[static_cast<size_t>(row - first)];
            height = std::max(height, needed);
        }
    return heights;
}

std::vector<TableRow> TableGrid::pieces(int row, double firstRoom, double room) const
{
    const auto linesIn = [this](double height) {
        return std::max(1, static_cast<int>((height - 2 * m_metrics.padY - m_metrics.em) / m_metrics.pitch + 1 + 1e-6));
    };
    std::vector<std::vector<TextLine>> rest;
    size_t longest = 0;
    for (int column = 0; column < columnCount(m_table); ++column) {
        rest.push_back(shown(m_spans.origin(row, column), row));
        longest = std::max(longest, rest.back().size());
    }
    std::vector<TableRow> pieces;
    for (size_t from = 0; from < longest || pieces.empty();) {
        const size_t end = from + static_cast<size_t>(linesIn(pieces.empty() ? firstRoom : room));
        TableRow piece;
        for (size_t column = 0; column < rest.size(); ++column) {
            const SpanMap::Origin origin = m_spans.origin(row, static_cast<int>(column));
            const TableCell &whole = cellAt(m_rows, origin.row, origin.column);
            QStringList lines;
            for (size_t i = from; i < std::min(end, rest[column].size()); ++i) lines << rest[column][i].text;
            piece.push_back({.text = lines.join(u'\n'), .emphasis = whole.emphasis, .columnSpan = whole.columnSpan});
            if (!pieces.empty()) continue;
            piece.back().pill = whole.pill;
            piece.back().bookmark = whole.bookmark;
        }
        if (!pieces.empty()) sayWhoseItIs(piece, row, rest, from);
        pieces.push_back(std::move(piece));
        from = end;
    }
    return pieces;
}

/// A piece that goes on says again what stood before the text that does: 3 | 改革薪酬制度（续） | …. Texts of many
/// lines are not said twice.
void TableGrid::sayWhoseItIs(TableRow &piece, int row, const std::vector<std::vector<TextLine>> &lines,
                             size_t from) const
{
    constexpr size_t mostRepeated = 4; // lines
    constexpr double roomForMark = 4;  // em
    int marked = 0;
    for (size_t column = 0; column < lines.size() && lines[column].size() <= from; ++column) {
        const SpanMap::Origin origin = m_spans.origin(row, static_cast<int>(column));
        const TableCell &whole = cellAt(m_rows, origin.row, origin.column);
        if (lines[column].size() > mostRepeated) continue;
        piece[column].text = whole.text;
        const int place = static_cast<int>(column);
        const bool hasRoom = textWidth(place, whole) >= roomForMark * m_metrics.em;
        if (marked == 0 && column > 0 && !whole.text.isEmpty() && hasRoom) marked = place;
    }
    piece[static_cast<size_t>(marked)].text += QStringLiteral("（续）");
}

} // namespace tz
