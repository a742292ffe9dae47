#include "models/reports/briefing.h"

#include "models/base/chinese_numerals.h"
#include "models/reports/date_words.h"
#include "models/reports/shares.h"

#include <numeric>

namespace tz {

namespace {

using Figure = int CountyFigures::*;

struct LightWords {
    const char *column;   ///< heading of the table
    const char *sentence; ///< in the article
    Figure figure;
};

constexpr LightWords lights[] = {
    {"完成", "已完成", &CountyFigures::done},
    {"正常", "正常推进", &CountyFigures::onTrack},
    {"临期", "临近时限", &CountyFigures::near},
    {"逾期", "逾期", &CountyFigures::overdue},
    {"其他", "长期坚持或未定时限", &CountyFigures::other},
};

int sum(const BriefingInput &input, Figure figure)
{
    return std::accumulate(input.counties.begin(), input.counties.end(), 0,
                           [figure](int before, const CountyFigures &county) { return before + county.*figure; });
}

int total(const BriefingInput &input)
{
    return std::accumulate(input.counties.begin(), input.counties.end(), 0,
                           [](int before, const CountyFigures &county) { return before + county.total(); });
}

Paragraph text(const QString &words)
{
    return {.text = words};
}

/// 截至8月13日，15项重点任务、11个县市区共165项分解任务中，已完成62项，占38%；…
Paragraph overall(const BriefingInput &input)
{
    std::vector<int> counts;
    for (const LightWords &light : lights) counts.push_back(sum(input, light.figure));
    const std::vector<int> percents = wholePercents(counts);
    QStringList parts;
    for (size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            parts << QStringLiteral("%1%2项，占%3%")
                         .arg(QString::fromUtf8(lights[i].sentence))
                         .arg(counts[i])
                         .arg(percents[i]);
    const QString head = QStringLiteral("截至%1，%2项重点任务").arg(dayWords(input.asOf)).arg(input.tasks);
    if (parts.isEmpty()) return text(nothingToShare(input.asOf, input.tasks));
    return text(head + QStringLiteral("、%1个县市区共%2项分解任务中，%3。")
                           .arg(input.counties.size())
                           .arg(total(input))
                           .arg(parts.join(u'；')));
}

Paragraph newlyDone(const BriefingInput &input)
{
    if (input.newlyDone.empty()) return text(QStringLiteral("上期以来没有新完成的事项。"));
    std::vector<std::pair<QString, QStringList>> tasks; // each with its counties, in the order in which they come
    for (const NewlyDone &done : input.newlyDone) {
        auto found =
            std::find_if(tasks.begin(), tasks.end(), [&](const auto &each) { return each.first == done.task; });
        if (found == tasks.end()) found = tasks.insert(tasks.end(), {done.task, {}});
        found->second << done.county;
    }
    QStringList items;
    for (const auto &[task, counties] : tasks) items << QStringLiteral("“%1”（%2）").arg(task, counties.join(u'、'));
    return text(QStringLiteral("上期以来新完成%1项：%2。").arg(input.newlyDone.size()).arg(items.join(u'；')));
}

/// 方城县、新野县各逾期1项：推进服务同质化。
QString lateWords(const QStringList &counties, const CountyFigures &figures)
{
    QString words = counties.join(u'、') + (counties.size() > 1 ? QStringLiteral("各") : QString());
    words += QStringLiteral("逾期%1项").arg(figures.overdue);
    if (!figures.overdueTasks.isEmpty()) words += QStringLiteral("：%1").arg(figures.overdueTasks.join(u'；'));
    return words + u'。';
}

/// One paragraph that counts, then one per county that is late; counties late with the same tasks share it.
void appendOverdue(std::vector<Block> &blocks, const BriefingInput &input)
{
    const auto late = std::count_if(input.counties.begin(), input.counties.end(),
                                    [](const CountyFigures &c) { return c.overdue > 0; });
    if (late == 0) {
        blocks.push_back(text(QStringLiteral("目前没有逾期事项。")));
        return;
    }
    blocks.push_back(text(QStringLiteral("共有%1项逾期，涉及%2个县市区，请抓紧推进，逐项销号。")
                              .arg(sum(input, &CountyFigures::overdue))
                              .arg(late)));
    const auto isSame = [](const CountyFigures &a, const CountyFigures &b) {
        return a.overdue == b.overdue && a.overdueTasks == b.overdueTasks;
    };
    for (auto county = input.counties.begin(); county != input.counties.end(); ++county) {
        const auto alike = [&](const CountyFigures &other) { return isSame(*county, other); };
        if (county->overdue == 0 || std::any_of(input.counties.begin(), county, alike)) continue;
        QStringList names;
        for (auto other = county; other != input.counties.end(); ++other)
            if (alike(*other)) names << other->county;
        blocks.push_back(text(lateWords(names, *county)));
    }
}

Paragraph reporting(const BriefingInput &input)
{
    QStringList silent;
    for (const CountyFigures &county : input.counties)
        if (!county.reported) silent << county.county;
    const qsizetype all = static_cast<qsizetype>(input.counties.size());
    if (all == 0) return text(QStringLiteral("尚无县市区需要报送。"));
    int unreported = 0;
    for (const CountyFigures &county : input.counties) unreported += county.unreported;
    const QString rest =
        unreported > 0 ? QStringLiteral("，尚有%1项未报，请抓紧补报。").arg(unreported) : QStringLiteral("。");
    if (silent.isEmpty()) return text(QStringLiteral("%1个县市区均已报送本周进展").arg(all) + rest);
    if (silent.size() == all) return text(QStringLiteral("%1个县市区均未报送本周进展，请尽快补报。").arg(all));
    return text(QStringLiteral("%1个县市区中，%2个已报送本周进展；%3未报送，请尽快补报。")
                    .arg(all)
                    .arg(all - silent.size())
                    .arg(silent.join(u'、')));
}

TableCell numberCell(int number, Emphasis emphasis = Emphasis::Normal)
{
    return {.text = QString::number(number), .emphasis = emphasis, .number = number};
}

TableRow countyRow(const CountyFigures &county, const std::vector<LightWords> &shown, Emphasis emphasis)
{
    TableRow row{{.text = county.county, .emphasis = emphasis}, numberCell(county.total(), emphasis)};
    for (const LightWords &light : shown) {
        const int number = county.*light.figure;
        const bool late = light.figure == &CountyFigures::overdue && number > 0 && emphasis == Emphasis::Normal;
        row.push_back(numberCell(number, late ? Emphasis::Late : emphasis));
    }
    row.push_back(numberCell(county.unreported, emphasis));
    return row;
}

/// 县市区 | 合计 | 完成 | 正常 | 临期 | 逾期 | 未报, with the sums in the last row; a light that nobody has makes no
/// column unless it is one of the four.
Table countyTable(const BriefingInput &input)
{
    std::vector<LightWords> shown;
    for (const LightWords &light : lights)
        if (light.figure != &CountyFigures::other || sum(input, light.figure) > 0) shown.push_back(light);

    Table table;
    table.role = FontRole::FangSong;
    table.headRole = FontRole::Hei;
    table.sizePt = TypeSize::smallFour;
    table.columns = {{1.7, Align::Centre}, {1, Align::Centre}};
    TableRow head{{.text = QStringLiteral("县市区")}, {.text = QStringLiteral("合计")}};
    for (const LightWords &light : shown) {
        table.columns.push_back({1, Align::Centre});
        head.push_back({.text = QString::fromUtf8(light.column)});
    }
    table.columns.push_back({1, Align::Centre});
    head.push_back({.text = QStringLiteral("未报")});
    table.head.push_back(std::move(head));

    CountyFigures all;
    all.county = QStringLiteral("合计");
    for (const LightWords &light : lights) all.*light.figure = sum(input, light.figure);
    all.unreported = sum(input, &CountyFigures::unreported);
    for (const CountyFigures &county : input.counties) table.rows.push_back(countyRow(county, shown, Emphasis::Normal));
    table.rows.push_back(countyRow(all, shown, Emphasis::Strong));
    return table;
}

} // namespace

Document briefing(const BriefingInput &input)
{
    Document document;
    const QString issue = QStringLiteral("第%1期").arg(chineseNumber(input.issue));
    document.title = QStringLiteral("%1%2%3").arg(input.office, input.name, issue);
    std::vector<Block> &blocks = document.blocks;
    blocks.push_back(RedHead{input.office, input.name, issue, dateWords(input.date)});
    blocks.push_back(Gap{1.5});
    blocks.push_back(Title{input.headline});
    blocks.push_back(Gap{1});
    blocks.push_back(Heading{QStringLiteral("一、总体情况"), 1});
    blocks.push_back(overall(input));
    blocks.push_back(newlyDone(input));
    blocks.push_back(Heading{QStringLiteral("二、逾期事项"), 1});
    appendOverdue(blocks, input);
    blocks.push_back(Heading{QStringLiteral("三、报送情况"), 1});
    blocks.push_back(reporting(input));
    if (!input.counties.empty()) {
        blocks.push_back(
            Heading{QStringLiteral("附：各县市区重点任务进度（截至%1，单位：项）").arg(dayWords(input.asOf)), 2});
        blocks.push_back(countyTable(input));
    }
    blocks.push_back(Imprint{input.recipients, input.office, dateWords(input.date) + QStringLiteral("印发")});
    return document;
}

} // namespace tz
