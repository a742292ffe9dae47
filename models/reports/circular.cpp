#include "models/reports/circular.h"

#include "models/base/chinese_numerals.h"
#include "models/reports/circular_figures.h"
#include "models/reports/circular_tables.h"
#include "models/reports/date_words.h"
#include "models/reports/shares.h"
#include "models/reports/table_sheet.h"

namespace tz {

namespace {

Paragraph text(const QString &words)
{
    return {.text = words};
}

/// 截至9月30日，15项重点任务分解到11个县市区共165项，其中已完成（含销号）71项，占43%；…
Paragraph overall(const CircularInput &input, const CircularFigures &all)
{
    const QString head = QStringLiteral("截至%1，%2项重点任务").arg(dayWords(input.asOf)).arg(input.tasks);
    if (all.total() == 0) return text(nothingToShare(input.asOf, input.tasks));
    std::vector<int> counts;
    for (const CircularLight &light : circularLights()) counts.push_back(all.*light.figure);
    const std::vector<int> percents = wholePercents(counts);
    QStringList parts;
    for (size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            parts << QStringLiteral("%1%2项，占%3%")
                         .arg(QString::fromUtf8(circularLights()[i].sentence))
                         .arg(counts[i])
                         .arg(percents[i]);
    return text(head + QStringLiteral("分解到%1个县市区共%2项，其中%3。")
                           .arg(input.counties.size())
                           .arg(all.total())
                           .arg(parts.join(u'；')));
}

/// What the month itself brought.
Paragraph movement(const CircularInput &input)
{
    const auto inMonth = [&](QDate day) { return day.isValid() && day >= input.month && day <= input.asOf; };
    const QDate last = input.month.addMonths(1).addDays(-1);
    int done = 0, closed = 0, due = 0, inTime = 0;
    for (const CircularItem &item : input.items) {
        done += inMonth(item.completedOn);
        closed += inMonth(item.closedOn);
        if (!item.due.isValid() || item.due < input.month || item.due > last) continue;
        ++due;
        inTime += item.completedOn.isValid() && item.completedOn <= item.due;
    }
    QString words = QStringLiteral("本月新完成%1项，新销号%2项；").arg(done).arg(closed);
    words += due == 0 ? QStringLiteral("没有本月到期的事项。")
                      : QStringLiteral("本月到期%1项，已按期完成%2项。").arg(due).arg(inTime);
    return text(words);
}

QString namesWithRate(const std::vector<RankedCounty> &counties, bool (*isMeant)(const RankedCounty &, int lowest))
{
    int lowest = 0;
    for (const RankedCounty &county : counties) lowest = std::max(lowest, county.place);
    QStringList names;
    for (const RankedCounty &county : counties)
        if (county.place > 0 && isMeant(county, lowest))
            names << QStringLiteral("%1（%2）").arg(county.figures.county, rateText(county.figures.rate()));
    return names.join(u'、');
}

void appendRanking(std::vector<Block> &blocks, const std::vector<RankedCounty> &ranked)
{
    constexpr size_t worthSaying = 6; // the first three and the last are not told apart among fewer
    blocks.push_back(text(QStringLiteral(
        "按完成率由高到低排列。完成率为已完成（含销号）项数占应完成项数的比例，应完成项数为分解任务总数减去尚在推进"
        "的长期坚持和未定时限事项；完成率相同的名次并列，其后名次依次顺延。")));
    if (ranked.size() >= worthSaying && ranked.front().place > 0) {
        const QString first = namesWithRate(ranked, [](const RankedCounty &county, int) { return county.place <= 3; });
        const QString last =
            namesWithRate(ranked, [](const RankedCounty &county, int lowest) { return county.place == lowest; });
        if (first != last) blocks.push_back(text(QStringLiteral("完成率居前的是%1；居后的是%2。").arg(first, last)));
    }
    blocks.push_back(rankingTable(ranked));
}

void appendSlow(std::vector<Block> &blocks, const CircularInput &input, const CircularFigures &all, int slow)
{
    if (all.overdue + all.near + slow == 0) {
        blocks.push_back(text(QStringLiteral("没有逾期、临期和进展缓慢的事项。")));
        return;
    }
    QStringList parts;
    if (all.overdue > 0) parts << QStringLiteral("逾期%1项").arg(all.overdue);
    if (all.near > 0) parts << QStringLiteral("临近时限%1项").arg(all.near);
    if (slow > 0) parts << QStringLiteral("未到时限但进展缓慢%1项").arg(slow);
    blocks.push_back(text(QStringLiteral("共有%1，按县市区列出如下。").arg(parts.join(u'、'))));
    blocks.push_back(slowTable(input));
}

QString joined(const std::vector<QString> &names)
{
    return QStringList(names.begin(), names.end()).join(u'、');
}

/// Each requirement answers a figure; what nobody is asked for is not said.
std::vector<std::pair<QString, QString>> requirements(const CircularInput &input, const CircularFigures &all)
{
    std::vector<std::pair<QString, QString>> asked;
    const int unclosed = static_cast<int>(std::count_if(input.items.begin(), input.items.end(), [](const auto &item) {
        return isFinished(item.light) && item.light != Light::Closed;
    }));
    if (all.overdue > 0)
        asked.emplace_back(QStringLiteral("逾期事项限期清零。"),
                           QStringLiteral("%1项逾期事项要逐项查明原因，明确补救措施和完成日期，于%2前书面报送；"
                                          "办结一项，销号一项。")
                               .arg(all.overdue)
                               .arg(dayWords(input.answerBy)));
    if (all.near > 0)
        asked.emplace_back(
            QStringLiteral("临期事项盯住时限。"),
            QStringLiteral("%1项临期事项由责任人逐日推进，确保按期完成；确需延期的，应在到期前提出申请并说明"
                           "理由。")
                .arg(all.near));
    if (!input.silent.empty())
        asked.emplace_back(
            QStringLiteral("按时报送进展。"),
            QStringLiteral("%1本月没有报送进展，要立即补报，并明确专人负责。").arg(joined(input.silent)));
    if (unclosed > 0)
        asked.emplace_back(QStringLiteral("及时申请销号。"),
                           QStringLiteral("已完成尚未销号的%1项，要备齐佐证材料，提交验收。").arg(unclosed));
    asked.emplace_back(QStringLiteral("巩固工作成果。"),
                       QStringLiteral("对长期坚持的事项要持续推进，对已经销号的事项要适时“回头看”，防止反弹。"));
    return asked;
}

void appendRequirements(std::vector<Block> &blocks, const CircularInput &input, const CircularFigures &all)
{
    int number = 0;
    for (const auto &[head, words] : requirements(input, all)) {
        blocks.push_back(Heading{QStringLiteral("（%1）%2").arg(chineseNumber(++number), head), 2});
        blocks.push_back(text(words));
    }
}

void appendAnnex(std::vector<Block> &blocks, const CircularInput &input)
{
    blocks.push_back(PageBreak{QStringLiteral("附表")});
    blocks.push_back(Paragraph{.text = QStringLiteral("附表"), .indentCharacters = 0, .role = FontRole::Hei});
    blocks.push_back(Title{QStringLiteral("各县市区重点任务进展明细表"), 18});
    blocks.push_back(annexTable(input));
}

} // namespace

Document circular(const CircularInput &input)
{
    const std::vector<CircularFigures> counties = figuresOf(input);
    const CircularFigures all = sumOf(counties);
    const QString month = input.month.toString(QStringLiteral("yyyy年M月"));
    Document document;
    document.title = QStringLiteral("%1%2推进情况通报").arg(month, programStem(input.programTitle));
    std::vector<Block> &blocks = document.blocks;
    // Until it is issued the month stands in the number's place.
    blocks.push_back(RedHead{input.office, QStringLiteral("工作通报"), month, dateWords(input.date)});
    blocks.push_back(Gap{1.5});
    blocks.push_back(Title{document.title});
    blocks.push_back(Gap{1});
    blocks.push_back(Paragraph{.text = QStringLiteral("各县（市、区）："), .indentCharacters = 0});
    blocks.push_back(text(QStringLiteral("现将%1重点任务推进情况通报如下。").arg(month)));
    blocks.push_back(Heading{QStringLiteral("一、总体情况"), 1});
    blocks.push_back(overall(input, all));
    if (all.total() > 0) {
        blocks.push_back(movement(input));
        blocks.push_back(Heading{QStringLiteral("二、完成率排名"), 1});
        appendRanking(blocks, ranked(counties));
        blocks.push_back(Gap{0.5});
        blocks.push_back(Heading{QStringLiteral("三、进展较慢事项"), 1});
        appendSlow(blocks, input, all, slowOnly(input));
        blocks.push_back(Gap{0.5});
        blocks.push_back(Heading{QStringLiteral("四、下步要求"), 1});
        appendRequirements(blocks, input, all);
    }
    const bool hasAnnex = !input.items.empty() && input.items.size() <= mostAnnexRows;
    if (hasAnnex) {
        blocks.push_back(Gap{1});
        blocks.push_back(text(QStringLiteral("附表：各县市区重点任务进展明细表")));
    } else if (!input.items.empty()) {
        blocks.push_back(text(QStringLiteral("分解任务共%1项，明细不随本通报印发。").arg(input.items.size())));
    }
    blocks.push_back(SignOff{input.office, dateWords(input.date)});
    if (hasAnnex) appendAnnex(blocks, input);
    return document;
}

} // namespace tz
