#include "models/reports/short_text.h"

#include "models/reports/table_grid.h"

namespace tz {

namespace {

/// Room that the rules of line ends may leave at the end of a line.
constexpr double lostAtLineEnd = 1.6;

/// More than any font that a table is set in takes for it.
double widest(QChar c)
{
    if (c.unicode() >= 0x2010) return 1;
    if (c.isDigit()) return 0.6;
    return c.isUpper() || c == u'%' || c == u'@' ? 0.95 : 0.65;
}

} // namespace

QString shortened(const QString &text, double ems, int lines)
{
    const QString flat = QString(text).replace(u'\n', u' ');
    const double room = ems * lines - (lines - 1) * lostAtLineEnd;
    double used = 0;
    qsizetype kept = 0;
    for (qsizetype i = 0; i < flat.size(); ++i) {
        used += widest(flat[i]);
        if (used <= room - 1) kept = i + 1; // … takes the last em
    }
    if (used <= room) return flat;
    while (kept > 0 && flat[kept - 1].isHighSurrogate()) --kept;
    return flat.left(kept) + u'…';
}

void shortenCells(Table &table, double width, int lines)
{
    const TableMetrics metrics(table.sizePt);
    const std::vector<double> edges = columnEdges(table, 0, width);
    for (TableRow &row : table.rows)
        for (size_t column = 0; column < row.size(); ++column) {
            const size_t end = std::min(column + static_cast<size_t>(row[column].columnSpan), row.size());
            const double room = edges[end] - edges[column] - 2 * metrics.padX;
            row[column].text = shortened(row[column].text, room / metrics.em, lines);
        }
}

double rowHeight(const Table &table, int lines)
{
    const TableMetrics metrics(table.sizePt);
    return std::max(metrics.minimumRow, 2 * metrics.padY + (lines - 1) * metrics.pitch + metrics.em);
}

} // namespace tz
