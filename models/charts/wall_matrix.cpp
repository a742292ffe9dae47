#include "models/charts/wall_measure.h"

#include <numeric>

namespace tz {

namespace {

/// What makes a line worse than another: late cells, then near ones.
std::pair<int, int> urgency(const WallTotals &totals)
{
    return {totals[static_cast<size_t>(WallTotal::Overdue)], totals[static_cast<size_t>(WallTotal::Near)]};
}

/// 0 … count − 1, the worst first, equals as they were.
std::vector<size_t> orderOf(const std::vector<std::pair<int, int>> &urgencies)
{
    std::vector<size_t> order(urgencies.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return urgencies[a] > urgencies[b]; });
    return order;
}

} // namespace

WallMatrix WallMatrix::transposed() const
{
    WallMatrix turned{columns, rows, {}};
    turned.cells.reserve(cells.size());
    for (size_t column = 0; column < columns.size(); ++column)
        for (size_t row = 0; row < rows.size(); ++row) turned.cells.push_back(at(row, column));
    return turned;
}

WallMatrix WallMatrix::worstFirst() const
{
    std::vector<WallTotals> ofRows(rows.size());
    std::vector<WallTotals> ofColumns(columns.size());
    for (size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].id == 0) continue;
        const auto kind = static_cast<size_t>(wallTotalOf(cells[i].light));
        ++ofRows[i / columns.size()][kind];
        ++ofColumns[i % columns.size()][kind];
    }
    std::vector<std::pair<int, int>> rowUrgencies;
    for (const WallTotals &totals : ofRows) rowUrgencies.push_back(urgency(totals));
    std::vector<std::pair<int, int>> columnUrgencies(columns.size());
    for (size_t i = 0; i < columns.size(); ++i) columnUrgencies[i] = urgency(ofColumns[i]);
    if (hasGroups(columns)) {
        forEachGroup(columns, [&](size_t first, size_t last) {
            std::pair<int, int> sum;
            for (size_t i = first; i < last; ++i) {
                sum.first += columnUrgencies[i].first;
                sum.second += columnUrgencies[i].second;
            }
            std::fill(columnUrgencies.begin() + static_cast<std::ptrdiff_t>(first),
                      columnUrgencies.begin() + static_cast<std::ptrdiff_t>(last), sum);
        });
    }
    const std::vector<size_t> columnOrder = orderOf(columnUrgencies);
    WallMatrix sorted;
    for (const size_t column : columnOrder) sorted.columns.push_back(columns[column]);
    for (const size_t row : orderOf(rowUrgencies)) {
        sorted.rows.push_back({rows[row].id, rows[row].name, {}});
        for (const size_t column : columnOrder) sorted.cells.push_back(at(row, column));
    }
    return sorted;
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
    case Light::Awaiting:
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
