#pragma once

#include "models/reports/page_flow.h"
#include "models/reports/span_map.h"

#include <optional>

namespace tz {

/// Measures of a table's type and air, all from its size of type; mm.
struct TableMetrics {
    explicit TableMetrics(double requestedPt, double air = 1);

    double sizePt, em, pitch, padX, padY, minimumRow, ring, beside; ///< `beside`: between a ring and its text
};

/// Left edges of the columns and the right edge of the last one: the width shared out by weight, mm.
std::vector<double> columnEdges(const Table &table, double left, double width);

/// Rows of a table with their texts broken to their columns: knows heights, and draws any stretch of them. A row is
/// broken when it is first asked about and its lines are let go once it is drawn, so that neither the first page nor
/// the memory depends on how many rows there are.
class TableGrid
{
public:
    TableGrid(const Table &table, const std::vector<TableRow> &rows, bool head, std::vector<double> edges,
              const TextMeasurer &measurer);

    int count() const { return rowCount(m_rows); }

    /// Heights of the rows `first` … `end`-1 standing together on one page: a group whose text is higher than its rows
    /// there makes the last of them higher.
    std::vector<double> heights(int first, int end) const;

    /// Draws those rows with their rules; texts of groups begun on an earlier page are repeated with （续）.
    void draw(PageFlow &flow, int first, int end) const;

    /// One row, whatever its height, as rows no higher than `firstRoom` and then `room`: cut between two lines of text.
    /// Those that go on begin with what stands before that text, marked （续）.
    std::vector<TableRow> pieces(int row, double firstRoom, double room) const;

    /// A row that is one cell from edge to edge: a heading inside the table, not to stand last on a page.
    bool isBand(int row) const { return cellAt(m_rows, row, 0).columnSpan == columnCount(m_table); }

    /// The heading under which a row stands, as it is said again where the row begins a page: with （续）. Nothing for
    /// a band itself or where there is none above; a remark, to which no bookmark leads, heads nothing.
    std::optional<TableRow> bandAbove(int row) const;

    /// Whether a row begins a group of several: not to stand last on a page.
    bool beginsGroup(int row) const;

private:
    struct Texts {
        std::vector<TextLine> own;
        std::optional<std::vector<TextLine>> continued = {}; ///< asked for only where a group goes on on a further page
    };
    struct Extent {
        int first, end;
        double top;
        std::vector<double> heights;
    };

    int spanEnd(SpanMap::Origin origin) const;
    double textWidth(int column, const TableCell &cell) const;
    std::vector<TextLine> broken(const QString &text, int column, const TableCell &cell) const;
    QString continuedText(SpanMap::Origin origin) const;
    int namingGroup(int row) const;
    void sayWhoseItIs(TableRow &piece, int row, const std::vector<std::vector<TextLine>> &lines, size_t from) const;
    bool standBeside(const std::vector<TextLine> &lines, int column, const TableCell &cell) const;
    double contentHeight(const std::vector<TextLine> &lines, int column, const TableCell &cell) const;
    double cellHeight(const std::vector<TextLine> &lines, int column, const TableCell &cell) const;
    Texts &texts(SpanMap::Origin origin) const;
    const std::vector<TextLine> &shown(SpanMap::Origin origin, int first) const;
    FontRole roleOf(const TableCell &cell) const;
    Align alignOf(int column, const TableCell &cell) const;

    void drawCell(PageFlow &flow, const Extent &extent, int row, SpanMap::Origin origin) const;
    void drawBeside(PageFlow &flow, const Pill &pill, const TextLine &line, double left, double width, double top,
                    const PageFlow::Style &style) const;
    void drawRing(PageFlow &flow, const Pill &pill, double centre, double top) const;
    void drawRules(PageFlow &flow, const Extent &extent) const;

    const Table &m_table;
    const std::vector<TableRow> &m_rows;
    bool m_head;
    std::vector<double> m_edges;
    const TextMeasurer &m_measurer;
    TableMetrics m_metrics;
    SpanMap m_spans;
    mutable std::vector<std::vector<Texts>> m_texts; ///< of each row; empty: not broken
    std::vector<int> m_headings;                     ///< bands that are jumped to, from top to bottom
};

} // namespace tz
