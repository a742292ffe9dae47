#include "models/reports/fit_tables.h"

#include "models/reports/column_demand.h"
#include "models/reports/fewer_lines.h"
#include "models/reports/span_map.h"
#include "models/reports/spare_sheet.h"

#include <algorithm>
#include <optional>

namespace tz {

namespace {

/// The largest size, from the table's own in half points down to 9 pt, at which no piece is torn.
std::optional<double> sizeThatFits(const Table &table, const std::vector<ColumnDemand> &demands, double width)
{
    double minima = 0;
    for (const ColumnDemand &demand : demands) minima += demand.minimum;
    const double own = std::max(table.sizePt, TypeSize::smallFive);
    for (double size = own; size > TypeSize::smallFive; size -= 0.5)
        if (minima * size / own <= width) return size;
    if (minima * TypeSize::smallFive / own <= width) return TypeSize::smallFive;
    return {};
}

bool standOnOneLine(const Table &table, const std::vector<ColumnDemand> &demands, double width)
{
    double sum = 0;
    for (const TableColumn &column : table.columns) sum += column.weight;
    for (size_t i = 0; i < demands.size(); ++i)
        if (demands[i].natural > width * table.columns[i].weight / sum) return false;
    return true;
}

void useWidths(Table &table, std::vector<ColumnDemand> demands, double width, double size, const TextMeasurer &measurer)
{
    const double scale = size / std::max(table.sizePt, TypeSize::smallFive);
    for (ColumnDemand &demand : demands)
        demand = {demand.minimum * scale, demand.natural * scale, demand.area * scale, demand.comfort * scale,
                  demand.ease * scale};
    table.sizePt = size;
    if (standOnOneLine(table, demands, width)) return;
    const std::vector<double> widths = fewerLines(table, solveColumnWidths(demands, width), demands, measurer);
    for (size_t i = 0; i < widths.size(); ++i) table.columns[i].weight = widths[i];
}

/// The last optional column; none where cells reach over single columns.
std::optional<size_t> columnToDrop(const Table &table)
{
    const int all = columnCount(table);
    const auto spansSome = [all](const TableRow &row) {
        return std::any_of(row.begin(), row.end(),
                           [all](const TableCell &cell) { return cell.columnSpan > 1 && cell.columnSpan < all; });
    };
    if (table.head.size() != 1 || spansSome(table.head.front()) ||
        std::any_of(table.rows.begin(), table.rows.end(), spansSome))
        return {};
    for (size_t column = table.columns.size(); column-- > 1;)
        if (table.columns[column].optional) return column;
    return {};
}

void dropColumn(Table &table, size_t column)
{
    const auto place = static_cast<std::ptrdiff_t>(column);
    const auto dropFrom = [place](TableRow &row) {
        if (row.front().columnSpan > 1) --row.front().columnSpan;
        row.erase(row.begin() + place);
    };
    dropFrom(table.head.front());
    for (TableRow &row : table.rows) dropFrom(row);
    table.columns.erase(table.columns.begin() + place);
}

class TableFitter
{
public:
    TableFitter(Document &document, const TextMeasurer &measurer, PaperChoice choice)
        : m_document(document), m_measurer(measurer), m_choice(choice)
    {
    }

    QStringList fit()
    {
        // A larger sheet is larger for all its tables: it is chosen before the first one is fitted.
        if (m_choice == PaperChoice::Free) enlargePaper();
        for (Block &block : m_document.blocks)
            if (auto *table = std::get_if<Table>(&block); table && isFitted(*table)) fit(*table);
        return m_notes;
    }

private:
    static bool isFitted(const Table &table) { return !table.head.empty() && !table.rows.empty(); }

    double width() const { return m_document.page.coreWidth(); }

    void enlargePaper()
    {
        if (!m_document.page.landscape || m_document.page.paper == Paper::A3) return;
        const bool fits = std::all_of(m_document.blocks.begin(), m_document.blocks.end(), [this](const Block &block) {
            const auto *table = std::get_if<Table>(&block);
            return !table || !isFitted(*table) || sizeThatFits(*table, columnDemands(*table, m_measurer), width());
        });
        if (fits) return;
        m_document.page.paper = Paper::A3;
        m_notes << QStringLiteral("“%1”的列在 A4 上放不下，已改用 A3。").arg(m_document.title);
    }

    void fit(Table &table)
    {
        QStringList dropped;
        while (true) {
            std::vector<ColumnDemand> demands = columnDemands(table, m_measurer);
            const auto size = sizeThatFits(table, demands, width());
            const auto column = size ? std::nullopt : columnToDrop(table);
            if (!column) {
                useWidths(table, std::move(demands), width(), size.value_or(TypeSize::smallFive), m_measurer);
                if (!size) warn();
                break;
            }
            dropped.prepend(u'“' + table.head.front()[*column].text + u'”');
            dropColumn(table, *column);
        }
        if (!dropped.isEmpty())
            m_notes << QStringLiteral("“%1”的列放不下，省去了%2列%3。")
                           .arg(m_document.title, dropped.join(u'、'), advice());
    }

    void warn()
    {
        m_notes << QStringLiteral("“%1”的列太多，用小五号（9 磅）的字也放不下，有的词会拆到两行%2。")
                       .arg(m_document.title, advice());
    }

    QString advice() const
    {
        const bool larger = m_document.page.landscape && m_document.page.paper == Paper::A4;
        return larger ? QStringLiteral("，可改用 A3") : QString();
    }

    Document &m_document;
    const TextMeasurer &m_measurer;
    PaperChoice m_choice;
    QStringList m_notes;
};

} // namespace

QStringList fitTables(Document &document, const TextMeasurer &measurer, PaperChoice choice)
{
    QStringList notes = TableFitter(document, measurer, choice).fit();
    spareLastSheet(document, measurer);
    return notes;
}

} // namespace tz
