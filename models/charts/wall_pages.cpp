#include "models/charts/chart_text.h"
#include "models/charts/page_frame.h"
#include "models/charts/wall_measure.h"

#include <cmath>

namespace tz {

namespace {

constexpr double highestHead = 0.35;  ///< of a sheet's height; what is longer is cut
constexpr double bodyShare = 0.8;     ///< of a sheet, what title, legend and signatures leave; at least
constexpr double widestCell = 8;      ///< in em; wider ones look empty
constexpr double narrowestCell = 4.4; ///< in em; holds the ringed character and three figures of days

using Parts = std::vector<std::pair<size_t, size_t>>;

class WallSheets
{
public:
    WallSheets(const WallMatrix &matrix, const WallPaper &options, double points)
        : m_matrix(matrix), m_paper(options.paper), m_titles(options.titles), m_family(options.family)
    {
        m_wall.sizes = ChartSizes::paper(points);
        m_wall.notes = options.notes;
        m_wall.noteLines = 99;
        m_wall.wholeNotes = true;
        m_wall.groupCorner = options.groupCorner;
        m_wall.corner = options.corner;
        m_wall.smallestRow = m_wall.sizes.text * 3;
        m_wall.totalWidth = m_wall.sizes.text * 2.9;
        countWhole();
    }

    std::vector<ChartPage> pages()
    {
        const double width = QRectF(QPointF(), m_paper.mm()).marginsRemoved(m_paper.margins).width();
        const Parts columns = columnParts(width);
        QStringList remarks;
        if (!m_matrix.cautions.isEmpty()) remarks += m_matrix.cautions + u'。';
        if (columns.size() > 1) remarks += QStringLiteral("右侧合计为全图各列之和，不限于本页。");
        const PageFrame frame(m_paper, m_titles, m_wall.sizes, legendOf(m_matrix), remarks);
        const Parts rows = rowParts(frame.body().height());
        std::vector<ChartPage> pages;
        for (size_t r = 0; r < rows.size(); ++r) {
            for (size_t c = 0; c < columns.size(); ++c) {
                ChartPage page;
                page.count = static_cast<int>(rows.size() * columns.size());
                page.number = static_cast<int>(pages.size()) + 1;
                page.rowPart = static_cast<int>(r) + 1;
                page.rowParts = static_cast<int>(rows.size());
                page.columnPart = static_cast<int>(c) + 1;
                page.columnParts = static_cast<int>(columns.size());
                page.firstRow = static_cast<qsizetype>(rows[r].first);
                page.chart = layoutOf(rows[r], columns[c]);
                page.style = ChartStyle::of(ChartMedium::Paper, m_family);
                frame.finish(page);
                pages.push_back(std::move(page));
            }
        }
        return pages;
    }

private:
    /// Totals speak of the whole chart, on whichever sheet they stand.
    void countWhole()
    {
        for (size_t row = 0; row < m_matrix.rows.size(); ++row)
            m_wall.totalsOfRows.push_back(wallTotals(m_matrix.part(row, row + 1, 0, m_matrix.columns.size()).cells));
        for (size_t column = 0; column < m_matrix.columns.size(); ++column)
            m_wall.totalsOfColumns.push_back(
                wallTotals(m_matrix.part(0, m_matrix.rows.size(), column, column + 1).cells));
        m_wall.grandTotals = wallTotals(m_matrix.cells);
    }

    Parts columnParts(double width)
    {
        const double em = m_wall.sizes.text;
        m_wall.groupWidth = std::max(em * 6.5, width * 0.085);
        double longest = textEms(m_wall.corner);
        for (const WallHead &row : m_matrix.rows) longest = std::max(longest, textEms(row.name));
        m_wall.nameWidth = std::min(em * (longest + 1.2), std::max(em * 12, width * 0.19));
        const double room = width - wallSideWidth(m_matrix, m_wall);
        const double count = static_cast<double>(std::max<size_t>(1, m_matrix.columns.size()));
        double most = std::max(1.0, std::floor(room / (em * narrowestCell)));
        while (most > 1 && !headsFit(room / most)) --most;
        const double onEach = std::ceil(count / std::ceil(count / most));
        m_wall.cellWidth = std::min(em * widestCell, room / onEach);

        return wholeParts(std::vector<double>(m_matrix.columns.size(), 1), onEach);
    }

    /// Whether cells of this width hold the names over them whole in the height that names may take.
    bool headsFit(double cellWidth) const
    {
        WallOptions narrow = m_wall;
        narrow.cellWidth = std::min(m_wall.sizes.text * widestCell, cellWidth);
        if (hasGroups(m_matrix.columns)) {
            bool isWhole = true;
            forEachGroup(m_matrix.columns, [&](size_t first, size_t last) {
                const double ems = headingEms(narrow.cellWidth * static_cast<double>(last - first), narrow.sizes);
                isWhole = isWhole && lineCount(m_matrix.columns[first].group, ems) <= mostGroupLines;
            });
            if (!isWhole) return false;
        }
        const double names = wallHeadHeight(m_matrix, narrow) - wallHeadBand(m_matrix, narrow);
        const double sheet = m_paper.mm().height() - m_paper.margins.top() - m_paper.margins.bottom();
        return names <= sheet * highestHead * bodyShare;
    }

    Parts rowParts(double height)
    {
        const double names = wallHeadHeight(m_matrix, m_wall) - wallHeadBand(m_matrix, m_wall);
        m_wall.headHeight = std::min(names, height * highestHead);
        const double foot = wallFootHeight(m_wall);
        const double room = std::max(height - wallHeadHeight(m_matrix, m_wall), foot + m_wall.smallestRow);
        m_heights = wallRowHeights(m_matrix, m_wall);
        if (m_heights.empty()) return {{0, 0}};
        for (double &each : m_heights) each = std::min(each, room - foot);
        m_heights.back() += foot; // the totals stay with the last row
        const Parts parts = wholeParts(m_heights, room);
        m_heights.back() -= foot;
        if (m_paper.endless) return parts;
        const Parts last{parts.back()};
        const double stretch = std::min(stretchOf(m_heights, parts, room), stretchOf(m_heights, last, room - foot));
        for (double &each : m_heights) each *= stretch;
        return parts;
    }

    WallLayout layoutOf(std::pair<size_t, size_t> rows, std::pair<size_t, size_t> columns) const
    {
        WallOptions options = m_wall;

        options.columnTotals = rows.second == m_matrix.rows.size();
        const auto cut = [](const auto &all, std::pair<size_t, size_t> part) {
            return std::decay_t<decltype(all)>(all.begin() + static_cast<std::ptrdiff_t>(part.first),
                                               all.begin() + static_cast<std::ptrdiff_t>(part.second));
        };
        options.rowHeights = cut(m_heights, rows);
        options.totalsOfRows = cut(m_wall.totalsOfRows, rows);
        options.totalsOfColumns = cut(m_wall.totalsOfColumns, columns);
        return layOutWall(m_matrix.part(rows.first, rows.second, columns.first, columns.second), options);
    }

    const WallMatrix &m_matrix;
    const ChartPaper &m_paper;
    const ChartTitles &m_titles;
    const QString &m_family;
    WallOptions m_wall;
    std::vector<double> m_heights;
};

std::pair<size_t, int> costOf(const std::vector<ChartPage> &pages)
{
    int cuts = 0;
    for (const ChartPage &page : pages)
        for (const WallBox &box : std::get<WallLayout>(page.chart).boxes) cuts += box.noteCut;
    return {pages.size(), cuts};
}

} // namespace

std::vector<ChartPage> wallPages(const WallMatrix &matrix, const WallPaper &options)
{
    const auto pagesAt = [&](double points) { return WallSheets(matrix, options, points).pages(); };
    if (options.paper.endless) return pagesAt(paperPictureType);
    return largestType(typeSizes(options.paper, 14), pagesAt, costOf);
}

} // namespace tz
