#include "models/charts/wall_measure.h"

#include "models/charts/chart_text.h"

namespace tz {

namespace {

constexpr int longestNote = 12;
constexpr int shortestNote = 4; ///< a clause says something from here on

double cellHeight(const WallCell &cell, const WallOptions &options)
{
    const qsizetype lines = noteLines(cell, options).size();
    const double inside = options.sizes.pill() + linesHeight(lines, options.sizes.small);
    return inside + 2 * tileGap(options) + options.sizes.pad * (lines > 0 ? 0.5 : 0.3);
}

double textHeight(const QString &text, double width, const ChartSizes &sizes)
{
    return linesHeight(lineCount(text, (width - 2 * sizes.pad) / sizes.text), sizes.text) + sizes.pad;
}

} // namespace

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
    return ChartSizes::lineHeight(options.sizes.text) + options.sizes.pad * 0.4;
}

double tileGap(const WallOptions &options)
{
    return options.sizes.pad * 0.3;
}

double noteWidth(const WallOptions &options)
{
    return options.cellWidth - 2 * tileGap(options) - options.sizes.pad * 0.8;
}

double wallPillWidth(const WallMatrix &matrix, const WallOptions &options)
{
    double ems = 0;
    for (const WallCell &cell : matrix.cells) ems = std::max(ems, textEms(cell.days));
    constexpr double hair = 0.01; // of rounding
    return options.sizes.text * pillCharacterEms + ems * options.sizes.small + 2 * tileGap(options) + hair;
}

QString noteOf(const WallCell &cell, const WallOptions &options)
{
    const QString &note = cell.note;
    if (note.size() <= longestNote) return note;
    static const QString ends = QStringLiteral("，。；：！？,;:");
    qsizetype end = -1;
    for (qsizetype i = shortestNote; i < note.size(); ++i) {
        if (!ends.contains(note[i])) continue;
        if (i > longestNote && (end > 0 || !options.wholeNotes)) break;
        end = i;
        if (i > longestNote) break;
    }
    if (end > 0) return note.first(end);
    return options.wholeNotes ? note : note.first(longestNote - 1) + u'…';
}

QStringList noteLines(const WallCell &cell, const WallOptions &options)
{
    if (!options.notes || cell.id == 0) return {};
    return wrapped(noteOf(cell, options), noteWidth(options) / options.sizes.small, options.noteLines);
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

double headingEms(double width, const ChartSizes &sizes)
{
    return (width - 2 * std::min(sizes.pad, width * 0.1)) / sizes.text;
}

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
    return heights;
}

double wallHeadHeight(const WallMatrix &matrix, const WallOptions &options)
{
    const ChartSizes &sizes = options.sizes;
    const double band = wallHeadBand(matrix, options);
    if (options.headHeight > 0) return band + options.headHeight;
    qsizetype tallest = 2;
    for (const WallHead &column : matrix.columns) {
        if (headsAreUpright(matrix))
            tallest = std::max(tallest, stacked(column.name, longestUpright).front().size());
        else
            tallest = std::max<qsizetype>(tallest, lineCount(column.name, headingEms(options.cellWidth, sizes)));
    }
    return band + linesHeight(tallest, sizes.text) + sizes.pad * 1.2;
}

double wallHeadBand(const WallMatrix &matrix, const WallOptions &options)
{
    if (!hasGroups(matrix.columns)) return 0;
    int most = 1;
    forEachGroup(matrix.columns, [&](size_t first, size_t last) {
        const double width = options.cellWidth * static_cast<double>(last - first);
        most = std::max(most, lineCount(matrix.columns[first].group, headingEms(width, options.sizes)));
    });
    return linesHeight(std::min(most, mostGroupLines), options.sizes.text) + options.sizes.pad;
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

} // namespace tz
