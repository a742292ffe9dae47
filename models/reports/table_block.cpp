#include "models/reports/blocks.h"
#include "models/reports/table_grid.h"

#include <numeric>

namespace tz {

namespace {

constexpr double continuedHeight = 5; ///< mm for 续表 in small five (9 pt) and the air below it

/// Hands the rows of one table out to pages.
class TablePlacer
{
public:
    TablePlacer(const Table &table, PageFlow &flow, double reserve)
        : m_table(table), m_flow(flow), m_reserve(reserve),
          m_edges(columnEdges(table, flow.format.left, flow.format.coreWidth())),
          m_head(table, table.head, true, m_edges, flow.measurer),
          m_body(table, table.rows, false, m_edges, flow.measurer)
    {
    }

    void place()
    {
        if (m_body.count() == 0) drawHead();
        for (int first = 0; first < m_body.count() && !m_flow.isEnough();) {
            const int end = endOfPage(first);
            if (end > first) {
                drawRows(first, end);
                first = end;
                if (first < m_body.count() && !isTall(first) && !m_flow.isEnough()) newPage();
            } else if (isTall(first)) {
                drawInPieces(first);
                ++first;
            } else if (m_flow.atTop()) {
                drawRows(first, first + 1); // a lone band, or a row that leaves no room for the signatures
                ++first;
            } else {
                newPage();
            }
        }
    }

private:
    /// Whether no page holds the row whole.
    bool isTall(int row) const { return height(row, row + 1) > emptyPageRoom(row); }

    double height(int first, int end) const
    {
        const std::vector<double> heights = m_body.heights(first, end);
        return std::accumulate(heights.begin(), heights.end(), 0.0);
    }

    double headHeight() const
    {
        const std::vector<double> heights = m_head.heights(0, m_head.count());
        return std::accumulate(heights.begin(), heights.end(), 0.0);
    }

    /// The heading of a row's group, said again where the row begins a further page.
    std::vector<TableRow> bandDue(int row) const
    {
        if (m_headOnPage || !m_isBegun) return {};
        const auto band = m_body.bandAbove(row);
        return band ? std::vector<TableRow>{*band} : std::vector<TableRow>();
    }

    double bandHeight(const std::vector<TableRow> &band) const
    {
        if (band.empty()) return 0;
        return TableGrid(m_table, band, false, m_edges, m_flow.measurer).heights(0, 1).front();
    }

    /// What stands above a row that comes next on this page: the table's head, above it 续表 where the table goes on,
    /// below it the heading of the row's group.
    double headDue(int row) const
    {
        if (m_headOnPage) return 0;
        return headHeight() + (m_isContinued ? continuedHeight : 0) + bandHeight(bandDue(row));
    }

    double emptyPageRoom(int row) const
    {
        const auto band = m_body.bandAbove(row);
        return m_flow.format.coreHeight() - headHeight() - (m_head.count() > 0 ? continuedHeight : 0) -
               (band ? bandHeight(std::vector<TableRow>{*band}) : 0);
    }

    /// The row after the last one that fits on this page; `first` when none does. Rows stay whole.
    int endOfPage(int first) const
    {
        const double due = headDue(first);
        int end = first;
        while (end < m_body.count()) {
            const double below = end + 1 == m_body.count() ? m_reserve : 0;
            if (!m_flow.fits(due + height(first, end + 1) + below)) break;
            ++end;
        }
        if (end == m_body.count()) return end;
        if (end + 1 == m_body.count() && end > first + 1) --end; // a total does not stand alone under its head
        if (end > first && m_body.beginsGroup(end - 1) && (end > first + 1 || !m_flow.atTop())) --end;
        while (end > first && m_body.isBand(end - 1)) --end;
        return end;
    }

    void newPage()
    {
        m_flow.newPage();
        m_headOnPage = false;
        m_isContinued = m_isBegun && m_head.count() > 0;
    }

    void drawHead(const std::vector<TableRow> &band = {})
    {
        if (!m_headOnPage && m_isContinued) sayContinued();
        if (m_head.count() > 0 && !m_headOnPage) m_head.draw(m_flow, 0, m_head.count());
        if (!band.empty()) TableGrid(m_table, band, false, m_edges, m_flow.measurer).draw(m_flow, 0, 1);
        m_headOnPage = m_isBegun = true;
    }

    void sayContinued()
    {
        const PageFlow::Style style{FontRole::Sans, TypeSize::smallFive, Ink::Black, Align::Right};
        m_flow.putText(QStringLiteral("续表"), m_flow.format.left, m_flow.format.coreWidth(), m_flow.y(), style);
        m_flow.advance(continuedHeight);
    }

    void drawRows(int first, int end)
    {
        drawHead(bandDue(first));
        m_body.draw(m_flow, first, end);
    }

    void drawInPieces(int row)
    {
        constexpr double worthBeginning = 40; // mm; less than this is not worth beginning a tall row
        if (m_flow.room() - headDue(row) < worthBeginning) newPage();
        const std::vector<TableRow> pieces = m_body.pieces(row, m_flow.room() - headDue(row), emptyPageRoom(row));
        for (size_t i = 0; i < pieces.size(); ++i) {
            if (i > 0) newPage();
            drawHead(bandDue(row));
            const std::vector<TableRow> one{pieces[i]};
            TableGrid(m_table, one, false, m_edges, m_flow.measurer).draw(m_flow, 0, 1);
        }
    }

    const Table &m_table;
    PageFlow &m_flow;
    double m_reserve;
    std::vector<double> m_edges;
    TableGrid m_head, m_body;
    bool m_headOnPage = false;
    bool m_isBegun = false;     ///< something of it stands on a page
    bool m_isContinued = false; ///< … and the present page is a further one
};

} // namespace

void place(const Table &table, PageFlow &flow, double reserve)
{
    if (table.columns.empty()) return;
    TablePlacer(table, flow, reserve).place();
}

double beginningHeight(const Table &table, const PageFlow &flow)
{
    if (table.columns.empty()) return 0;
    const std::vector<double> edges = columnEdges(table, flow.format.left, flow.format.coreWidth());
    const auto heightOf = [&](const std::vector<TableRow> &rows, bool isHead) {
        const TableGrid grid(table, rows, isHead, edges, flow.measurer);
        const std::vector<double> heights = grid.heights(0, grid.count());
        return std::accumulate(heights.begin(), heights.end(), 0.0);
    };
    std::vector<TableRow> first(table.rows.begin(), table.rows.begin() + (table.rows.empty() ? 0 : 1));
    for (TableRow &row : first)
        for (TableCell &cell : row) cell.rowSpan = 1;
    return heightOf(table.head, true) + heightOf(first, false);
}

} // namespace tz
