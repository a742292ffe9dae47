#include "models/reports/reminder_list.h"

#include "models/reports/date_words.h"
#include "models/reports/table_sheet.h"
#include "models/reports/weekly_table.h"

namespace tz {

namespace {

constexpr ColumnTitle columns[] = {
    {"序号", 10, Align::Centre}, {"重点任务", 52},         {"牵头单位", 36}, {"完成时限", 27, Align::Centre},
    {"灯", 18, Align::Centre},   {"最近一次所报情况", 62}, {"请办理", 62},
};

/// 西峡县　联系人：张三　共3项
QString headingOf(const ReminderCounty &county)
{
    QString heading = county.name;
    if (!county.contact.isEmpty()) heading += QStringLiteral("　联系人：") + county.contact;
    return heading + QStringLiteral("　共%1项").arg(county.rows.size());
}

TableRow cellsOf(const ReminderRow &row, int number)
{
    TableRow cells{
        numberCell(number),      {.text = row.task},     {.text = row.leadUnits}, deadlineCell(row.deadlineWords),
        {.text = row.lightText}, {.text = row.lastWord}, {.text = row.asked}};
    cells[4].pill = Pill{row.lightCharacter, lightInk(row.lightCharacter)};
    if (row.lastWord.isEmpty()) cells[5] = {.text = QStringLiteral("未报过进展"), .emphasis = Emphasis::Late};
    if (!row.timesReminded.isEmpty()) cells[5].text.prepend(row.timesReminded + u'；');
    return cells;
}

} // namespace

Document reminderList(const ReminderInput &input)
{
    Document document = tableSheet({.title = QStringLiteral("重点任务催办清单"),
                                    .left = QStringLiteral("催办单位：") + input.office,
                                    .middle = weekWords(input.monday),
                                    .asOf = input.asOf,
                                    .chainHead = input.chainHead,
                                    .paper = input.paper});
    Table table = tableOf(columns, input.paper);
    for (const ReminderCounty &county : input.counties) {
        table.rows.push_back(bandRow(headingOf(county), std::size(columns)));
        int number = 0;
        for (const ReminderRow &row : county.rows) table.rows.push_back(cellsOf(row, ++number));
    }
    if (input.counties.empty())
        table.rows.push_back(bandRow(QStringLiteral("没有逾期、临期和未报的事项。"), std::size(columns)));
    document.blocks.push_back(std::move(table));
    document.blocks.push_back(sheetSignatures());
    return document;
}

} // namespace tz
