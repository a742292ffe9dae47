#include "views/charts/wall_window.h"

#include "models/charts/wall_measure.h"

#include <cmath>
#include <numeric>

namespace tz {

namespace {

/// At 96 dpi, for text of 10.5 pt.
constexpr double narrowestCell = 56;     ///< holds 逾42天
constexpr double narrowestLight = 38;    ///< holds the light's character; still better than counties out of sight
constexpr double narrowestWithTask = 76; ///< holds a task's title in a few lines
constexpr double narrowestWithNote = 84; ///< below, a note is for the tool tip
constexpr double widestCell = 128;
constexpr double mostForNames = 180; ///< what names may take of the width that few columns leave

/// Share of the height that rows have even beside totals.
constexpr double leastForRows = 0.5;

/// A row may grow by this share of its height; a chart of few rows does not become a poster.
constexpr double mostGrowth = 0.6;

/// Of a list as long as the whole chart's, what belongs to [first, first + count); an empty list stays empty.
template <class Value> std::vector<Value> slice(const std::vector<Value> &whole, size_t first, size_t count)
{
    const auto begin = whole.begin() + static_cast<std::ptrdiff_t>(first);
    return {begin, begin + static_cast<std::ptrdiff_t>(count)};
}

} // namespace

void WallWindow::setMatrix(WallMatrix matrix, bool isTransposed)
{
    m_matrix = std::move(matrix);
    m_isTransposed = isTransposed;
    const size_t width = m_matrix.columns.size();
    m_totalsOfRows.assign(m_matrix.rows.size(), {});
    m_totalsOfColumns.assign(width, {});
    m_grandTotals = wallTotals(m_matrix.cells);
    for (size_t i = 0; i < m_matrix.cells.size(); ++i) {
        if (m_matrix.cells[i].id == 0) continue;
        const auto kind = static_cast<size_t>(wallTotalOf(m_matrix.cells[i].light));
        ++m_totalsOfRows[i / width][kind];
        ++m_totalsOfColumns[i % width][kind];
    }
    m_rowHeights.clear();
}

void WallWindow::fit(QSizeF viewport, const WallMeasures &measures)
{
    const double zoom = measures.zoom;
    m_viewport = viewport;
    m_options = {};
    m_options.sizes = measures.sizes;
    m_options.groupWidth = 88 * zoom;
    m_options.nameWidth = (m_isTransposed ? 104 : 184) * zoom;
    const int largest = *std::max_element(m_grandTotals.begin(), m_grandTotals.end());
    m_options.totalWidth = std::max(40.0, 12 + 8.4 * static_cast<double>(QString::number(largest).size())) * zoom;
    m_options.smallestRow = 34 * zoom;
    if (m_isTransposed) m_options.corner = QStringLiteral("县市区");
    if (m_isTransposed && hasGroups(m_matrix.rows)) {
        m_options.groupCorner = m_options.corner;
        m_options.corner = QStringLiteral("医共体");
    }

    const auto all = m_matrix.columns.size();
    if (all == 0 || m_matrix.rows.empty()) return;
    const double room = viewport.width() - wallSideWidth(m_matrix, m_options);
    const bool hasLongHeads = !headsAreUpright(m_matrix);
    const double withDays = std::max(narrowestLight * zoom, wallPillWidth(m_matrix, m_options));
    const bool allFit = !hasLongHeads && room >= withDays * static_cast<double>(all);
    const double narrowest = std::max(withDays, (hasLongHeads ? narrowestWithTask
                                                 : allFit     ? narrowestLight
                                                              : narrowestCell) *
                                                    zoom);
    m_columnsInSight = std::clamp<size_t>(static_cast<size_t>(std::max(0.0, room) / narrowest), 1, all);
    const double width = std::max(narrowest, room / static_cast<double>(m_columnsInSight));
    m_options.cellWidth = std::min(width, widestCell * zoom);
    if (!m_isTransposed)
        m_options.nameWidth +=
            std::clamp(room - m_options.cellWidth * static_cast<double>(m_columnsInSight), 0.0, mostForNames * zoom);
    m_options.notes = m_options.cellWidth >= narrowestWithNote * zoom;
    m_rowHeights = wallRowHeights(m_matrix, m_options);
    m_headHeight = wallHeadHeight(m_matrix, m_options);
    m_isLow = heightForRows(true) < leastForRows * viewport.height();
}

double WallWindow::heightForRows(bool hasTotals) const
{
    return m_viewport.height() - m_headHeight - (hasTotals ? wallFootHeight(m_options) : 0);
}

bool WallWindow::hasTotalsBelow(size_t first) const
{
    return !m_isLow || first >= lastFirstRow();
}

size_t WallWindow::rowsInSight(size_t first) const
{
    double room = heightForRows(hasTotalsBelow(first));
    size_t count = 0;
    while (first + count < m_rowHeights.size() && (room -= m_rowHeights[first + count]) >= 0) ++count;
    return std::max<size_t>(count, 1);
}

size_t WallWindow::lastFirstRow() const
{
    if (m_rowHeights.empty()) return 0;
    double room = heightForRows(true);
    size_t first = m_rowHeights.size();
    while (first > 0 && (room -= m_rowHeights[first - 1]) >= 0) --first;
    return std::min(first, m_rowHeights.size() - 1);
}

/// Whole rows rarely fill the height: what is left goes to them, so that the totals stand at the foot.
void WallWindow::fillHeight(std::vector<double> &rows, double height) const
{
    const double taken = std::accumulate(rows.begin(), rows.end(), 0.0);
    const double share = std::floor((height - taken) / static_cast<double>(rows.size()));
    for (double &each : rows) each += std::clamp(share, 0.0, each * mostGrowth);
}

WallLayout WallWindow::layOut(size_t firstRow, size_t firstColumn,
                              std::optional<std::pair<size_t, size_t>> current) const
{
    const size_t rows = std::min(rowsInSight(firstRow), m_matrix.rows.size() - firstRow);
    const size_t columns = std::min(m_columnsInSight, m_matrix.columns.size() - firstColumn);
    const WallMatrix seen = m_matrix.part(firstRow, firstRow + rows, firstColumn, firstColumn + columns);
    WallOptions options = m_options;
    options.rowHeights = slice(m_rowHeights, firstRow, rows);
    options.columnTotals = hasTotalsBelow(firstRow);
    fillHeight(options.rowHeights, heightForRows(options.columnTotals));
    options.headHeight = m_headHeight - wallHeadBand(seen, options); // heads do not jump while groups come and go
    options.totalsOfRows = slice(m_totalsOfRows, firstRow, rows);
    options.totalsOfColumns = slice(m_totalsOfColumns, firstColumn, columns);
    options.grandTotals = m_grandTotals;
    if (current && current->first >= firstRow && current->second >= firstColumn)
        options.selected = std::pair(current->first - firstRow, current->second - firstColumn);
    return layOutWall(seen, options);
}

} // namespace tz
