#include "models/reports/circular_tables.h"

#include "models/reports/table_sheet.h"
#include "models/reports/weekly_table.h"

#include <algorithm>

namespace tz {

namespace {

Table officialTable(std::span<const ColumnTitle> columns, double sizePt)
{
    Table table = tableOf(columns);
    table.role = FontRole::FangSong;
    table.headRole = FontRole::Hei;
    table.sizePt = sizePt;
    return table;
}

TableRow rankingRow(const CircularFigures &figures, const QString &place, Emphasis emphasis)
{
    TableRow row{{.text = place, .emphasis = emphasis}, {.text = figures.county, .emphasis = emphasis}};
    if (const int number = place.toInt(); number > 0) row.front().number = number;
    row.push_back(numberCell(figures.total(), emphasis));
    for (const CircularLight &light : circularLights()) {
        const int number = figures.*light.figure;
        const bool isLate = light.figure == &CircularFigures::overdue && number > 0 && emphasis == Emphasis::Normal;
        row.push_back(numberCell(number, isLate ? Emphasis::Late : emphasis));
    }
    row.push_back({.text = rateText(figures.rate()), .emphasis = emphasis});
    return row;
}

/// 逾期42天, 剩3天, 今天到期, 进展缓慢
QString stateWords(const CircularItem &item)
{
    if (item.light == Light::Overdue) return QStringLiteral("逾期%1天").arg(-item.daysLeft);
    if (item.light != Light::Near) return QStringLiteral("进展缓慢");
    return item.daysLeft == 0 ? QStringLiteral("今天到期") : QStringLiteral("剩%1天").arg(item.daysLeft);
}

int urgency(const CircularItem &item)
{
    return item.light == Light::Overdue ? 0 : item.light == Light::Near ? 1 : 2;
}

bool isMoreUrgent(const CircularItem *a, const CircularItem *b)
{
    return std::pair(urgency(*a), a->daysLeft) < std::pair(urgency(*b), b->daysLeft);
}

Pill pillOf(Light light)
{
    const QString character = lightCharacter(light);
    return {character, lightInk(character)};
}

} // namespace

Table rankingTable(const std::vector<RankedCounty> &ranked)
{
    std::vector<ColumnTitle> columns{
        {"名次", 0.9, Align::Centre}, {"县市区", 1.6, Align::Centre}, {"任务数", 1.1, Align::Centre}};
    for (const CircularLight &light : circularLights()) columns.push_back({light.column, 0.9, Align::Centre});
    columns.push_back({"完成率", 1.3, Align::Centre});
    Table table = officialTable(columns, TypeSize::smallFour);
    std::vector<CircularFigures> counties;
    for (const RankedCounty &county : ranked) {
        counties.push_back(county.figures);
        const QString place = county.place > 0 ? QString::number(county.place) : QStringLiteral("—");
        table.rows.push_back(rankingRow(county.figures, place, Emphasis::Normal));
    }
    CircularFigures all = sumOf(counties);
    all.county = QStringLiteral("合计");
    table.rows.push_back(rankingRow(all, QString(), Emphasis::Strong));
    return table;
}

Table slowTable(const CircularInput &input)
{
    static constexpr ColumnTitle columns[] = {{"县市区", 1.5, Align::Centre},
                                              {"事项", 4.6},
                                              {"完成时限", 2.7, Align::Centre},
                                              {"情况", 1.9, Align::Centre},
                                              {"责任人", 1.5, Align::Centre}};
    Table table = officialTable(columns, TypeSize::five);
    for (const QString &county : input.counties) {
        std::vector<const CircularItem *> slow;
        for (const CircularItem &item : input.items)
            if (item.county == county &&
                (item.light == Light::Overdue || item.light == Light::Near || isSlowOnly(item)))
                slow.push_back(&item);
        std::stable_sort(slow.begin(), slow.end(), isMoreUrgent);
        const size_t first = table.rows.size();
        for (const CircularItem *item : slow)
            table.rows.push_back({{.text = county},
                                  {.text = item->task},
                                  deadlineCell(item->deadlineWords),
                                  {.text = stateWords(*item),
                                   .emphasis = item->light == Light::Overdue ? Emphasis::Late : Emphasis::Normal},
                                  {.text = item->person.isEmpty() ? QStringLiteral("未明确") : item->person}});
        shareCells(std::span(table.rows).subspan(first), 0);
        if (!slow.empty()) table.rows[first].front().bookmark = 2;
    }
    return table;
}

Table annexTable(const CircularInput &input)
{
    static constexpr ColumnTitle columns[] = {{"序号", 0.9, Align::Centre},     {"重点任务", 4},
                                              {"县市区", 1.7, Align::Centre},   {"责任人", 1.6, Align::Centre},
                                              {"完成时限", 2.9, Align::Centre}, {"累计完成", 1.2, Align::Centre},
                                              {"灯", 1, Align::Centre},         {"完成日期", 2.8, Align::Centre}};
    Table table = officialTable(columns, TypeSize::smallFive);
    table.role = FontRole::Sans;
    table.headRole = FontRole::SansBold;
    int number = 0;
    for (size_t first = 0; first < input.items.size();) {
        size_t end = first;
        ++number;
        for (; end < input.items.size() && input.items[end].task == input.items[first].task; ++end) {
            const CircularItem &item = input.items[end];
            table.rows.push_back({numberCell(number),
                                  {.text = item.task},
                                  {.text = item.county},
                                  {.text = item.person},
                                  deadlineCell(item.deadlineWords),
                                  {.text = item.percentText},
                                  {.text = {}, .pill = pillOf(item.light)},
                                  dateCell(item.completedOn.isValid() ? item.completedOn : item.closedOn)});
        }
        const auto group = std::span(table.rows).subspan(first, end - first);
        for (const size_t column : {size_t(0), size_t(1), size_t(4)}) shareCells(group, column);
        group.front()[1].bookmark = 1;
        first = end;
    }
    return table;
}

} // namespace tz
