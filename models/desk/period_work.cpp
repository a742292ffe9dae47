#include "models/desk/period_work.h"

#include "models/ledger/progress.h"
#include "models/store/last_words.h"

namespace tz {

namespace {

using Op = Condition::Operator;

/// What was reported longer ago than this says nothing of how far a matter had come.
constexpr int weeksLookedBack = 12;
constexpr int usualDays = 28;

struct Reports {
    std::unordered_map<qint64, Progress> before;                   ///< the last one before the period, by assignment
    std::unordered_map<qint64, Progress> within;                   ///< the last one of the period
    std::unordered_map<qint64, std::map<QDate, QString>> problems; ///< by week of the period, empty ones too
};

Reports reportsAround(LedgerSession &session, QDate from, QDate to)
{
    const QDate first = mondayOf(from);
    const QDate earliest = first.addDays(-7 * weeksLookedBack);
    Reports reports;
    for (Progress &word :
         session.all<Progress>({{QStringLiteral("week"), Op::GreaterOrEqual, earliest.toString(Qt::ISODate)},
                                {QStringLiteral("week"), Op::LessOrEqual, to.toString(Qt::ISODate)}})) {
        if (word.week >= first) {
            QString &problems = reports.problems[word.assignment.value][word.week];
            problems += problems.isEmpty() ? word.problems : u'\n' + word.problems; // two words of one week
        }
        auto &kept = word.week < first ? reports.before : reports.within;
        Progress &last = kept[word.assignment.value];
        if (!last.id || last.week <= word.week) last = std::move(word);
    }
    return reports;
}

std::vector<PercentStep> stepsForward(const PeriodWork &period, const Reports &reports)
{
    std::vector<PercentStep> steps;
    for (size_t i = 0; i < period.work.assignments.size(); ++i) {
        const qint64 id = period.at(i).assignment.id.value;
        const auto before = reports.before.find(id), after = reports.within.find(id);
        if (before == reports.before.end() || after == reports.within.end()) continue;
        if (after->second.percent > before->second.percent)
            steps.push_back({i, before->second.percent.value, after->second.percent.value});
    }
    std::stable_sort(steps.begin(), steps.end(), [](const PercentStep &a, const PercentStep &b) {
        return a.after - a.before > b.after - b.before;
    });
    return steps;
}

std::vector<RepeatedProblem> problemsOf(const PeriodWork &period, const Reports &reports)
{
    std::vector<ProblemWords> reported;
    for (size_t i = 0; i < period.work.assignments.size(); ++i) {
        const Assignment &assignment = period.at(i).assignment;
        const auto found = reports.problems.find(assignment.id.value);
        if (found == reports.problems.end() || isFinished(period.at(i))) continue;
        const auto &[week, last] = *found->second.rbegin();
        const auto before = found->second.find(week.addDays(-7));
        if (!last.isEmpty())
            reported.push_back(
                {i, assignment.county.value, last, before == found->second.end() ? QString() : before->second});
    }
    return repeatedProblems(reported);
}

/// A county is silent when it has something open and reported of nothing of it.
std::vector<CountyId> silentCounties(const PeriodWork &period)
{
    std::unordered_map<qint64, std::pair<int, int>> counts; // open, unreported
    for (const StandingAssignment &each : period.work.assignments)
        if (!isFinished(each)) ++counts[each.assignment.county.value].first;
    for (const size_t place : period.unreported) ++counts[period.at(place).assignment.county.value].second;
    std::vector<CountyId> silent;
    for (const County &county : period.work.counties) {
        const auto found = counts.find(county.id.value);
        if (found != counts.end() && found->second.first == found->second.second) silent.push_back(county.id);
    }
    return silent;
}

} // namespace

std::vector<size_t> silentPlaces(const PeriodWork &period)
{
    std::vector<size_t> places;
    for (const size_t place : period.unreported)
        if (std::find(period.silent.begin(), period.silent.end(), period.at(place).assignment.county) !=
            period.silent.end())
            places.push_back(place);
    return places;
}

QString PeriodWork::countyOf(size_t place) const
{
    const County *county = work.county(at(place).assignment.county);
    return county ? county->name : QStringLiteral("市本级");
}

QString PeriodWork::taskOf(size_t place) const
{
    const Task *task = work.task(at(place).assignment.task);
    return task ? task->title : QString();
}

PeriodWork periodWork(LedgerSession &session, QDate from, QDate to)
{
    PeriodWork period;
    period.to = to.isValid() ? std::min(to, session.today()) : session.today();
    period.from = from.isValid() && from <= period.to ? from : period.to.addDays(1 - usualDays);
    period.work = workInHand(session, period.to);
    const Reports reports = reportsAround(session, period.from, period.to);
    for (size_t i = 0; i < period.work.assignments.size(); ++i) {
        const StandingAssignment &each = period.at(i);
        const QDate done = each.assignment.completedOn, due = each.standing.due;
        if (isFinished(each) && done.isValid() && done >= period.from && done <= period.to)
            period.newlyDone.push_back(i);
        // Late from the day after its deadline on.
        if (each.standing.light == Light::Overdue && due.isValid() && due.addDays(1) >= period.from)
            period.newlyLate.push_back(i);
        const bool isOpen = !isFinished(each) && each.assignment.status != AssignmentStatus::Suspended;
        if (isOpen && !reports.within.contains(each.assignment.id.value)) period.unreported.push_back(i);
    }
    if (period.work.assignments.size() <= PeriodWork::mostStepped) {
        period.steps = stepsForward(period, reports);
        period.problems = problemsOf(period, reports);
    }
    period.silent = silentCounties(period);
    return period;
}

} // namespace tz
