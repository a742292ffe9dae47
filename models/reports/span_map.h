#pragma once

#include "models/reports/document.h"

namespace tz {

/// For each place of a table, the cell that owns it: itself, or the one whose span covers it.
class SpanMap
{
public:
    struct Origin {
        int row = 0, column = 0;
        bool operator==(const Origin &) const = default;
    };

    SpanMap(const std::vector<TableRow> &rows, int columnCount);

    Origin origin(int row, int column) const { return m_origins[index(row, column)]; }
    bool owns(int row, int column) const { return origin(row, column) == Origin{row, column}; }

private:
    size_t index(int row, int column) const { return static_cast<size_t>(row * m_columns + column); }

    int m_columns;
    std::vector<Origin> m_origins;
};

inline int rowCount(const std::vector<TableRow> &rows)
{
    return static_cast<int>(rows.size());
}
inline int columnCount(const Table &table)
{
    return static_cast<int>(table.columns.size());
}
inline const TableCell &cellAt(const std::vector<TableRow> &rows, int row, int column)
{
    return rows[static_cast<size_t>(row)][static_cast<size_t>(column)];
}

/// What a cell says, its light in front, where no ring can be drawn.
QString cellText(const TableCell &cell);

} // namespace tz
