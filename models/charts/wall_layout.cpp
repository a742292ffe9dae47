#include "models/charts/wall_layout.h"

#include "models/charts/chart_text.h"

namespace tz {

namespace {

constexpr int longestNote = 12;
constexpr int longestUpright = 5; ///< characters in one column; names take two at most
constexpr int mostGroupLines = 4;

bool hasGroups(const std::vector<WallHead> &heads)
{
    return std::any_of(heads.begin(), heads.end(), [](const WallHead &head) { return !head.group.isEmpty(); });
}

double groupColumnWidth(const WallMatrix &matrix, const WallOptions &options)
{
    return hasGroups(matrix.rows) ? options.groupWidth : 0;
}

double totalRowHeight(const WallOptions &options)
{
    return ChartSizes::lineHeight(options.sizes.text) + options.sizes.pad * 0.6;
}

/// Between a cell's hairlines and its tile, and between the tile and its text.
double tileGap(const WallOptions &options)
{
    return options.sizes.pad * 0.3;
}

double noteWidth(const WallOptions &options)
{
    return options.cellWidth - 2 * tileGap(options) - options.sizes.pad * 0.8;
}

QString noteOf(const WallCell &cell)
{
    return cell.note.size() > longestNote ? cell.note.first(longestNote - 1) + u'…' : cell.note;
}

QStringList noteLines(const WallCell &cell, const WallOptions &options)
{
    if (!options.notes || cell.id == 0) return {};
    return wrapped(noteOf(cell), noteWidth(options) / options.sizes.small, options.noteLines);
}

bool headsAreUpright(const WallMatrix &matrix)
{
    return std::all_of(matrix.columns.begin(), matrix.columns.end(),
                       [](const WallHead &head) { return head.name.size() <= 2 * longestUpright; });
}

double linesHeight(qsizetype lines, double em)
{
    return static_cast<double>(lines) * ChartSizes::lineHeight(em);
}

double cellHeight(const WallCell &cell, const WallOptions &options)
{
    const qsizetype lines = noteLines(cell, options).size();
    const double inside = options.sizes.pill() + linesHeight(lines, options.sizes.small);
    return inside + 2 * tileGap(options) + options.sizes.pad * (lines > 0 ? 0.7 : 0.3);
}

/// What a heading's line holds; narrow cells have narrow margins.
double headingEms(double width, const ChartSizes &sizes)
{
    return (width - 2 * std::min(sizes.pad, width * 0.1)) / sizes.text;
}

double textHeight(const QString &text, double width, const ChartSizes &sizes)
{
    return linesHeight(lineCount(text, (width - 2 * sizes.pad) / sizes.text), sizes.text) + sizes.pad;
}

/// Calls `found(first, last)` for each run of neighbours in the same group; [first, last).
template <class Found> void forEachGroup(const std::vector<WallHead> &heads, Found found)
{
    for (size_t first = 0; first < heads.size();) {
        size_t last = first + 1;
        while (last < heads.size() && heads[last].group == heads[first].group) ++last;
        found(first, last);
        first = last;
    }
}

double groupBandHeight(const WallMatrix &matrix, const WallOptions &options)
{
    if (!hasGroups(matrix.columns)) return 0;
    int most = 1;
    forEachGroup(matrix.columns, [&](size_t first, size_t last) {
        const double width = options.cellWidth * static_cast<double>(last - first);
        most = std::max(most, lineCount(matrix.columns[first].group, headingEms(width, options.sizes)));
    });
    return linesHeight(std::min(most, mostGroupLines), options.sizes.text) + options.sizes.pad;
}

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
        m_layout.rows = RowAxis::of(head, wallRowHeights(matrix, m_options));
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
        const double band = groupBandHeight(m_matrix, m_options);
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
        box.noteCut = !box.note.isEmpty() && box.note.join(QString()) != noteOf(box.cell);
        box.pill = {box.tile.left(), box.tile.center().y() - inside / 2, box.tile.width(), sizes.pill()};
        box.noteRect = {box.rect.center().x() - noteWidth(m_options) / 2, box.pill.bottom(), noteWidth(m_options),
                        noteHeight};
        const double full = sizes.text * 1.75 + textEms(box.cell.days) * sizes.small;
        box.compact = !box.cell.days.isEmpty() && full > box.tile.width();
        return box;
    }

    const WallMatrix &m_matrix;
    WallLayout &m_layout;
    const WallOptions &m_options;
};

} // namespace

std::vector<double> wallRowHeights(const WallMatrix &matrix, const WallOptions &options)
{
    std::vector<double> heights;
    for (size_t row = 0; row < matrix.rows.size(); ++row) {
        double height =
            std::max(options.smallestRow, textHeight(matrix.rows[row].name, options.nameWidth, options.sizes));
        for (size_t column = 0; column < matrix.columns.size(); ++column)
            height = std::max(height, cellHeight(matrix.at(row, column), options));
        heights.push_back(height);
    }
    if (hasGroups(matrix.rows)) {
        forEachGroup(matrix.rows, [&](size_t first, size_t last) {
            double sum = 0;
            for (size_t row = first; row < last; ++row) sum += heights[row];
            const double lacking = textHeight(matrix.rows[first].group, options.groupWidth, options.sizes) - sum;
            for (size_t row = first; row < last && lacking > 0; ++row)
                heights[row] += lacking / static_cast<double>(last - first);
        });
    }
    for (double &height : heights) height *= options.stretch;
    return heights;
}

double wallHeadHeight(const WallMatrix &matrix, const WallOptions &options)
{
    const ChartSizes &sizes = options.sizes;
    const double band = groupBandHeight(matrix, options);
    if (options.headHeight > 0) return band + options.headHeight;
    qsizetype tallest = 2;
    for (const WallHead &column : matrix.columns) {
        if (headsAreUpright(matrix))
            tallest = std::max(tallest, stacked(column.name, longestUpright).front().size());
        else
            tallest = std::max<qsizetype>(tallest, lineCount(column.name, headingEms(options.cellWidth, sizes)));
    }
    return band + linesHeight(tallest, sizes.text) + sizes.pad * 1.5;
}

double wallHeadBand(const WallMatrix &matrix, const WallOptions &options)
{
    return groupBandHeight(matrix, options);
}

double wallFootHeight(const WallOptions &options)
{
    return options.columnTotals ? totalRowHeight(options) * wallTotalKinds : 0;
}

double wallSideWidth(const WallMatrix &matrix, const WallOptions &options)
{
    return groupColumnWidth(matrix, options) + options.nameWidth +
           (options.rowTotals ? options.totalWidth * wallTotalKinds : 0);
}

WallLayout layOutWall(const WallMatrix &matrix, const WallOptions &options)
{
    Q_ASSERT(matrix.cells.size() == matrix.rows.size() * matrix.columns.size());
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
