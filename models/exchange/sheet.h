#pragma once

#include "models/base/issue.h"

#include <QDate>
#include <QString>

#include <algorithm>
#include <vector>

namespace tz {

/// One cell of a source as its reader found it; nothing is interpreted yet but what the file itself says.
struct Cell {
    enum class Kind : char { Empty, Text, Number, Date };

    QString text; ///< a date as 2021-08-16 (with its time when it has one), a number without an exponent
    QDate date;   ///< Date only
    Kind kind = Kind::Empty;
    bool continued = false; ///< belongs to a merged area: the text is repeated from the area's first cell

    bool isEmpty() const { return kind == Kind::Empty; }
    static Cell ofText(const QString &text) { return {text, {}, text.isEmpty() ? Kind::Empty : Kind::Text, false}; }
    bool operator==(const Cell &) const = default;
};

struct SheetRow {
    int number = 0; ///< from 1: the line of a text document, else the table's row, as the user sees it
    std::vector<Cell> cells;

    bool isBlank() const
    {
        return std::all_of(cells.begin(), cells.end(), [](const Cell &cell) { return cell.text.trimmed().isEmpty(); });
    }
    const Cell &cell(size_t column) const
    {
        static const Cell none;
        return column < cells.size() ? cells[column] : none;
    }
};

/// A column as spreadsheets call it: 0 → A, 27 → AB.
inline QString columnLetters(size_t column)
{
    QString letters;
    for (size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(static_cast<char16_t>(u'A' + (rest - 1) % 26)));
    return letters;
}

/// A picture that lies in a cell (WPS). It is no text: the cell itself is empty.
struct CellPicture {
    int row = 0; ///< as SheetRow::number
    size_t column = 0;
    QString id;     ///< by which the file knows it
    QString suffix; ///< png
    QByteArray bytes;
};

struct Sheet {
    QString name; ///< empty for csv and text
    std::vector<SheetRow> rows;
    std::vector<CellPicture> pictures = {};
};

/// A line of a text document outside its table; an empty text stands for a blank line.
struct SourceLine {
    int row = 0;
    QString text;
};

/// A file read whole: its tables and, for documents, what stands around the table.
struct SourceDocument {
    QString fileName;  ///< without its folder
    QByteArray sha256; ///< hex, of the file's bytes
    std::vector<Sheet> sheets;
    std::vector<SourceLine> before; ///< above the first row of the table
    std::vector<SourceLine> after;  ///< between its rows and below it
    Issues issues;                  ///< what the reader itself found: hidden sheets, failed formulas

    /// How the log names where a change came from.
    QString source() const { return QStringLiteral("%1 SHA-256:%2").arg(fileName, QString::fromLatin1(sha256)); }
};

} // namespace tz
