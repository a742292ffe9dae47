#include "models/reports/fewer_lines.h"

#include "models/reports/table_grid.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tz {

namespace {

constexpr int sampledRows = 120;
constexpr double steps[] = {6, 3, 1.5}; // mm that one column gives another at a time
constexpr int mostMoves = 40;           // of each length: what is gained later is a line or two
constexpr double lostAtLineEnd = 0.6;   // em; a mark or a number goes to the next line whole

/// The texts of one cell on one line each, with what stands before them; mm.
struct CellWidths {
    std::vector<double> lines;
    int rowSpan = 1;
};
using RowWidths = std::vector<CellWidths>;

/// Rows spread evenly; cells that another one covers or that reach over columns ask for nothing.
std::vector<RowWidths> sampled(const Table &table, const TextMeasurer &measurer)
{
    const TableMetrics metrics(table.sizePt);
    const int count = rowCount(table.rows), step = std::max(1, (count + sampledRows - 1) / sampledRows);
    std::vector<int> coveredTo(table.columns.size(), 0);
    std::vector<RowWidths> rows;
    for (int row = 0; row < count; ++row) {
        RowWidths widths(table.columns.size());
        for (int column = 0; column < columnCount(table); ++column) {
            int &covered = coveredTo[static_cast<size_t>(column)];
            if (row < covered) continue;
            const TableCell &cell = cellAt(table.rows, row, column);
            covered = row + cell.rowSpan;
            if (row % step != 0 || cell.columnSpan > 1) continue;
            CellWidths &own = widths[static_cast<size_t>(column)];
            own.rowSpan = cell.rowSpan;
            const FontRole role = cell.emphasis == Emphasis::Strong ? table.headRole : table.role;
            for (const QStringView line : QStringView(cell.text).split(u'\n'))
                own.lines.push_back((cell.pill ? metrics.ring + metrics.beside : 0) +
                                    measurer.width(line, role, metrics.sizePt));
        }
        if (row % step == 0) rows.push_back(std::move(widths));
    }
    return rows;
}

class Improver
{
public:
    Improver(const Table &table, std::vector<double> widths, const std::vector<ColumnDemand> &demands,
             const TextMeasurer &measurer)
        : m_metrics(table.sizePt), m_rows(sampled(table, measurer)), m_widths(std::move(widths))
    {
        const double comfort = std::accumulate(demands.begin(), demands.end(), 0.0, [](double sum, const auto &each) {
            return sum + std::max(each.minimum, each.comfort);
        });
        const bool hasComfort = comfort <= std::accumulate(m_widths.begin(), m_widths.end(), 0.0);
        for (const ColumnDemand &demand : demands)
            m_least.push_back(hasComfort ? std::max(demand.minimum, demand.comfort) : demand.minimum);
        for (size_t column = 0; column < m_widths.size(); ++column)
            m_lines.push_back(linesAt(column, m_widths[column]));
    }

    std::vector<double> widths()
    {
        double height = heightWith({}, {});
        for (const double step : steps)
            for (int move = 0; move < mostMoves && improve(step, height); ++move) {
            }
        return m_widths;
    }

private:
    using Lines = std::vector<double>; ///< of one column in each row; a group's are shared among its rows

    Lines linesAt(size_t column, double width) const
    {
        const double room = width - 2 * m_metrics.padX, lost = lostAtLineEnd * m_metrics.em;
        Lines lines;
        for (const RowWidths &row : m_rows) {
            double count = 0;
            for (const double text : row[column].lines)
                count += text <= room + 1e-6 ? 1 : std::ceil(text / std::max(room - lost, m_metrics.em));
            lines.push_back(count / row[column].rowSpan);
        }
        return lines;
    }

    /// Of all rows, in em, with two columns as they would be.
    double heightWith(std::pair<size_t, const Lines *> one, std::pair<size_t, const Lines *> other) const
    {
        double height = 0;
        for (size_t row = 0; row < m_rows.size(); ++row) {
            double most = 1;
            for (size_t column = 0; column < m_lines.size(); ++column) {
                const Lines &lines = one.second && one.first == column       ? *one.second
                                     : other.second && other.first == column ? *other.second
                                                                             : m_lines[column];
                most = std::max(most, lines[row]);
            }
            height += std::max(m_metrics.minimumRow, 2 * m_metrics.padY + m_metrics.em + (most - 1) * m_metrics.pitch);
        }
        return height;
    }

    /// The best of all moves of that length; false when none makes the rows lower.
    bool improve(double step, double &height)
    {
        const size_t columns = m_widths.size();
        std::vector<Lines> narrower(columns), wider(columns);
        for (size_t column = 0; column < columns; ++column) {
            if (m_widths[column] - step >= m_least[column]) narrower[column] = linesAt(column, m_widths[column] - step);
            wider[column] = linesAt(column, m_widths[column] + step);
        }
        double best = height - 1e-3;
        std::pair<size_t, size_t> move{columns, columns};
        for (size_t from = 0; from < columns; ++from)
            for (size_t to = 0; to < columns; ++to) {
                if (from == to || narrower[from].empty() || wider[to] == m_lines[to]) continue;
                const double tried = heightWith({from, &narrower[from]}, {to, &wider[to]});
                if (tried < best) best = tried, move = {from, to};
            }
        if (move.first == columns) return false;
        height = best;
        m_widths[move.first] -= step;
        m_widths[move.second] += step;
        m_lines[move.first] = std::move(narrower[move.first]);
        m_lines[move.second] = std::move(wider[move.second]);
        return true;
    }

    TableMetrics m_metrics;
    std::vector<RowWidths> m_rows;
    std::vector<double> m_widths, m_least;
    std::vector<Lines> m_lines;
};

} // namespace

std::vector<double> fewerLines(const Table &table, std::vector<double> widths, const std::vector<ColumnDemand> &demands,
                               const TextMeasurer &measurer)
{
    return Improver(table, std::move(widths), demands, measurer).widths();
}

} // namespace tz
