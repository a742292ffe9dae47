#include "models/desk/notice_input.h"

#include "models/store/last_words.h"

namespace tz {

namespace {

constexpr int daysToAnswer = 5; // working days

NoticeMatter matterOf(LedgerSession &session, const WorkInHand &work, const StandingAssignment &each)
{
    const Reading reading = session.reading();
    const Assignment &assignment = each.assignment;
    NoticeMatter matter;
    if (const County *county = work.county(assignment.county)) matter.county = county->name;
    const Task *task = work.task(assignment.task);
    if (task) {
        matter.task = task->title;
        // A letter to one county names its own departments, not those of 县（市、区）.
        matter.units = ValueTraits<Ids<Unit>>::text(task->leadUnits, reading)
                           .replace(QStringLiteral("县（市、区）"), matter.county);
        for (const qint64 unit : task->leadUnits.values)
            if (const auto lead = reading.directory.find(UnitId{unit})) matter.leads << lead->name;
        matter.evidenceAsked = task->evidenceAsked;
        if (const Program *program = work.program(task->program)) {
            matter.program = program->title;
            matter.documentNumber = program->documentNumber;
        }
    }
    matter.person = assignment.person;
    matter.deadlineWords = deadlineWords(task, assignment);
    matter.light = each.standing.light;
    matter.daysLeft = each.standing.daysLeft;
    matter.workingDaysLeft = each.standing.workingDaysLeft;
    matter.due = each.standing.due;
    matter.percentText = ValueTraits<Percent>::text(assignment.percent, reading);
    if (const auto word = lastWord(session, assignment.id, session.today())) {
        matter.saidOn = word->saidOn.isValid() ? word->saidOn : word->week;
        matter.said = word->thisWeek;
        matter.problems = word->problems;
    }
    return matter;
}

bool isAsked(const StandingAssignment &each, CountyId county, TaskId task)
{
    if (county && each.assignment.county != county) return false;
    if (task && each.assignment.task != task) return false;
    return (county && task) || each.standing.light == Light::Overdue;
}

} // namespace

NoticeInput noticeInput(LedgerSession &session, CountyId county, TaskId task)
{
    const WorkInHand work = workInHand(session);
    NoticeInput input;
    input.office = session.policy().office;
    input.date = session.today();
    input.answerBy = session.calendar().addWorkingDays(session.today(), daysToAnswer);
    for (const StandingAssignment &each : work.assignments)
        if (isAsked(each, county, task)) input.matters.push_back(matterOf(session, work, each));
    return input;
}

std::vector<std::pair<CountyId, TaskId>> noticeMatters(LedgerSession &session, CountyId county, TaskId task)
{
    std::vector<std::pair<CountyId, TaskId>> matters;
    for (const StandingAssignment &each : workInHand(session).assignments) {
        const std::pair matter(each.assignment.county, each.assignment.task);
        if (isAsked(each, county, task) && std::find(matters.begin(), matters.end(), matter) == matters.end())
            matters.push_back(matter);
    }
    return matters;
}

} // namespace tz
