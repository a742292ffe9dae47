#pragma once

#include "models/charts/wall_layout.h"

namespace tz {

/// Characters in one column of an upright name; names take two columns at most.
inline constexpr int longestUpright = 5;

/// What the character of a light takes in its tile, with the air around it and its days.
inline constexpr double pillCharacterEms = 1.75;

/// Lines that the name of a group of columns may take.
inline constexpr int mostGroupLines = 4;

bool hasGroups(const std::vector<WallHead> &heads);
/// Names of columns read downwards when all are short enough.
bool headsAreUpright(const WallMatrix &matrix);

double groupColumnWidth(const WallMatrix &matrix, const WallOptions &options);
double totalRowHeight(const WallOptions &options);
/// Between a cell's hairlines and its tile.
double tileGap(const WallOptions &options);
double noteWidth(const WallOptions &options);
/// What a cell needs for the longest of the lights with its days.
double wallPillWidth(const WallMatrix &matrix, const WallOptions &options);
double linesHeight(qsizetype lines, double em);
/// What a heading's line holds; narrow cells have narrow margins.
double headingEms(double width, const ChartSizes &sizes);

/// A cell's note in at most 12 characters: whole clauses where it can be, else cut with …, or its first clause in full
/// with wholeNotes. And its lines in the cell.
QString noteOf(const WallCell &cell, const WallOptions &options);
QStringList noteLines(const WallCell &cell, const WallOptions &options);

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

} // namespace tz
