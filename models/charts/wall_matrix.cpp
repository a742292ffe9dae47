#include "models/charts/wall_layout.h"

namespace tz {

WallMatrix WallMatrix::transposed() const
{
    WallMatrix turned{columns, rows, {}};
    turned.cells.reserve(cells.size());
    for (size_t column = 0; column < columns.size(); ++column)
        for (size_t row = 0; row < rows.size(); ++row) turned.cells.push_back(at(row, column));
    return turned;
}

WallMatrix WallMatrix::part(size_t firstRow, size_t lastRow, size_t firstColumn, size_t lastColumn) const
{
    Q_ASSERT(firstRow <= lastRow && lastRow <= rows.size() && firstColumn <= lastColumn &&
             lastColumn <= columns.size());
    WallMatrix some;
    for (size_t row = firstRow; row < lastRow; ++row) {
        some.rows.push_back(rows[row]);
        for (size_t column = firstColumn; column < lastColumn; ++column) some.cells.push_back(at(row, column));
    }
    for (size_t column = firstColumn; column < lastColumn; ++column) some.columns.push_back(columns[column]);
    return some;
}

QString wallTotalWord(WallTotal total)
{
    switch (total) {
    case WallTotal::Finished:
        return QStringLiteral("完成");
    case WallTotal::Underway:
        return QStringLiteral("在办");
    case WallTotal::Near:
        return QStringLiteral("临期");
    case WallTotal::Overdue:
        return QStringLiteral("逾期");
    }
    Q_UNREACHABLE();
}

WallTotal wallTotalOf(Light light)
{
    switch (light) {
    case Light::Done:
    case Light::Closed:
        return WallTotal::Finished;
    case Light::Near:
        return WallTotal::Near;
    case Light::Overdue:
        return WallTotal::Overdue;
    case Light::OnTrack:
    case Light::Continuous:
    case Light::NoDate:
    case Light::Unread:
        return WallTotal::Underway;
    }
    Q_UNREACHABLE();
}

WallTotals wallTotals(std::span<const WallCell> cells)
{
    WallTotals totals{};
    for (const WallCell &cell : cells)
        if (cell.id != 0) ++totals[static_cast<size_t>(wallTotalOf(cell.light))];
    return totals;
}

} // namespace tz
