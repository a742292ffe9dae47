#include "models/desk/briefing_draft.h"

namespace tz {

namespace {

/// More than so many matters are named by county: nobody reads a sentence of forty titles.
constexpr size_t mostNamed = 6;
constexpr size_t mostSteps = 3;
constexpr qsizetype mostCounties = 12;
constexpr qsizetype mostProblems = 3;
constexpr qsizetype longestProblem = 40; // characters

std::vector<AssignmentId> idsOf(const PeriodWork &period, const std::vector<size_t> &places)
{
    std::vector<AssignmentId> ids;
    for (const size_t place : places) ids.push_back(period.at(place).assignment.id);
    return ids;
}

/// 西峡县“总额预付”、内乡县“周转池”, or above `mostNamed` 西峡县3项、内乡县4项.
QString named(const PeriodWork &period, const std::vector<size_t> &places)
{
    QStringList parts;
    if (places.size() <= mostNamed) {
        for (const size_t place : places)
            parts << QStringLiteral("%1“%2”").arg(period.countyOf(place), period.taskOf(place));
        return parts.join(u'、');
    }
    std::vector<std::pair<QString, int>> counts; // in the order in which the counties come
    for (const County &county : period.work.counties) counts.push_back({county.name, 0});
    for (const size_t place : places) {
        const QString county = period.countyOf(place);
        auto found = std::find_if(counts.begin(), counts.end(), [&](const auto &each) { return each.first == county; });
        if (found == counts.end()) found = counts.insert(counts.end(), {county, 0});
        ++found->second;
    }
    for (const auto &[county, count] : counts)
        if (count > 0 && parts.size() < mostCounties) parts << QStringLiteral("%1%2项").arg(county).arg(count);
    const auto all = std::count_if(counts.begin(), counts.end(), [](const auto &each) { return each.second > 0; });
    return parts.join(u'、') + (all > mostCounties ? QStringLiteral("等") : QString());
}

using Sentence = std::optional<DraftSentence>;

/// What is done always; of the other lights those that anything has, for 临近时限0项 says nothing. Each with its share,
/// and the shares add up to 100.
Sentence whole(const PeriodWork &period)
{
    if (period.work.assignments.empty()) return {};
    const auto isAny = [&](std::initializer_list<Light> lights) {
        return std::any_of(period.work.assignments.begin(), period.work.assignments.end(), [&](const auto &each) {
            return std::find(lights.begin(), lights.end(), each.standing.light) != lights.end();
        });
    };
    QStringList others;
    if (isAny({Light::OnTrack})) others << QStringLiteral("正常推进〖正常项数〗项，占〖正常占比〗");
    if (isAny({Light::Near})) others << QStringLiteral("临近时限〖临期项数〗项，占〖临期占比〗");
    if (isAny({Light::Overdue})) others << QStringLiteral("逾期〖逾期项数〗项，占〖逾期占比〗");
    if (isAny({Light::Continuous, Light::NoDate, Light::Unread}))
        others << QStringLiteral("长期坚持或未定时限〖其他项数〗项，占〖其他占比〗");
    QString text =
        QStringLiteral("截至〖截至日期〗，〖任务数〗项重点任务、〖县市区数〗个县市区共〖分解项数〗项分解任务中，"
                       "已完成〖完成项数〗项，占〖完成占比〗");
    if (!others.isEmpty()) text += u'；' + others.join(u'；');
    return DraftSentence{{}, {}, text + u'。', {}};
}

Sentence newlyDone(const PeriodWork &period)
{
    if (period.newlyDone.empty()) return DraftSentence{{}, {}, QStringLiteral("本期没有新完成的事项。"), {}};
    return DraftSentence{{},
                         {},
                         QStringLiteral("本期新完成〖新完成项数〗项：%1。").arg(named(period, period.newlyDone)),
                         idsOf(period, period.newlyDone)};
}

Sentence newlyLate(const PeriodWork &period)
{
    if (period.newlyLate.empty()) return DraftSentence{{}, {}, QStringLiteral("本期没有新增逾期事项。"), {}};
    return DraftSentence{
        {},
        {},
        QStringLiteral("本期新增逾期〖新逾期项数〗项：%1，请抓紧推进。").arg(named(period, period.newlyLate)),
        idsOf(period, period.newlyLate)};
}

/// The biggest, with those as big as the third left out when they are many.
Sentence biggestSteps(const PeriodWork &period)
{
    if (period.steps.empty()) return {};
    QStringList parts;
    std::vector<size_t> places;
    for (const PercentStep &step : period.steps) {
        if (places.size() == mostSteps) break;
        places.push_back(step.place);
        parts << QStringLiteral("%1“%2”由%3%提高到%4%")
                     .arg(period.countyOf(step.place), period.taskOf(step.place))
                     .arg(step.before)
                     .arg(step.after);
    }
    return DraftSentence{{}, {}, QStringLiteral("进度提高最多的是%1。").arg(parts.join(u'，')), idsOf(period, places)};
}

const std::vector<size_t> &toldPlaces(const RepeatedProblem &problem)
{
    return problem.counties > 1 ? problem.places : problem.lasting;
}

/// The counties of these places, each once, in the official order and not in that of their matters.
QStringList countiesOf(const PeriodWork &period, const std::vector<size_t> &places)
{
    QStringList said, ordered;
    for (const size_t place : places) said << period.countyOf(place);
    for (const County &county : period.work.counties)
        if (said.contains(county.name)) ordered << county.name;
    for (const QString &name : said) // the city itself is none of them
        if (!ordered.contains(name)) ordered << name;
    return ordered;
}

QStringList mattersOf(const PeriodWork &period, const std::vector<size_t> &places)
{
    QStringList matters;
    for (const size_t place : places)
        matters << QStringLiteral("%1“%2”").arg(period.countyOf(place), period.taskOf(place));
    return matters;
}

/// 西峡县、内乡县反映“资金未到位”; of one county alone 西峡县“总额预付”连续两周以上反映“资金未到位”.
QString told(const PeriodWork &period, const RepeatedProblem &problem)
{
    QString words = problem.words;
    words.replace(u'“', u'‘').replace(u'”', u'’');
    if (words.size() > longestProblem) words = words.left(longestProblem) + QStringLiteral("……");
    const bool isWide = problem.counties > 1;
    const QStringList who = isWide ? countiesOf(period, problem.places) : mattersOf(period, problem.lasting);
    const QString list =
        who.mid(0, mostCounties).join(u'、') + (who.size() > mostCounties ? QStringLiteral("等") : QString());
    return QStringLiteral("%1%2“%3”")
        .arg(list, isWide ? QStringLiteral("反映") : QStringLiteral("连续两周以上反映"), words);
}

/// Those that the most counties have; a matter of one county only when it does not get on by itself.
Sentence repeatedProblem(const PeriodWork &period)
{
    if (period.problems.empty()) return {};
    QStringList parts;
    std::vector<size_t> places;
    for (const RepeatedProblem &problem : period.problems) {
        if (parts.size() == mostProblems) break;
        parts << told(period, problem);
        places.insert(places.end(), toldPlaces(problem).begin(), toldPlaces(problem).end());
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return DraftSentence{{},
                         {},
                         QStringLiteral("反映集中、尚未解决的问题：%1，请有关部门协调解决。").arg(parts.join(u'；')),
                         idsOf(period, places)};
}

Sentence silentCounties(const PeriodWork &period)
{
    if (period.work.assignments.empty()) return {};
    if (period.silent.empty()) return DraftSentence{{}, {}, QStringLiteral("各县市区均已报送本期进展。"), {}};
    QStringList names;
    for (const CountyId id : period.silent)
        if (const County *county = period.work.county(id)) names << county->name;
    const bool isLong = names.size() > mostCounties;
    QString list = names.mid(0, mostCounties).join(u'、');
    if (isLong) list += QStringLiteral("等");
    return DraftSentence{{},
                         {},
                         QStringLiteral("〖未报县数〗个县市区本期没有报送进展：%1，请尽快补报。").arg(list),
                         idsOf(period, silentPlaces(period))};
}

struct Rule {
    const char *code;
    const char *title;
    Sentence (*make)(const PeriodWork &);
};
constexpr Rule rules[] = {{"whole", "总体情况", whole},
                          {"newly-done", "新完成事项", newlyDone},
                          {"newly-late", "新增逾期", newlyLate},
                          {"biggest-steps", "进度提高最多", biggestSteps},
                          {"repeated-problem", "反映集中的问题", repeatedProblem},
                          {"silent", "未报送的县市区", silentCounties}};

} // namespace

std::vector<DraftSentence> draftSentences(const PeriodWork &period)
{
    std::vector<DraftSentence> sentences;
    for (const Rule &rule : rules) {
        Sentence sentence = rule.make(period);
        if (!sentence) continue;
        sentence->rule = QString::fromLatin1(rule.code);
        sentence->title = QString::fromUtf8(rule.title);
        sentences.push_back(*std::move(sentence));
    }
    return sentences;
}

QString joined(const std::vector<DraftSentence> &sentences)
{
    QStringList lines;
    for (const DraftSentence &sentence : sentences) lines << sentence.text;
    return lines.join(u'\n');
}

} // namespace tz
