#pragma once

#include "models/charts/chart_axes.h"
#include "models/charts/chart_style.h"

#include <QDate>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace tz {

/// One crossing of a task and a county.
struct WallCell {
    qint64 id = 0; ///< the assignment; 0: this task does not concern this county
    Light light = Light::NoDate;
    QString days; ///< beside the character: 3天
    QString note; ///< under it; of what is longer than 12 characters the clauses that fit, else it is cut
};

struct WallHead {
    qint64 id = 0;
    QString name;
    QString group; ///< neighbours of the same group share one merged cell
};

/// 挂图: rows × columns of cells. Usually tasks down, grouped by goal, and counties across.
struct WallMatrix {
    std::vector<WallHead> rows;
    std::vector<WallHead> columns;
    std::vector<WallCell> cells; ///< row by row
    QString cautions = {};       ///< years of open deadlines whose holidays are not published

    const WallCell &at(size_t row, size_t column) const { return cells[row * columns.size() + column]; }
    /// Counties down, tasks across.
    WallMatrix transposed() const;
    /// Rows and columns with the most overdue cells first, then the most near ones; the groups are dissolved, but those
    /// of columns (counties of communities) move as a whole.
    WallMatrix worstFirst() const;
    /// Only these rows and columns; [first, last).
    WallMatrix part(size_t firstRow, size_t lastRow, size_t firstColumn, size_t lastColumn) const;
};

/// What the totals count, in this order; together they are all cells of the line.
enum class WallTotal { Finished, Underway, Near, Overdue };
inline constexpr size_t wallTotalKinds = 4;
using WallTotals = std::array<int, wallTotalKinds>;

QString wallTotalWord(WallTotal total);
WallTotal wallTotalOf(Light light);
WallTotals wallTotals(std::span<const WallCell> cells);

struct WallOptions {
    ChartSizes sizes;
    double groupWidth = 112; ///< the column of goals; not shown when no row has a group
    double nameWidth = 220;
    double cellWidth = 76;
    double totalWidth = 46;
    double smallestRow = 44;
    double headHeight = 0;          ///< of the names of columns; 0: as high as they need
    std::vector<double> rowHeights; ///< one for each row, or empty: as high as they need
    bool notes = true;
    int noteLines = 2;
    bool wholeNotes = false; ///< paper: what is longer than 12 characters and has no break there is set in full
    bool rowTotals = true;
    bool columnTotals = true;
    QString groupCorner = QStringLiteral("工作目标"); ///< over the groups of rows
    QString corner = QStringLiteral("重点任务");      ///< over the names of rows
    std::vector<WallTotals> totalsOfRows; ///< of the whole chart when this layout is a part of it; empty: counted here
    std::vector<WallTotals> totalsOfColumns;           ///< likewise
    std::optional<WallTotals> grandTotals;             ///< likewise
    std::optional<std::pair<size_t, size_t>> selected; ///< (row, column)
};

/// A heading with its text as it is broken. Names of counties over the columns read downwards in one or two columns of
/// characters; names too long for that (tasks across) are set in level lines.
struct WallLabel {
    QRectF rect;
    QStringList lines;
    QString text;
    bool upright = false;
};

struct WallTotalBox {
    QRectF rect;
    WallTotal kind = WallTotal::Finished;
    int count = 0;
};

struct WallBox {
    size_t row = 0;
    size_t column = 0;
    WallCell cell;
    QRectF rect;          ///< the cell between its hairlines
    QRectF tile;          ///< the coloured light inside it
    QRectF pill;          ///< the line of character and days inside the tile
    bool compact = false; ///< too narrow for the days: the character alone
    QStringList note;
    bool noteCut = false; ///< the cell has no room for the whole note
    QRectF noteRect;
    bool selected = false;
};

struct WallLayout {
    WallOptions options;
    QSizeF size;
    RowAxis rows;
    double cellsLeft = 0;
    double cellsTop = 0;
    std::vector<WallLabel> corners;
    std::vector<WallLabel> groups;
    std::vector<WallLabel> names;
    std::vector<WallLabel> columnGroups;
    std::vector<WallLabel> columns;
    std::vector<WallLabel> totalHeads; ///< at the right, then at the foot
    std::vector<WallTotalBox> totals;
    std::vector<WallBox> boxes; ///< row by row
    size_t columnCount = 0;

    QRectF cells() const;
    /// (row, column) under a point.
    std::optional<std::pair<size_t, size_t>> hitTest(QPointF point) const;
    const WallBox &boxAt(size_t row, size_t column) const { return boxes[row * columnCount + column]; }
};

/// Matrix, sizes → rectangles. Pure arithmetic: no painter, no font, no clock.
WallLayout layOutWall(const WallMatrix &matrix, const WallOptions &options);

/// Heights that the rows need for their names and notes.
std::vector<double> wallRowHeights(const WallMatrix &matrix, const WallOptions &options);
/// Height of everything above the cells, and of the totals under them.
double wallHeadHeight(const WallMatrix &matrix, const WallOptions &options);
/// Of that, the band of column groups.
double wallHeadBand(const WallMatrix &matrix, const WallOptions &options);
double wallFootHeight(const WallOptions &options);
/// Width of everything but the cells.
double wallSideWidth(const WallMatrix &matrix, const WallOptions &options);

} // namespace tz
