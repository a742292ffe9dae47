#include "models/reports/span_map.h"

namespace tz {

SpanMap::SpanMap(const std::vector<TableRow> &rows, int columnCount)
    : m_columns(columnCount), m_origins(rows.size() * static_cast<size_t>(columnCount), Origin{-1, -1})
{
    const int count = rowCount(rows);
    for (int row = 0; row < count; ++row) {
        Q_ASSERT(static_cast<int>(rows[static_cast<size_t>(row)].size()) == columnCount);
        for (int column = 0; column < columnCount; ++column) {
            if (origin(row, column).row >= 0) continue;
            const TableCell &cell = cellAt(rows, row, column);
            const int lastRow = std::min(count, row + cell.rowSpan),
                      lastColumn = std::min(columnCount, column + cell.columnSpan);
            for (int r = row; r < lastRow; ++r)
                for (int c = column; c < lastColumn; ++c) m_origins[index(r, c)] = {row, column};
        }
    }
}

QString cellText(const TableCell &cell)
{
    if (!cell.pill) return cell.text;
    return cell.text.isEmpty() ? cell.pill->character : cell.pill->character + u' ' + cell.text;
}

} // namespace tz
