#include "models/reports/weekly_table.h"

#include "models/reports/date_words.h"
#include "models/reports/table_sheet.h"

namespace tz {

namespace {

struct WeeklyColumn {
    const char *title;
    double weight;
    Align align;
    QString WeeklyRow::*text;
    bool shared; ///< painted once over the counties of a task when they all agree
};

constexpr WeeklyColumn weeklyColumns[] = {
    {"序号", 10, Align::Centre, nullptr, true},
    {"重点任务", 34, Align::Left, &WeeklyRow::task, true},
    {"县市区", 15, Align::Centre, &WeeklyRow::county, false},
    {"责任单位", 28, Align::Left, &WeeklyRow::leadUnits, true},
    {"完成时限", 25, Align::Centre, &WeeklyRow::deadlineWords, true},
    {"本周进展", 52, Align::Left, &WeeklyRow::thisWeek, false},
    {"累计完成", 12, Align::Right, &WeeklyRow::percentText, false},
    {"存在问题", 38, Align::Left, &WeeklyRow::problems, false},
    {"下周计划", 38, Align::Left, &WeeklyRow::nextWeek, false},
    {"灯", 17, Align::Centre, &WeeklyRow::lightText, false},
};
constexpr size_t columnTotal = std::size(weeklyColumns);

bool sameTask(const WeeklyRow &a, const WeeklyRow &b)
{
    return a.task == b.task && a.goal == b.goal;
}

TableCell cellOf(const WeeklyRow &row, const WeeklyColumn &column, int taskNumber)
{
    TableCell cell;
    cell.text = column.text ? row.*column.text : QString::number(taskNumber);
    if (column.text == &WeeklyRow::thisWeek && !row.reported) {
        cell.text = QStringLiteral("未报");
        cell.emphasis = Emphasis::Late;
    }
    if (column.text == &WeeklyRow::lightText && !row.lightCharacter.isEmpty())
        cell.pill = Pill{row.lightCharacter, lightInk(row.lightCharacter)};
    bool numeric = false;
    const double percent = cell.text.chopped(cell.text.endsWith(u'%') ? 1 : 0).toDouble(&numeric);
    if (column.text == &WeeklyRow::percentText && numeric && cell.text.endsWith(u'%')) cell.number = percent / 100;
    if (!column.text) cell.number = taskNumber;
    return cell;
}

/// The rows of one task, its own words painted once over all of them.
void appendTask(std::vector<TableRow> &out, std::span<const WeeklyRow> group, int number)
{
    const size_t first = out.size();
    for (const WeeklyRow &row : group) {
        TableRow cells;
        for (const WeeklyColumn &column : weeklyColumns) cells.push_back(cellOf(row, column, number));
        out.push_back(std::move(cells));
    }
    for (size_t column = 0; column < columnTotal; ++column)
        if (weeklyColumns[column].shared) shareCells(std::span(out).subspan(first), column);
}

Table tableOf(const WeeklyInput &input)
{
    Table table;
    table.sizePt = input.paper == Paper::A3 ? TypeSize::five : TypeSize::smallFive;
    TableRow head;
    for (const WeeklyColumn &column : weeklyColumns) {
        table.columns.push_back({column.weight, column.align});
        head.push_back({.text = QString::fromUtf8(column.title)});
    }
    table.head.push_back(std::move(head));

    const std::span<const WeeklyRow> rows(input.rows);
    int number = 0;
    for (size_t first = 0; first < rows.size();) {
        size_t end = first + 1;
        while (end < rows.size() && sameTask(rows[first], rows[end])) ++end;
        const QString &goal = rows[first].goal;
        if (!goal.isEmpty() && (first == 0 || rows[first - 1].goal != goal))
            table.rows.push_back(bandRow(goal, columnTotal));
        appendTask(table.rows, rows.subspan(first, end - first), ++number);
        first = end;
    }
    return table;
}

} // namespace

Ink lightInk(const QString &lightCharacter)
{
    if (lightCharacter == u"成" || lightCharacter == u"销") return Ink::Done;
    if (lightCharacter == u"正") return Ink::OnTrack;
    if (lightCharacter == u"临") return Ink::Near;
    if (lightCharacter == u"逾") return Ink::Late;
    return Ink::Quiet;
}

Document weeklyTable(const WeeklyInput &input)
{
    Document document = tableSheet({.title = programStem(input.programTitle) + QStringLiteral("周进展表"),
                                    .left = QStringLiteral("填报单位：") + input.office,
                                    .middle = weekWords(input.monday),
                                    .asOf = input.asOf,
                                    .chainHead = input.chainHead,
                                    .paper = input.paper});
    document.blocks.push_back(tableOf(input));
    document.blocks.push_back(SignatureLine{{{QStringLiteral("制表"), input.madeBy},
                                             {QStringLiteral("审核"), input.checkedBy},
                                             {QStringLiteral("负责人"), input.answersFor},
                                             {QStringLiteral("日期"), {}}}});
    return document;
}

} // namespace tz
