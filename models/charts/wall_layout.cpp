#include "models/charts/wall_layout.h"

#include "models/charts/chart_text.h"
#include "models/charts/wall_measure.h"

namespace tz {

namespace {

class WallPlacer
{
public:
    WallPlacer(const WallMatrix &matrix, WallLayout &layout)
        : m_matrix(matrix), m_layout(layout), m_options(layout.options)
    {
        const double head = wallHeadHeight(matrix, m_options);
        m_layout.columnCount = matrix.columns.size();
        m_layout.cellsLeft = groupColumnWidth(matrix, m_options) + m_options.nameWidth;
        m_layout.cellsTop = head;
        m_layout.rows =
            RowAxis::of(head, m_options.rowHeights.empty() ? wallRowHeights(matrix, m_options) : m_options.rowHeights);
        const double right = left(m_layout.columnCount);
        m_layout.size = {right + (m_options.rowTotals ? m_options.totalWidth * wallTotalKinds : 0.0),
                         m_layout.cells().bottom() + wallFootHeight(m_options)};
        const double groupWidth = groupColumnWidth(matrix, m_options);
        if (groupWidth > 0) m_layout.corners.push_back(label({0, 0, groupWidth, head}, m_options.groupCorner));
        m_layout.corners.push_back(label({groupWidth, 0, m_options.nameWidth, head}, m_options.corner));
    }

    void placeRowHeads()
    {
        const double groupWidth = groupColumnWidth(m_matrix, m_options);
        for (size_t row = 0; row < m_matrix.rows.size(); ++row)
            m_layout.names.push_back(
                label({groupWidth, top(row), m_options.nameWidth, height(row)}, m_matrix.rows[row].name));
        if (groupWidth <= 0) return;
        forEachGroup(m_matrix.rows, [&](size_t first, size_t last) {
            m_layout.groups.push_back(
                label({0, top(first), groupWidth, top(last) - top(first)}, m_matrix.rows[first].group));
        });
    }

    void placeColumnHeads()
    {
        const double band = wallHeadBand(m_matrix, m_options);
        for (size_t column = 0; column < m_layout.columnCount; ++column) {
            const QRectF rect(left(column), band, m_options.cellWidth, m_layout.cellsTop - band);
            const QString &name = m_matrix.columns[column].name;
            m_layout.columns.push_back(headsAreUpright(m_matrix)
                                           ? WallLabel{rect, stacked(name, longestUpright), name, true}
                                           : label(rect, name));
        }
        if (band <= 0) return;
        forEachGroup(m_matrix.columns, [&](size_t first, size_t last) {
            m_layout.columnGroups.push_back(
                label({left(first), 0, left(last) - left(first), band}, m_matrix.columns[first].group));
        });
    }

    void placeCells()
    {
        m_layout.boxes.reserve(m_matrix.cells.size());
        for (size_t row = 0; row < m_matrix.rows.size(); ++row) {
            qsizetype most = 0; // lights with notes stand on one line in their row, however long the notes
            for (size_t column = 0; column < m_layout.columnCount; ++column)
                most = std::max(most, noteLines(m_matrix.at(row, column), m_options).size());
            for (size_t column = 0; column < m_layout.columnCount; ++column)
                m_layout.boxes.push_back(box(row, column, most));
        }
    }

    void placeRowTotals()
    {
        for (size_t kind = 0; kind < wallTotalKinds; ++kind) {
            const double x = left(m_layout.columnCount) + m_options.totalWidth * static_cast<double>(kind);
            m_layout.totalHeads.push_back(
                label({x, 0, m_options.totalWidth, m_layout.cellsTop}, wallTotalWord(WallTotal(kind))));
            for (size_t row = 0; row < m_matrix.rows.size(); ++row)
                m_layout.totals.push_back(
                    {{x, top(row), m_options.totalWidth, height(row)}, WallTotal(kind), ofRow(row)[kind]});
        }
    }

    void placeColumnTotals()
    {
        const double step = totalRowHeight(m_options);
        WallTotals whole{};
        for (size_t column = 0; column < m_layout.columnCount; ++column) {
            const WallTotals totals = ofColumn(column);
            for (size_t kind = 0; kind < wallTotalKinds; ++kind) {
                const QRectF rect(left(column), footTop(kind), m_options.cellWidth, step);
                m_layout.totals.push_back({rect, WallTotal(kind), totals[kind]});
                whole[kind] += totals[kind];
            }
        }
        for (size_t kind = 0; kind < wallTotalKinds; ++kind) {
            m_layout.totalHeads.push_back(
                label({0, footTop(kind), m_layout.cellsLeft, step}, wallTotalWord(WallTotal(kind))));
            if (!m_options.rowTotals) continue;
            // The sum of its row and of its column: it stands where the two meet.
            const double x = left(m_layout.columnCount) + m_options.totalWidth * static_cast<double>(kind);
            m_layout.totals.push_back(
                {{x, footTop(kind), m_options.totalWidth, step}, WallTotal(kind), grand(kind, whole)});
        }
    }

private:
    double left(size_t column) const { return m_layout.cellsLeft + m_options.cellWidth * static_cast<double>(column); }
    double top(size_t row) const { return m_layout.rows.top(static_cast<qsizetype>(row)); }
    double height(size_t row) const { return m_layout.rows.height(static_cast<qsizetype>(row)); }
    double footTop(size_t kind) const
    {
        return m_layout.cells().bottom() + totalRowHeight(m_options) * static_cast<double>(kind);
    }

    WallLabel label(const QRectF &rect, const QString &text) const
    {
        const ChartSizes &sizes = m_options.sizes;
        const int most =
            std::max(1, static_cast<int>((rect.height() - sizes.pad * 0.5) / ChartSizes::lineHeight(sizes.text)));
        return {rect, wrapped(text, headingEms(rect.width(), sizes), most), text, false};
    }

    WallTotals ofRow(size_t row) const
    {
        if (!m_options.totalsOfRows.empty()) return m_options.totalsOfRows[row];
        return wallTotals(std::span(m_matrix.cells).subspan(row * m_layout.columnCount, m_layout.columnCount));
    }

    WallTotals ofColumn(size_t column) const
    {
        if (!m_options.totalsOfColumns.empty()) return m_options.totalsOfColumns[column];
        std::vector<WallCell> cells;
        for (size_t row = 0; row < m_matrix.rows.size(); ++row) cells.push_back(m_matrix.at(row, column));
        return wallTotals(cells);
    }

    int grand(size_t kind, const WallTotals &ofTheseColumns) const
    {
        return m_options.grandTotals ? (*m_options.grandTotals)[kind] : ofTheseColumns[kind];
    }

    WallBox box(size_t row, size_t column, qsizetype noteLinesOfRow) const
    {
        const ChartSizes &sizes = m_options.sizes;
        WallBox box;
        box.row = row;
        box.column = column;
        box.cell = m_matrix.at(row, column);
        box.rect = {left(column), top(row), m_options.cellWidth, height(row)};
        box.selected = m_options.selected == std::pair(row, column);
        if (box.cell.id == 0) return box;

        const double gap = tileGap(m_options);
        box.tile = box.rect.adjusted(gap, gap, -gap, -gap);
        box.note = noteLines(box.cell, m_options);
        const double noteHeight = linesHeight(box.note.size(), sizes.small);
        const double inside = sizes.pill() + (box.note.isEmpty() ? 0 : linesHeight(noteLinesOfRow, sizes.small));
        box.noteCut = !box.note.isEmpty() && box.note.join(QString()) != noteOf(box.cell, m_options);
        box.pill = {box.tile.left(), box.tile.center().y() - inside / 2, box.tile.width(), sizes.pill()};
        box.noteRect = {box.rect.center().x() - noteWidth(m_options) / 2, box.pill.bottom(), noteWidth(m_options),
                        noteHeight};
        const double full = sizes.text * pillCharacterEms + textEms(box.cell.days) * sizes.small;
        box.compact = !box.cell.days.isEmpty() && full > box.tile.width();
        return box;
    }

    const WallMatrix &m_matrix;
    WallLayout &m_layout;
    const WallOptions &m_options;
};

} // namespace

WallLayout layOutWall(const WallMatrix &matrix, const WallOptions &options)
{
    Q_ASSERT(matrix.cells.size() == matrix.rows.size() * matrix.columns.size());
    Q_ASSERT(options.rowHeights.empty() || options.rowHeights.size() == matrix.rows.size());
    WallLayout layout;
    layout.options = options;
    WallPlacer placer(matrix, layout);
    placer.placeRowHeads();
    placer.placeColumnHeads();
    placer.placeCells();
    if (options.rowTotals) placer.placeRowTotals();
    if (options.columnTotals) placer.placeColumnTotals();
    return layout;
}

QRectF WallLayout::cells() const
{
    return {cellsLeft, cellsTop, options.cellWidth * static_cast<double>(columnCount),
            rows.bottom(rows.count() - 1) - cellsTop};
}

std::optional<std::pair<size_t, size_t>> WallLayout::hitTest(QPointF point) const
{
    const qsizetype row = rows.at(point.y());
    const double column = (point.x() - cellsLeft) / options.cellWidth;
    if (row < 0 || column < 0 || column >= static_cast<double>(columnCount)) return std::nullopt;
    return std::pair(static_cast<size_t>(row), static_cast<size_t>(column));
}

} // namespace tz
