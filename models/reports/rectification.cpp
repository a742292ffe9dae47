#include "models/reports/rectification.h"

#include "models/reports/table_sheet.h"
#include "models/reports/weekly_table.h"

namespace tz {

namespace {

constexpr ColumnTitle columns[] = {
    {"序号", 9, Align::Centre},
    {"问题", 36},
    {"原因", 26},
    {"整改措施", 44},
    {"责任单位", 24},
    {"县市区", 16, Align::Centre},
    {"责任人", 14, Align::Centre},
    {"整改类别", 16, Align::Centre},
    {"整改时限", 26, Align::Centre},
    {"状态", 17, Align::Centre},
    {"佐证", 10, Align::Centre, true},
    {"销号编号、日期", 27, Align::Centre},
};
constexpr size_t problemColumn = 1, countyColumn = 5;
/// What belongs to the problem, whatever the county.
constexpr size_t shared[] = {0, 1, 2, 3, 4, 7, 8};

bool isSameProblem(const RectificationRow &a, const RectificationRow &b)
{
    return a.program == b.program && a.problem == b.problem && a.measures == b.measures;
}

TableCell stateCell(const RectificationRow &row)
{
    TableCell cell{.text = row.lightText.isEmpty() ? row.state : row.lightText};
    if (!row.lightCharacter.isEmpty()) cell.pill = Pill{row.lightCharacter, lightInk(row.lightCharacter)};
    return cell;
}

TableCell closingCell(const RectificationRow &row)
{
    if (row.closing.isEmpty()) return dateCell(row.closedOn);
    const QString day = dateCell(row.closedOn).text;
    return {.text = day.isEmpty() ? row.closing : row.closing + u'\n' + day};
}

TableRow cellsOf(const RectificationRow &row, int number)
{
    const auto said = [](const QString &words) { return TableCell{.text = words}; };
    return {numberCell(number),
            said(row.problem),
            said(row.cause),
            said(row.measures),
            said(row.units),
            said(row.county),
            said(row.person),
            said(row.timeClass),
            said(row.deadlineWords),
            stateCell(row),
            row.evidence > 0 ? numberCell(row.evidence) : said(QStringLiteral("无")),
            closingCell(row)};
}

Table tableOf(const RectificationInput &input)
{
    Table table = tableOf(columns, input.paper);
    int number = 0;
    for (size_t first = 0; first < input.rows.size();) {
        const RectificationRow &problem = input.rows[first];
        if (first == 0 || input.rows[first - 1].program != problem.program) {
            table.rows.push_back(bandRow(problem.program, std::size(columns)));
            number = 0;
        }
        const size_t begin = table.rows.size();
        ++number;
        for (; first < input.rows.size() && isSameProblem(problem, input.rows[first]); ++first)
            table.rows.push_back(cellsOf(input.rows[first], number));
        table.rows[begin][problemColumn].bookmark = 2;
        for (TableRow &row : std::span(table.rows).subspan(begin)) row[countyColumn].bookmark = 3;
        for (const size_t column : shared) shareCells(std::span(table.rows).subspan(begin), column);
    }
    return table;
}

/// 共12项，已完成3项，待验收1项，已销号5项，逾期1项
QString countsOf(const RectificationInput &input)
{
    const auto with = [&](QStringView character) {
        return std::count_if(input.rows.begin(), input.rows.end(),
                             [&](const RectificationRow &row) { return row.lightCharacter == character; });
    };
    return QStringLiteral("共%1项，已完成%2项，待验收%3项，已销号%4项，逾期%5项")
        .arg(input.rows.size())
        .arg(with(u"成"))
        .arg(with(u"验"))
        .arg(with(u"销"))
        .arg(with(u"逾"));
}

} // namespace

Document rectification(const RectificationInput &input)
{
    const bool isEmpty = input.rows.empty();
    const QString whose = input.only.isEmpty() ? QString() : input.only;
    Document document = tableSheet({.title = whose + QStringLiteral("问题整改清单"),
                                    .left = QStringLiteral("填报单位：") + input.office,
                                    .middle = isEmpty ? QString() : countsOf(input),
                                    .asOf = input.asOf,
                                    .chainHead = input.chainHead,
                                    .paper = input.paper});
    Table table = tableOf(input);
    if (isEmpty)
        table.rows.push_back(
            bandRow(QStringLiteral("台账中没有需要列出的整改问题。类别为“整改”的台账，其任务即为问题，列入本清单。"),
                    table.columns.size(), 0));
    document.blocks.push_back(std::move(table));
    document.blocks.push_back(sheetSignatures());
    return document;
}

} // namespace tz
