#pragma once

#include "models/base/result.h"
#include "models/exchange/sheet.h"

#include <QStringList>

namespace tz::csv {

/// Which of , ; and tab separates the cells: the one most frequent outside quotes in the first lines.
QChar sniffSeparator(QStringView text);

/// Splits a text by RFC 4180: quoted cells may hold separators, quotes ("") and line breaks. Lines end with LF, CR LF
/// or CR. Blank lines are rows without cells, so that row numbers stay those of a spreadsheet. Cells are kept character
/// by character. An Error's sentence is a middle part for refused(): an unclosed quote, too many columns, a cell too
/// long.
Result<std::vector<SheetRow>> parse(QStringView text, QChar separator);

/// A cell that begins with = + - @ or a control character would be a formula in a spreadsheet: an apostrophe before it
/// makes it text. Cells that begin with apostrophes before such a sign get one more, so that reading gives back each.
QString harmless(const QString &cell);
/// The cell without the apostrophe of harmless().
QString withoutHarmlessMark(const QString &cell);
/// Whether the cell, as UTF-8, has that apostrophe.
bool hasHarmlessMark(QByteArrayView cell);

/// One cell as written: in quotes when it holds a separator, a quote, a line break or an outer blank.
QString quoted(const QString &cell);

/// One record with its line end CR LF. Cells are made harmless.
QString line(const QStringList &cells);

} // namespace tz::csv
