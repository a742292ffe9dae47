#pragma once

#include "models/reports/document.h"

namespace tz {

/// A text that surely stands on `lines` lines of so many ems, whatever the font: what is too long ends with …. Line
/// ends inside become spaces.
QString shortened(const QString &text, double ems, int lines = 1);

/// Shortens the cells of every row of a table that is to be `width` mm wide to so many lines, so that its height is
/// known: rows × the height of so many lines.
void shortenCells(Table &table, double width, int lines = 1);

/// Height of a row whose cells have so many lines and no ring, mm.
double rowHeight(const Table &table, int lines = 1);

} // namespace tz
