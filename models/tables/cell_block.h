#pragma once

#include "models/ledger/column.h"

#include <QStringList>

#include <vector>

namespace tz {

/// Texts of a rectangle of cells, row by row; every row has the same number of cells.
using TextBlock = std::vector<QStringList>;

/// The two flavours that WPS, Excel and Word understand. A cell with a line break, a tab or a quote is quoted in the
/// tab-separated one, no other is.
QString tabSeparated(const TextBlock &block);

/// What goes to the clipboard as text: one cell as it is, without quotes, for messages and search boxes; more as
/// tabSeparated().
QString plainText(const TextBlock &block);
QString htmlTable(const TextBlock &block);

/// Reads tab-separated text as WPS and Excel write it: quoted cells keep their line breaks, short rows are filled up
/// with null texts, which say nothing, unlike empty ones.
TextBlock readTabSeparated(const QString &text);

/// Reads the first table of an HTML text: a merged cell's text stands in each cell that it covers, <br> and paragraphs
/// are line breaks. Empty when there is no table.
TextBlock readHtmlTable(const QString &html);

/// What another program has put on the clipboard. The HTML flavour is taken where the other one loses something: merged
/// cells, line breaks in cells of a text document.
TextBlock readClipboard(const QString &html, const QString &text);

} // namespace tz
