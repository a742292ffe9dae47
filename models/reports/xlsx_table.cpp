#include "models/reports/usual_widths.h"
#include "models/reports/xlsx_sheet.h"

#include <xlsxwriter.h>

#include <numeric>

namespace tz {

namespace {

/// Part of a sheet's height that its rows may take: other programs make some of them a little higher.
constexpr double used = 0.97;

/// A sheet leaves less air beside texts than paper: what just fits there is not folded here.
constexpr double roomier = 1.03;

/// Lights are words in a sheet.
std::vector<TableRow> withoutRings(std::vector<TableRow> rows)
{
    for (TableRow &row : rows)
        for (TableCell &cell : row) {
            cell.text = cellText(cell);
            cell.pill.reset();
        }
    return rows;
}

} // namespace

/// The rows that begin a printed page, the first of all among them. Sheets are cut where the paper is: not behind a
/// heading or the first row of a group.
std::vector<int> XlsxSheet::pageTops(const TableGrid &grid, const std::vector<double> &heights)
{
    const double room = m_document.page.coreHeight() * used;
    std::vector<int> tops{0};
    for (int row = 0; row < grid.count(); ++row) {
        m_used += heights[static_cast<size_t>(row)];
        if (m_used <= room || row == tops.back()) continue;
        int top = row;
        if (top > tops.back() + 1 && grid.beginsGroup(top - 1)) --top;
        while (top > tops.back() + 1 && grid.isBand(top - 1)) --top;
        tops.push_back(top);
        m_breaks.push_back(m_row + top);
        m_used = std::accumulate(heights.begin() + top, heights.begin() + row + 1, m_repeated);
    }
    return tops;
}

XlsxSheet::Look XlsxSheet::lookOf(const Table &table, int column, const TableCell &cell, bool head)
{
    const bool strong = head || cell.emphasis == Emphasis::Strong;
    Look look{.role = strong ? table.headRole : table.role, .sizePt = table.sizePt, .border = true};
    look.align = head                  ? Align::Centre
                 : cell.columnSpan > 1 ? Align::Left
                                       : table.columns[static_cast<size_t>(column)].align;
    if (cell.emphasis == Emphasis::Late) look.ink = Ink::Late;
    if (cell.pill) look.ink = cell.pill->ink;
    if (head) look.fill = Ink::HeadTint;
    return look;
}

/// A group that goes on to the next printed page says there again what it is.
void XlsxSheet::rows(const Table &table, const std::vector<TableRow> &rows, bool head)
{
    if (rows.empty()) return;
    const UsualWidths widths;
    const std::vector<TableRow> said = withoutRings(rows);
    const TableGrid grid(table, said, head, columnEdges(table, 0, m_document.page.coreWidth() * roomier), widths);
    const std::vector<double> heights = grid.heights(0, grid.count());
    const SpanMap spans(rows, columnCount(table));
    const std::vector<int> places = gridColumns(table);
    if (head) m_used = std::accumulate(heights.begin(), heights.end(), m_used);
    const std::vector<int> tops = head ? std::vector{0} : pageTops(grid, heights);
    for (int row = 0; row < rowCount(rows); ++row) {
        worksheet_set_row(m_sheet, rowIndex(m_row + row), heights[static_cast<size_t>(row)] / mmPerPoint, nullptr);
        const auto nextTop = std::upper_bound(tops.begin(), tops.end(), row);
        const bool isTop = *std::prev(nextTop) == row;
        const int pageEnd = nextTop == tops.end() ? rowCount(rows) : *nextTop;
        for (int column = 0; column < columnCount(table); ++column) {
            const SpanMap::Origin origin = spans.origin(row, column);
            if (origin.column != column || (origin.row != row && !isTop)) continue;
            const TableCell &own = cellAt(rows, origin.row, column);
            const int lastRow = std::min(origin.row + own.rowSpan, pageEnd) - 1;
            const auto end = static_cast<size_t>(std::min(column + own.columnSpan, columnCount(table)));
            cell(m_row + row, places[static_cast<size_t>(column)], own, lookOf(table, column, own, head),
                 m_row + lastRow, places[end] - 1);
        }
    }
    m_row += rowCount(rows);
}

void XlsxSheet::cell(int row, int column, const TableCell &content, const Look &look, int lastRow, int lastColumn)
{
    Look own = look;
    if (content.date.isValid()) own.number = "yyyy\"年\"m\"月\"d\"日\"";
    if (content.number && content.text.endsWith(u'%')) own.number = "0%";
    lxw_format *style = format(own);
    const QByteArray text = cellText(content).toUtf8();
    const lxw_row_t top = rowIndex(row);
    const lxw_col_t left = columnIndex(column);
    if (lastRow > row || lastColumn > column)
        worksheet_merge_range(m_sheet, top, left, rowIndex(lastRow), columnIndex(lastColumn), text.constData(), style);
    else
        worksheet_write_string(m_sheet, top, left, text.constData(), style);
    if (content.date.isValid()) {
        lxw_datetime date{content.date.year(), content.date.month(), content.date.day(), 0, 0, 0};
        worksheet_write_datetime(m_sheet, top, left, &date, style);
    } else if (content.number) {
        worksheet_write_number(m_sheet, top, left, *content.number, style);
    }
}

} // namespace tz
