#include "models/desk/live_figures.h"

#include "models/reports/article_text.h"
#include "models/reports/date_words.h"
#include "models/reports/shares.h"

#include <QRegularExpression>

#include <set>

namespace tz {

namespace {

using Places = std::vector<size_t>;

/// The assignments of one county, or of all when it is none.
Places within(const PeriodWork &period, CountyId county, const std::function<bool(const StandingAssignment &)> &fits)
{
    Places places;
    for (size_t i = 0; i < period.work.assignments.size(); ++i) {
        const StandingAssignment &each = period.at(i);
        if ((!county || each.assignment.county == county) && fits(each)) places.push_back(i);
    }
    return places;
}

Places ofCounty(const PeriodWork &period, CountyId county, const Places &places)
{
    Places own;
    for (const size_t place : places)
        if (!county || period.at(place).assignment.county == county) own.push_back(place);
    return own;
}

Places all(const PeriodWork &period, CountyId county)
{
    return within(period, county, [](const StandingAssignment &) { return true; });
}

Places done(const PeriodWork &period, CountyId county)
{
    return within(period, county, [](const StandingAssignment &each) { return isFinished(each); });
}

template <Light light> Places ofLight(const PeriodWork &period, CountyId county)
{
    return within(period, county, [](const StandingAssignment &each) { return each.standing.light == light; });
}

Places other(const PeriodWork &period, CountyId county)
{
    return within(period, county, [](const StandingAssignment &each) {
        const Light light = each.standing.light;
        return light == Light::Continuous || light == Light::NoDate || light == Light::Unread;
    });
}

template <Places PeriodWork::*Member> Places member(const PeriodWork &period, CountyId county)
{
    return ofCounty(period, county, period.*Member);
}

/// What is counted of the assignments, and how.
enum class As { Items, Counties, Tasks, Percent };

struct Counted {
    const char *name;
    Places (*places)(const PeriodWork &, CountyId);
    As as = As::Items;
};

constexpr Counted counted[] = {
    {"分解项数", all},
    {"任务数", all, As::Tasks},
    {"县市区数", all, As::Counties},
    {"完成项数", done},
    {"完成占比", done, As::Percent},
    {"正常项数", ofLight<Light::OnTrack>},
    {"正常占比", ofLight<Light::OnTrack>, As::Percent},
    {"临期项数", ofLight<Light::Near>},
    {"临期占比", ofLight<Light::Near>, As::Percent},
    {"逾期项数", ofLight<Light::Overdue>},
    {"逾期占比", ofLight<Light::Overdue>, As::Percent},
    {"逾期县数", ofLight<Light::Overdue>, As::Counties},
    {"其他项数", other},
    {"其他占比", other, As::Percent},
    {"新完成项数", member<&PeriodWork::newlyDone>},
    {"新逾期项数", member<&PeriodWork::newlyLate>},
    {"未报项数", member<&PeriodWork::unreported>},
};

/// The share of one of the lights; all of them add up to 100.
int sharePercent(const PeriodWork &period, CountyId county, const Counted &figure)
{
    std::vector<int> counts;
    size_t own = 0;
    for (const Counted &each : counted) {
        if (each.as != As::Percent) continue;
        if (each.places == figure.places) own = counts.size();
        counts.push_back(static_cast<int>(each.places(period, county).size()));
    }
    return wholePercents(counts)[own];
}

QString textOf(const PeriodWork &period, const Counted &figure, CountyId county, const Places &places)
{
    if (figure.as == As::Items) return QString::number(places.size());
    if (figure.as == As::Percent) return QStringLiteral("%1%").arg(sharePercent(period, county, figure));
    if (figure.as == As::Tasks && !county) return QString::number(period.work.tasks.size());
    std::set<qint64> distinct;
    for (const size_t place : places) {
        const Assignment &assignment = period.at(place).assignment;
        distinct.insert(figure.as == As::Tasks ? assignment.task.value : assignment.county.value);
    }
    distinct.erase(0);
    return QString::number(distinct.size());
}

std::vector<AssignmentId> idsOf(const PeriodWork &period, const Places &places)
{
    std::vector<AssignmentId> ids;
    for (const size_t place : places) ids.push_back(period.at(place).assignment.id);
    return ids;
}

/// The counties' lights as lines of cells, with their sums.
LiveFigure countyTable(const PeriodWork &period)
{
    constexpr std::array words{"合计", "完成", "正常", "临期", "逾期", "其他"};
    using Counts = std::array<int, words.size()>;
    const auto columnOf = [](Light light) -> size_t {
        if (isFinished(light)) return 1;
        if (light == Light::OnTrack) return 2;
        if (light == Light::Near) return 3;
        return light == Light::Overdue ? 4 : 5;
    };
    std::unordered_map<qint64, Counts> counts;
    Counts sum{};
    for (const StandingAssignment &each : period.work.assignments) {
        for (const size_t column : {size_t(0), columnOf(each.standing.light)}) {
            ++counts[each.assignment.county.value][column];
            ++sum[column];
        }
    }
    QStringList head{QStringLiteral("县市区")};
    for (const char *word : words) head << QString::fromUtf8(word);
    QStringList lines{head.join(u'\t')};
    const auto line = [&](const QString &name, const Counts &row) {
        QStringList cells{name};
        for (const int count : row) cells << QString::number(count);
        lines << cells.join(u'\t');
    };
    for (const County &county : period.work.counties)
        if (const auto found = counts.find(county.id.value); found != counts.end()) line(county.name, found->second);
    line(QStringLiteral("合计"), sum);
    return {lines.join(u'\n'), idsOf(period, all(period, {}))};
}

QString silentCount(const PeriodWork &period)
{
    return QString::number(period.silent.size());
}

QString lastDay(const PeriodWork &period)
{
    return dayWords(period.to);
}

QString firstDay(const PeriodWork &period)
{
    return dayWords(period.from);
}

/// What is said of the period as a whole.
struct Said {
    const char *name;
    QString (*text)(const PeriodWork &);
    Places (*places)(const PeriodWork &) = nullptr;
};
constexpr Said said[] = {{"未报县数", silentCount, silentPlaces}, {"截至日期", lastDay}, {"起始日期", firstDay}};

const QString tableName = QStringLiteral("各县进度表");

} // namespace

std::vector<PlacedFigure> figuresIn(const QString &text)
{
    static const QRegularExpression mark(QStringLiteral("〖([^〖〗\\n]{1,40})〗"));
    std::vector<PlacedFigure> placed;
    for (auto match = mark.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        if (!pictureMarked(found.captured()))
            placed.push_back({found.capturedStart(), found.capturedLength(), found.captured(1).trimmed()});
    }
    return placed;
}

QString figureMark(const QString &name)
{
    return u'〖' + name + u'〗';
}

LiveFigures::LiveFigures(LedgerSession &session, QDate from, QDate to)
    : m_period(periodWork(session, from, to)), m_facts(factValues(session))
{
}

QStringList LiveFigures::names() const
{
    QStringList names;
    for (const Counted &figure : counted) names << QString::fromUtf8(figure.name);
    for (const Said &figure : said) names << QString::fromUtf8(figure.name);
    names << tableName;
    for (const FactValue &fact : m_facts)
        if (fact.value()) names << fact.fact.name;
    return names;
}

std::optional<LiveFigure> LiveFigures::find(const QString &name) const
{
    for (const FactValue &fact : m_facts)
        if (fact.fact.name == name && fact.value()) return LiveFigure{QString::number(*fact.value()), {}};
    for (const Said &figure : said)
        if (name == QString::fromUtf8(figure.name))
            return LiveFigure{figure.text(m_period),
                              idsOf(m_period, figure.places ? figure.places(m_period) : Places())};
    if (name == tableName) return countyTable(m_period);
    CountyId county;
    QString own = name;
    for (const County &each : m_period.work.counties) {
        if (!name.startsWith(each.name)) continue;
        county = each.id;
        own = name.mid(each.name.size());
    }
    for (const Counted &figure : counted) {
        if (own != QString::fromUtf8(figure.name)) continue;
        const Places places = figure.places(m_period, county);
        return LiveFigure{textOf(m_period, figure, county, places), idsOf(m_period, places)};
    }
    return {};
}

QString LiveFigures::filled(const QString &text) const
{
    QString filled;
    qsizetype from = 0;
    for (const PlacedFigure &figure : figuresIn(text)) {
        const auto found = find(figure.name);
        if (!found) continue;
        filled += text.mid(from, figure.from - from) + found->text;
        from = figure.from + figure.length;
    }
    return filled + text.mid(from);
}

} // namespace tz
