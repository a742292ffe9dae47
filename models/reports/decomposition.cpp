#include "models/reports/decomposition.h"

#include "models/reports/table_sheet.h"

namespace tz {

namespace {

struct Column {
    ColumnTitle head;
    QString DecompositionRow::*text; ///< null: the task's number or the date
    bool isShared;                   ///< painted once over the counties of a task when they all agree
};

constexpr Column columns[] = {
    {{"序号", 9, Align::Centre}, nullptr, true},
    {{"重点任务", 34}, &DecompositionRow::task, true},
    {{"主要内容", 70}, &DecompositionRow::content, true},
    {{"牵头单位", 30}, &DecompositionRow::leadUnits, true},
    {{"配合单位", 34}, &DecompositionRow::supportingUnits, true},
    {{"县市区", 18, Align::Centre}, &DecompositionRow::county, false},
    {{"责任人", 15, Align::Centre, true}, &DecompositionRow::person, false},
    {{"完成时限", 27, Align::Centre}, &DecompositionRow::deadlineWords, true},
    {{"到期日", 25, Align::Centre, true}, nullptr, true},
};

bool isSameTask(const DecompositionRow &a, const DecompositionRow &b)
{
    return a.task == b.task && a.goal == b.goal && a.content == b.content;
}

TableRow cellsOf(const DecompositionRow &row, int number)
{
    TableRow cells;
    for (const Column &column : columns) cells.push_back({.text = column.text ? row.*column.text : QString()});
    cells.front() = numberCell(number);
    cells.back() = dateCell(row.due);
    if (row.county.isEmpty()) cells[5] = {.text = QStringLiteral("未分解"), .emphasis = Emphasis::Late};
    return cells;
}

Table tableOf(const DecompositionInput &input)
{
    std::vector<ColumnTitle> heads;
    for (const Column &column : columns) heads.push_back(column.head);
    Table table = tableOf(heads, input.paper);
    int number = 0;
    for (size_t first = 0; first < input.rows.size();) {
        const DecompositionRow &task = input.rows[first];
        if (!task.goal.isEmpty() && (first == 0 || input.rows[first - 1].goal != task.goal))
            table.rows.push_back(bandRow(task.goal, std::size(columns)));
        const size_t begin = table.rows.size();
        ++number;
        for (; first < input.rows.size() && isSameTask(task, input.rows[first]); ++first)
            table.rows.push_back(cellsOf(input.rows[first], number));
        for (size_t column = 0; column < std::size(columns); ++column)
            if (columns[column].isShared) shareCells(std::span(table.rows).subspan(begin), column);
    }
    if (table.rows.empty())
        table.rows.push_back(
            bandRow(QStringLiteral("没有重点任务：台账还没有录入，或所选范围里没有。"), std::size(columns), 0));
    return table;
}

} // namespace

Document decomposition(const DecompositionInput &input)
{
    QString middle = input.documentNumber;
    if (!input.only.isEmpty()) middle = middle.isEmpty() ? input.only : middle + QStringLiteral("　") + input.only;
    Document document = tableSheet({.title = programStem(input.programTitle) + QStringLiteral("分解表"),
                                    .left = QStringLiteral("制表单位：") + input.office,
                                    .middle = middle,
                                    .asOf = input.asOf,
                                    .chainHead = input.chainHead,
                                    .paper = input.paper});
    document.blocks.push_back(tableOf(input));
    document.blocks.push_back(sheetSignatures());
    return document;
}

} // namespace tz
