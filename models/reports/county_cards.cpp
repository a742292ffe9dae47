#include "models/reports/county_cards.h"

#include "models/reports/date_words.h"
#include "models/reports/short_text.h"
#include "models/reports/table_sheet.h"

#include <cmath>
#include <numeric>

namespace tz {

namespace {

constexpr double titleSize = 20; // pt
constexpr int wordLines = 2;
constexpr double gapLines = 0.4;
/// Room kept back against the rounding of many heights, mm.
constexpr double reserve = 2;

PageFormat cardPage()
{
    return {.top = 15, .left = 16, .right = 16, .bottom = 17, .linePitch = 1.5, .gridSizePt = TypeSize::five};
}

/// Rows that find no place give way to one that counts them.
template <class Row> std::vector<Row> firstOf(const std::vector<Row> &rows, size_t room)
{
    if (rows.size() <= room) return rows;
    return {rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(room > 0 ? room - 1 : 0)};
}

void addRest(Table &table, size_t all, size_t shown, const QString &measure)
{
    if (all > shown)
        table.rows.push_back(
            bandRow(QStringLiteral("另有%1%2").arg(all - shown).arg(measure), table.columns.size(), 0));
}

Table factTable(const CardCounty &county)
{
    static constexpr ColumnTitle columns[] = {{"", 2.2}, {"", 3.2}, {"", 3.2}, {"", 3.2}, {"", 2}, {"", 4}};
    Table table = tableOf(columns);
    table.head.clear();
    const auto label = [](const char *words) {
        return TableCell{.text = QString::fromUtf8(words), .emphasis = Emphasis::Strong};
    };
    table.rows = {{label("书记"),
                   {.text = county.partySecretary},
                   label("县（市、区）长"),
                   {.text = county.governor},
                   label("联系人"),
                   {.text = county.contact}},
                  {label("行政区划"),
                   {.text = county.code},
                   label("医管委主任"),
                   {.text = county.councilChair},
                   label("电话"),
                   {.text = county.phone}}};
    return table;
}

qint64 sum(const std::vector<qint64> &numbers)
{
    return std::accumulate(numbers.begin(), numbers.end(), qint64(0));
}

TableRow communityRow(const CardCommunity &community, Emphasis emphasis)
{
    TableRow row{
        {.text = community.name, .emphasis = emphasis}, {.text = community.leadHospital}, {.text = community.chairman}};
    for (const qint64 number : community.members) row.push_back(numberCell(number, emphasis));
    row.push_back(numberCell(sum(community.members), emphasis));
    return row;
}

Table communityTable(const CountyCardInput &input, const CardCounty &county, size_t room)
{
    std::vector<QByteArray> titles;
    for (const QString &kind : input.kinds) titles.push_back(kind.toUtf8());
    std::vector<ColumnTitle> columns{{"医共体", 6}, {"牵头医院", 4.6}, {"理事长", 2, Align::Centre}};
    for (const QByteArray &title : titles) columns.push_back({title.constData(), 2, Align::Centre});
    columns.push_back({"合计", 1.5, Align::Centre});
    Table table = tableOf(columns);
    const auto shown = firstOf(county.communities, room);
    for (const CardCommunity &community : shown) table.rows.push_back(communityRow(community, Emphasis::Normal));
    addRest(table, county.communities.size(), shown.size(), QStringLiteral("个"));
    CardCommunity all{QStringLiteral("合计"), {}, {}, std::vector<qint64>(input.kinds.size())};
    for (const CardCommunity &community : county.communities)
        for (size_t i = 0; i < community.members.size(); ++i) all.members[i] += community.members[i];
    table.rows.push_back(communityRow(all, Emphasis::Strong));
    return table;
}

/// Where nobody is named the others have the room of the column.
Table taskTable(const CardCounty &county, size_t room)
{
    const bool hasPersons = std::any_of(county.tasks.begin(), county.tasks.end(),
                                        [](const CardTask &task) { return !task.person.isEmpty(); });
    std::vector<ColumnTitle> columns{{"重点任务", 6.2}, {"牵头单位", 6.4}};
    if (hasPersons) columns.push_back({"责任人", 2, Align::Centre});
    columns.insert(columns.end(),
                   {{"完成时限", 3.8, Align::Centre}, {"完成", 1.5, Align::Centre}, {"情况", 2.4, Align::Centre}});
    Table table = tableOf(columns);
    const auto shown = firstOf(county.tasks, room);
    for (const CardTask &task : shown) {
        TableRow row{{.text = task.task}, {.text = task.units}};
        if (hasPersons) row.push_back({.text = task.person});
        row.insert(row.end(), {deadlineCell(task.deadlineWords),
                               {.text = task.percentText},
                               {.text = task.state, .emphasis = task.isLate ? Emphasis::Late : Emphasis::Normal}});
        table.rows.push_back(std::move(row));
    }
    addRest(table, county.tasks.size(), shown.size(), QStringLiteral("项"));
    return table;
}

/// As many words as find place in `room` mm below the table's head.
Table wordTable(const CardCounty &county, double width, double room)
{
    static constexpr ColumnTitle columns[] = {
        {"日期", 2.2, Align::Centre}, {"任务", 5}, {"最近所报情况", 11}, {"报送人", 3, Align::Centre}};
    Table table = tableOf(columns);
    for (const CardWord &word : county.words) {
        Table row = tableOf(columns), onOneLine = row;
        row.rows.push_back(
            {{.text = dayWords(word.said)}, {.text = word.task}, {.text = word.words}, {.text = word.by}});
        onOneLine.rows = row.rows;
        shortenCells(row, width, wordLines);
        shortenCells(onOneLine, width);
        room -= rowHeight(row, row.rows == onOneLine.rows ? 1 : wordLines);
        if (room < 0) break;
        table.rows.push_back(row.rows.front());
    }
    if (county.words.empty()) table.rows.push_back(bandRow(QStringLiteral("还没有报送。"), std::size(columns), 0));
    return table;
}

/// How many rows the tables may have, so that the whole stands on one sheet: some communities and some words first, the
/// rest to the tasks, and what they leave to the words.
struct Rooms {
    size_t communities = 0, tasks = 0;
    int taskLines = 1; ///< in each row of the tasks: more where they all have them
    double words = 0;  ///< mm
};

Rooms roomsOf(const CardCounty &county, double free, double line, double doubleLine)
{
    constexpr size_t fewCommunities = 6, fewWords = 4;
    Rooms rooms{.communities = std::min(county.communities.size(), fewCommunities)};
    free -= static_cast<double>(rooms.communities) * line;
    const double forWords =
        county.words.empty() ? line : static_cast<double>(std::min(county.words.size(), fewWords)) * doubleLine;
    if (static_cast<double>(county.tasks.size()) * doubleLine <= free - forWords) rooms.taskLines = wordLines;
    const double taskRow = rooms.taskLines > 1 ? doubleLine : line;
    rooms.tasks = std::min(county.tasks.size(), static_cast<size_t>(std::max(0.0, (free - forWords) / taskRow)));
    rooms.words = free - static_cast<double>(rooms.tasks) * taskRow;
    return rooms;
}

void append(std::vector<Block> &blocks, const char *heading, Table table)
{
    blocks.push_back(Gap{gapLines});
    blocks.push_back(Heading{QString::fromUtf8(heading), 1});
    blocks.push_back(std::move(table));
}

void appendCounty(std::vector<Block> &blocks, const CountyCardInput &input, const CardCounty &county)
{
    const PageFormat page = cardPage();
    const double grid = page.gridLine(), width = page.coreWidth();
    Table facts = factTable(county);
    const double line = rowHeight(facts);
    const double title = std::ceil(titleSize * mmPerPoint * 1.45 / grid) * grid;
    // Title, the line below it, three headings with their gaps, the tasks' counts; two rows of facts, three heads (that
    // of the communities may have two lines), the communities' sum.
    const double fixed =
        title + grid + 3 * (1 + gapLines) * grid + grid + 2 * line + 2 * line + rowHeight(facts, 2) + line;
    const Rooms rooms = roomsOf(county, page.coreHeight() - fixed - reserve, line, rowHeight(facts, wordLines));
    shortenCells(facts, width);
    blocks.push_back(Title{county.name + QStringLiteral("县情卡"), titleSize});
    blocks.push_back(SplitLine{shortened(input.office, 24), {}, QStringLiteral("截至") + dateWords(input.asOf)});
    blocks.push_back(std::move(facts));
    Table communities = communityTable(input, county, rooms.communities);
    shortenCells(communities, width);
    append(blocks, "一、医共体和成员单位（家）", std::move(communities));
    Table tasks = taskTable(county, rooms.tasks);
    shortenCells(tasks, width, rooms.taskLines);
    blocks.push_back(Gap{gapLines});
    blocks.push_back(Heading{QStringLiteral("二、重点任务"), 1});
    blocks.push_back(SplitLine{county.taskCounts, {}, {}});
    blocks.push_back(std::move(tasks));
    append(blocks, "三、最近所报情况", wordTable(county, width, rooms.words));
}

} // namespace

Document countyCards(const CountyCardInput &input)
{
    Document document;
    document.title =
        input.counties.size() == 1 ? input.counties.front().name + QStringLiteral("县情卡") : QStringLiteral("县情卡");
    document.page = cardPage();
    document.running.number = input.counties.size() == 1 ? PageNumber::None : PageNumber::PageOfPages;
    for (const CardCounty &county : input.counties) {
        document.blocks.push_back(PageBreak{county.name});
        appendCounty(document.blocks, input, county);
    }
    if (input.counties.empty()) document.blocks.push_back(Title{QStringLiteral("台账里还没有县市区"), titleSize});
    return document;
}

} // namespace tz
