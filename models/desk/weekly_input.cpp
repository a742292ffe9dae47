#include "models/desk/weekly_input.h"

#include "models/store/last_words.h"
#include "models/tables/lead_units.h"

namespace tz {

namespace {

/// What was reported of an assignment in the week and in the one before; null when nothing was.
struct Words {
    const Progress *now = nullptr;
    const Progress *before = nullptr;
};

/// Reports come in up to the policy's hour of the week's Thursday.
QDateTime cutOffOf(QDate monday, const Policy &policy)
{
    return monday.addDays(Qt::Thursday - Qt::Monday).startOfDay().addSecs(3600LL * policy.reportCutOffHour);
}

void takeWords(WeeklyRow &row, const Words &words, QDate cutOff, const Reading &reading)
{
    if (words.before) row.lastPlan = words.before->nextWeek;
    if (!words.now) return;
    const Progress &word = *words.now;
    row.reported = true;
    row.thisWeek = word.thisWeek;
    row.nextWeek = word.nextWeek;
    row.problems = word.problems;
    row.percentText = ValueTraits<Percent>::text(word.percent, reading);
    row.isCarriedOver = words.before && !word.thisWeek.isEmpty() && word.thisWeek == words.before->thisWeek;
    if (word.saidOn > cutOff) row.lateOn = word.saidOn;
}

WeeklyRow rowOf(LedgerSession &session, const WorkInHand &work, const StandingAssignment &each)
{
    const Reading reading = session.reading();
    WeeklyRow row;
    if (const Task *task = work.task(each.assignment.task)) {
        row.task = task->numbering + task->title;
        row.units = unitsBesideCounty(*task, reading);
        if (const Goal *goal = work.goal(task->goal)) row.goal = goal->title;
    }
    row.county = placeWords(each.assignment, reading);
    row.deadlineWords = deadlineWords(work.task(each.assignment.task), each.assignment);
    row.lightCharacter = lightCharacter(each.standing.light);
    row.lightText = ValueTraits<Light>::text(each.standing.light, reading) + daysText(each.standing);
    // What nobody ever reported of is not at 0 %.
    if (each.assignment.percent.value > 0 || isFinished(each.standing.light))
        row.percentText = ValueTraits<Percent>::text(each.assignment.percent, reading);
    return row;
}

/// What is done needs no report any more: an empty cell then is not silence.
void sayDone(WeeklyRow &row, const StandingAssignment &each)
{
    if (row.reported || !isFinished(each.standing.light)) return;
    row.reported = true;
    const QDate day = each.assignment.completedOn.isValid() ? each.assignment.completedOn : each.assignment.closedOn;
    row.thisWeek = day.isValid() ? QStringLiteral("已于%1完成").arg(day.toString(QStringLiteral("M月d日")))
                                 : QStringLiteral("已完成");
}

bool isInScope(const WorkInHand &work, const Assignment &assignment, const WeeklyScope &scope)
{
    if (scope.county && assignment.county != scope.county) return false;
    if (!scope.unit) return true;
    const Task *task = work.task(assignment.task);
    const auto names = [&](const Ids<Unit> &units) {
        return std::find(units.values.begin(), units.values.end(), scope.unit.value) != units.values.end();
    };
    return task && (names(task->leadUnits) || names(task->supportingUnits));
}

QString scopeWords(const LedgerSession &session, const WeeklyScope &scope)
{
    QStringList names;
    if (const auto county = session.directory().find(scope.county)) names << county->name;
    if (const auto unit = session.directory().find(scope.unit)) names << unit->name;
    return names.join(u'、');
}

} // namespace

WeeklyInput weeklyInput(LedgerSession &session, QDate monday, WeeklyScope scope, Paper paper)
{
    const QDate asOf = std::min(session.today(), monday.addDays(6));
    const WorkInHand work = workInHand(session, asOf);
    WeeklyInput input;
    input.office = session.policy().office;
    input.scope = scopeWords(session, scope);
    input.monday = monday;
    input.asOf = asOf;
    input.cutOff = cutOffOf(monday, session.policy());
    input.paper = paper;
    input.chainHead = QString::fromLatin1(session.store().log().head().value());
    input.programTitle = titleOf(work);
    std::vector<const StandingAssignment *> asked;
    std::vector<AssignmentId> ids;
    for (const StandingAssignment &each : work.assignments) {
        if (!isInScope(work, each.assignment, scope)) continue;
        asked.push_back(&each);
        ids.push_back(each.assignment.id);
    }
    const auto now = wordsOfWeek(session, monday, ids);
    const auto before = wordsOfWeek(session, monday.addDays(-7), ids);
    const auto wordIn = [](const auto &words, AssignmentId id) {
        const auto word = words.find(id.value);
        return word == words.end() ? nullptr : &word->second;
    };
    for (const StandingAssignment *each : asked) {
        WeeklyRow row = rowOf(session, work, *each);
        takeWords(row, {wordIn(now, each->assignment.id), wordIn(before, each->assignment.id)}, input.cutOff.date(),
                  session.reading());
        sayDone(row, *each);
        input.rows.push_back(std::move(row));
    }
    return input;
}

} // namespace tz
