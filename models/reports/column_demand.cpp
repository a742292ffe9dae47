#include "models/reports/column_demand.h"

#include "models/reports/line_breaker.h"
#include "models/reports/table_grid.h"

#include <QRegularExpression>

#include <set>

namespace tz {

namespace {

constexpr int sampledRows = 1000;
constexpr int shortText = 20;       // characters; a longer one is folded whatever it says
constexpr double longestPiece = 12; // em; an address of the web is cut rather than given half the sheet
constexpr double comfortable = 7;   // em; a sentence in lines shorter than that is read letter by letter
constexpr double easy = 12;         // em; 人力资源社会保障部门、 on one line
constexpr double handwriting = 6;   // em on each row of a column to be written in

/// A line of a cell that reads badly in two: a name, a date, a number, 〔2021〕12号.
bool isWhole(QStringView line)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\d{4}年\\d{1,2}月(\\d{1,2}日)?(前|底前)?|\\d{1,2}月\\d{1,2}日|[\\d.,%‰：:/—-]+\\p{Han}?|"
                       "\\S{0,8}〔\\d{4}〕\\d+号)$"));
    constexpr int nameCharacters = 6;
    return line.size() <= nameCharacters || (line.size() <= shortText && pattern.match(line.toString()).hasMatch());
}

class DemandMeter
{
public:
    DemandMeter(const Table &table, const TextMeasurer &measurer)
        : m_table(table), m_measurer(measurer), m_metrics(table.sizePt), m_demands(table.columns.size())
    {
    }

    std::vector<ColumnDemand> measure()
    {
        const std::set<int> rows = lookedAt();
        for (int column = 0; column < columnCount(m_table); ++column) {
            for (const int row : rows) body(column, cellAt(m_table.rows, row, column));
            if (m_demands[static_cast<size_t>(column)].area <= 0) leaveRoom(column, static_cast<int>(rows.size()));
        }
        for (const TableRow &row : m_table.head)
            for (int column = 0; column < columnCount(m_table); ++column)
                heading(column, row[static_cast<size_t>(column)]);
        for (ColumnDemand &demand : m_demands) {
            demand.natural = std::max(demand.natural, demand.minimum) + air();
            demand.minimum += air();
            demand.comfort = std::clamp(demand.comfort + air(), demand.minimum, demand.natural);
            demand.ease = std::clamp(demand.ease + air(), demand.minimum, demand.natural);
        }
        return std::move(m_demands);
    }

private:
    /// Rows spread evenly, and for each column those with its longest text and its longest short one.
    std::set<int> lookedAt() const
    {
        const int count = rowCount(m_table.rows), step = std::max(1, (count + sampledRows - 1) / sampledRows);
        std::set<int> rows;
        for (int row = 0; row < count; row += step) rows.insert(row);
        for (int column = 0; step > 1 && column < columnCount(m_table); ++column) {
            qsizetype longest = 0, longestShort = 0;
            int longestAt = 0, shortAt = 0;
            for (int row = 0; row < count; ++row) {
                const qsizetype size = cellAt(m_table.rows, row, column).text.size();
                if (size > longest) longest = size, longestAt = row;
                if (size <= shortText && size > longestShort) longestShort = size, shortAt = row;
            }
            rows.insert({longestAt, shortAt});
        }
        return rows;
    }

    /// 2 · padding, and a hair against rounding.
    double air() const { return 2 * m_metrics.padX + 0.02; }

    double width(QStringView text, FontRole role) const { return m_measurer.width(text, role, m_metrics.sizePt); }

    void body(int column, const TableCell &cell)
    {
        if (cell.columnSpan > 1) return;
        ColumnDemand &demand = m_demands[static_cast<size_t>(column)];
        if (cell.pill) demand.minimum = std::max(demand.minimum, m_metrics.ring);
        const double before = cell.pill ? m_metrics.ring + m_metrics.beside : 0;
        const FontRole role = cell.emphasis == Emphasis::Strong ? m_table.headRole : m_table.role;
        for (const QStringView line : QStringView(cell.text).split(u'\n')) {
            const double natural = before + width(line, role);
            const double piece = isWhole(line) ? natural
                                               : std::min(widestPiece(line, role, m_metrics.sizePt, m_measurer),
                                                          longestPiece * m_metrics.em);
            demand.minimum = std::max(demand.minimum, piece);
            demand.natural = std::max(demand.natural, natural);
            demand.comfort = std::max(demand.comfort, std::min(natural, comfortable * m_metrics.em));
            // A cell over many rows asks for little by its area; its names are read all the same.
            if (cell.rowSpan > 1) demand.ease = std::max(demand.ease, std::min(natural, easy * m_metrics.em));
            demand.area += natural / std::max(1, cell.rowSpan);
        }
    }

    void heading(int column, const TableCell &cell)
    {
        if (cell.columnSpan > 1) return;
        constexpr int wordCharacters = 4, listedCharacters = 5;
        ColumnDemand &demand = m_demands[static_cast<size_t>(column)];
        for (const QStringView line : QStringView(cell.text).split(u'\n')) {
            const double natural = width(line, m_table.headRole);
            const double half = width(line.left((line.size() + 1) / 2), m_table.headRole);
            double piece = widestPiece(line, m_table.headRole, m_metrics.sizePt, m_measurer);
            for (qsizetype from = 0, end = 0; (end = line.indexOf(u'、', from) + 1) > 0; from = end) // 销号编号、日期
                if (end - from <= listedCharacters)
                    piece = std::max(piece, width(line.mid(from, end - from), m_table.headRole));
            demand.minimum = std::max(demand.minimum, line.size() <= wordCharacters ? natural : std::max(half, piece));
            demand.natural = std::max(demand.natural, natural);
        }
    }

    void leaveRoom(int column, int rows)
    {
        ColumnDemand &demand = m_demands[static_cast<size_t>(column)];
        demand.natural = std::max(demand.natural, 2 * handwriting * m_metrics.em);
        demand.area = handwriting * m_metrics.em * rows;
    }

    const Table &m_table;
    const TextMeasurer &m_measurer;
    TableMetrics m_metrics;
    std::vector<ColumnDemand> m_demands;
};

} // namespace

std::vector<ColumnDemand> columnDemands(const Table &table, const TextMeasurer &measurer)
{
    return DemandMeter(table, measurer).measure();
}

} // namespace tz
