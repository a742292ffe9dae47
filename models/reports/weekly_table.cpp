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
    {"重点任务", 32, Align::Left, &WeeklyRow::task, true},
    {"县市区", 15, Align::Centre, &WeeklyRow::county, false},
    {"责任单位", 26, Align::Left, &WeeklyRow::units, true},
    {"完成时限", 24, Align::Centre, &WeeklyRow::deadlineWords, true},
    {"上周计划", 32, Align::Left, &WeeklyRow::lastPlan, false},
    {"本周进展", 46, Align::Left, &WeeklyRow::thisWeek, false},
    {"累计完成", 12, Align::Right, &WeeklyRow::percentText, false},
    {"存在问题", 30, Align::Left, &WeeklyRow::problems, false},
    {"下周计划", 32, Align::Left, &WeeklyRow::nextWeek, false},
    {"灯", 17, Align::Centre, &WeeklyRow::lightText, false},
};

/// Last week's plans give their room to the others where nobody had one.
std::vector<const WeeklyColumn *> columnsOf(const WeeklyInput &input)
{
    const bool hasPlans =
        std::any_of(input.rows.begin(), input.rows.end(), [](const WeeklyRow &row) { return !row.lastPlan.isEmpty(); });
    std::vector<const WeeklyColumn *> columns;
    for (const WeeklyColumn &column : weeklyColumns)
        if (hasPlans || column.text != &WeeklyRow::lastPlan) columns.push_back(&column);
    return columns;
}

/// 同上周：… when the words were only carried over, （8月13日迟报） when they came after the cut-off.
QString wordsOf(const WeeklyRow &row)
{
    QString words = row.isCarriedOver ? QStringLiteral("同上周：") + row.thisWeek : row.thisWeek;
    if (row.lateOn.isValid()) words += QStringLiteral("（%1迟报）").arg(dayWords(row.lateOn));
    return words;
}

bool sameTask(const WeeklyRow &a, const WeeklyRow &b)
{
    return a.task == b.task && a.goal == b.goal;
}

TableCell cellOf(const WeeklyRow &row, const WeeklyColumn &column, int taskNumber)
{
    TableCell cell;
    cell.text = column.text ? row.*column.text : QString::number(taskNumber);
    if (column.text == &WeeklyRow::deadlineWords) cell = deadlineCell(row.deadlineWords);
    if (column.text == &WeeklyRow::thisWeek) cell.text = wordsOf(row);
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
void appendTask(std::vector<TableRow> &out, std::span<const WeeklyRow> group, int number,
                const std::vector<const WeeklyColumn *> &columns)
{
    const size_t first = out.size();
    for (const WeeklyRow &row : group) {
        TableRow cells;
        for (const WeeklyColumn *column : columns) cells.push_back(cellOf(row, *column, number));
        out.push_back(std::move(cells));
    }
    for (size_t column = 0; column < columns.size(); ++column)
        if (columns[column]->shared) shareCells(std::span(out).subspan(first), column);
}

QString cutOffWords(const QDateTime &cutOff)
{
    if (!cutOff.isValid()) return {};
    return QStringLiteral("，%1%2时截报").arg(dayWords(cutOff.date())).arg(cutOff.time().hour());
}

Table tableOf(const WeeklyInput &input)
{
    Table table;
    table.sizePt = input.paper == Paper::A3 ? TypeSize::five : TypeSize::smallFive;
    TableRow head;
    const std::vector<const WeeklyColumn *> columns = columnsOf(input);
    for (const WeeklyColumn *column : columns) {
        table.columns.push_back({column->weight, column->align});
        head.push_back({.text = QString::fromUtf8(column->title)});
    }
    table.head.push_back(std::move(head));

    const std::span<const WeeklyRow> rows(input.rows);
    if (rows.empty()) table.rows.push_back(bandRow(QStringLiteral("没有符合的事项。"), columns.size()));
    int number = 0;
    for (size_t first = 0; first < rows.size();) {
        size_t end = first + 1;
        while (end < rows.size() && sameTask(rows[first], rows[end])) ++end;
        const QString &goal = rows[first].goal;
        if (!goal.isEmpty() && (first == 0 || rows[first - 1].goal != goal))
            table.rows.push_back(bandRow(goal, columns.size()));
        appendTask(table.rows, rows.subspan(first, end - first), ++number, columns);
        first = end;
    }
    return table;
}

} // namespace

Ink lightInk(const QString &lightCharacter)
{
    if (lightCharacter == u"成" || lightCharacter == u"验" || lightCharacter == u"销") return Ink::Done;
    if (lightCharacter == u"正") return Ink::OnTrack;
    if (lightCharacter == u"临") return Ink::Near;
    if (lightCharacter == u"逾") return Ink::Late;
    return Ink::Quiet;
}

Document weeklyTable(const WeeklyInput &input)
{
    QString title = programStem(input.programTitle) + QStringLiteral("周进展表");
    if (!input.scope.isEmpty()) title += u'（' + input.scope + u'）';
    Document document = tableSheet({.title = title,
                                    .left = QStringLiteral("填报单位：") + input.office,
                                    .middle = weekWords(input.monday) + cutOffWords(input.cutOff),
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
