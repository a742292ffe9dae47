#include "models/tables/today_desk.h"

#include "models/store/clock_board.h"
#include "models/store/milestones.h"
#include "models/tables/reminder.h"

#include <unordered_set>

namespace tz {

namespace {

using Op = Condition::Operator;

/// What is done, closed or suspended asks for nothing; the file leaves most of it out before it is read.
std::vector<Condition> openConditions()
{
    const auto code = [](AssignmentStatus status) { return ValueTraits<AssignmentStatus>::stored(status).toVariant(); };
    const QString status = QStringLiteral("status");
    return {{status, Op::NotEquals, code(AssignmentStatus::Done)},
            {status, Op::NotEquals, code(AssignmentStatus::Closed)},
            {status, Op::NotEquals, code(AssignmentStatus::Suspended)},
            {status, Op::NotEquals, code(AssignmentStatus::AwaitingCheck)},
            {QStringLiteral("completed_on"), Op::IsEmpty},
            {QStringLiteral("closed_on"), Op::IsEmpty}};
}

/// Those that are said to be done on a day to come: until then their light is that of their deadline (light.h).
Result<std::vector<AnyRow>> doneTooSoon(const LedgerSession &session)
{
    std::vector<AnyRow> found;
    std::unordered_set<qint64> known;
    for (const char *column : {"completed_on", "closed_on"}) {
        auto rows = session.store().rows({.kind = EntityKind::Assignment,
                                          .conditions = {{QString::fromLatin1(column), Op::GreaterOrEqual,
                                                          session.today().addDays(1).toString(Qt::ISODate)}}});
        if (!rows) return rows.error();
        for (AnyRow &row : *rows) {
            const auto &assignment = *row.as<Assignment>();
            const bool isElsewhere = assignment.status == AssignmentStatus::Suspended ||
                                     assignment.status == AssignmentStatus::AwaitingCheck ||
                                     isFinished(standingOf(assignment, session.reading()).light);
            if (!isElsewhere && known.insert(row.id()).second) found.push_back(std::move(row));
        }
    }
    return found;
}

/// Assignments of which something was heard on `since` or later, up to today: reported for a week that lies behind it,
/// or said on one of its later days.
Result<std::unordered_set<qint64>> heardSince(const LedgerSession &session, QDate since)
{
    const QString week = QStringLiteral("week");
    const auto text = [](QDate day) { return day.toString(Qt::ISODate); };
    const QDate monday = mondayOf(since);
    const QDate firstWhole = monday == since ? since : monday.addDays(7);
    const std::vector<Condition> ways[] = {
        {{week, Op::GreaterOrEqual, text(firstWhole)}, {week, Op::LessOrEqual, text(session.today())}},
        {{week, Op::Equals, text(monday)}, {QStringLiteral("said_on"), Op::GreaterOrEqual, text(since)}}};
    std::unordered_set<qint64> heard;
    for (const std::vector<Condition> &way : ways) {
        auto ids = session.store().distinctIds({.kind = EntityKind::Progress, .conditions = way},
                                               QStringLiteral("assignment"));
        if (!ids) return ids.error();
        heard.insert(ids->begin(), ids->end());
    }
    return heard;
}

/// The same task with the same extension has the same standing in every county: reckoned once each.
class StandingCache
{
public:
    explicit StandingCache(Reading reading) : m_reading(std::move(reading)) {}

    const Standing &of(const Assignment &assignment)
    {
        const auto [entry, isNew] = m_known.try_emplace({assignment.task.value, assignment.extendedTo});
        if (isNew) {
            Assignment open;
            open.task = assignment.task;
            open.extendedTo = assignment.extendedTo;
            entry->second = standingOf(open, m_reading);
        }
        return entry->second;
    }

private:
    Reading m_reading;
    std::map<std::pair<qint64, QDate>, Standing> m_known;
};

constexpr int stageDays = 3; ///< a stage is shown so many days ahead

QString dayText(QDate day)
{
    return QStringLiteral("%1月%2日").arg(day.month()).arg(day.day());
}

/// 逾期7天（5个工作日）, 还剩2天（1个工作日）, 今天到期.
QString urgencyText(QDate due, const Reading &reading)
{
    if (due == reading.today) return QStringLiteral("今天到期");
    const bool isLate = due < reading.today;
    const int working = isLate ? reading.calendar.workingDaysBetween(due, reading.today)
                               : reading.calendar.workingDaysBetween(reading.today, due);
    const bool isUnsure =
        !reading.calendar.caution(due).isEmpty() || !reading.calendar.caution(reading.today).isEmpty();
    return QStringLiteral("%1%2天（%3%4个工作日）")
        .arg(isLate ? QStringLiteral("逾期") : QStringLiteral("还剩"))
        .arg(std::abs(reading.today.daysTo(due)))
        .arg(isUnsure ? QStringLiteral("约") : QString())
        .arg(working);
}

struct StageInWords {
    QDate due;
    QString words;
};

/// The most urgent stage or milestone of each assignment that has one due.
Result<std::map<qint64, StageInWords>> stagesDue(LedgerSession &session)
{
    std::map<qint64, StageInWords> found;
    const auto take = [&](AssignmentId assignment, QDate due, const QString &what) {
        StageInWords &kept = found[assignment.value];
        if (!kept.due.isValid() || due < kept.due) kept = {due, what};
    };
    const Reading reading = session.reading();
    const auto stages = dueStages(session, stageDays);
    if (!stages) return stages.error();
    for (const DueStage &stage : *stages)
        take(stage.assignment, stage.due,
             QStringLiteral("%1　%2 %3 %4")
                 .arg(urgencyText(stage.due, reading), stage.preset, stage.stage, dayText(stage.due)));
    const auto milestones = dueMilestones(session, stageDays);
    if (!milestones) return milestones.error();
    for (const DueMilestone &due : *milestones)
        take(due.milestone.assignment, due.milestone.due,
             QStringLiteral("%1　%2 %3")
                 .arg(urgencyText(due.milestone.due, reading), due.milestone.title, dayText(due.milestone.due)));
    return found;
}

/// Those that wait to be checked; what they have done hides them from the open ones.
Result<std::vector<AnyRow>> awaitingCheck(const LedgerSession &session)
{
    return session.store().rows(
        {.kind = EntityKind::Assignment,
         .conditions = {{QStringLiteral("status"), Op::Equals,
                         ValueTraits<AssignmentStatus>::stored(AssignmentStatus::AwaitingCheck).toVariant()}}});
}

DeskLine lineOf(const Assignment &assignment, const Standing &standing)
{
    DeskLine line;
    line.assignment = assignment.id;
    line.task = assignment.task;
    line.county = assignment.county;
    line.community = assignment.community;
    line.light = standing.light;
    line.due = standing.due;
    line.daysLeft = standing.daysLeft;
    line.workingDaysLeft = standing.workingDaysLeft;
    return line;
}

/// Late ones by how late, then by due date, of the item or of its stage; what is only silent comes last.
bool isMoreUrgent(const DeskLine &a, const DeskLine &b)
{
    const QDate first = a.urgentDay(), second = b.urgentDay();
    if (first.isValid() != second.isValid()) return first.isValid();
    return first < second;
}

} // namespace

bool DeskLine::is(DeskFilter filter, QDate today) const
{
    const bool counts = due.isValid() && light != Light::Continuous && !awaitsCheck;
    switch (filter) {
    case DeskFilter::Overdue:
        return light == Light::Overdue;
    case DeskFilter::DueToday:
        return counts && due == today;
    case DeskFilter::WithinThree:
        return counts && daysLeft >= 0 && daysLeft <= 3;
    case DeskFilter::ThisWeek:
        return counts && due >= today && due <= mondayOf(today).addDays(6);
    case DeskFilter::Silent:
        return isSilent;
    case DeskFilter::AwaitsCheck:
        return awaitsCheck;
    case DeskFilter::Stage:
        return !stage.isEmpty();
    }
    return false;
}

/// Counts the line, and keeps it when some figure counts it.
void TodayDesk::add(DeskLine line)
{
    bool isAsked = false;
    for (size_t i = 0; i < figures.size(); ++i) {
        if (!line.is(static_cast<DeskFilter>(i), today)) continue;
        ++figures[i];
        isAsked = true;
    }
    if (isAsked) lines.push_back(std::move(line));
}

Result<TodayDesk> deskOf(LedgerSession &session)
{
    auto rows = session.store().rows({.kind = EntityKind::Assignment, .conditions = openConditions()});
    if (!rows) return rows.error();
    auto early = doneTooSoon(session);
    if (!early) return early.error();
    rows->insert(rows->end(), std::make_move_iterator(early->begin()), std::make_move_iterator(early->end()));
    const QDate since = session.today().addDays(-7 * session.policy().silentWeeks);
    auto heard = heardSince(session, since);
    if (!heard) return heard.error();

    const auto stages = stagesDue(session);
    if (!stages) return stages.error();
    const auto reminded = timesReminded(session, session.today());
    if (!reminded) return reminded.error();
    const auto waiting = awaitingCheck(session);
    if (!waiting) return waiting.error();

    TodayDesk desk{session.today(), {}, {}};
    StandingCache standings(session.reading());
    for (const AnyRow &row : *rows) {
        const Assignment &assignment = *row.as<Assignment>();
        DeskLine line = lineOf(assignment, standings.of(assignment));
        line.timesReminded = timesOf(*reminded, assignment.id);
        line.isSilent = !heard->contains(assignment.id.value);
        if (const auto stage = stages->find(assignment.id.value); stage != stages->end()) {
            line.stage = stage->second.words;
            line.stageDue = stage->second.due;
        }
        desk.add(std::move(line));
    }
    for (const AnyRow &row : *waiting) {
        const Assignment &assignment = *row.as<Assignment>();
        DeskLine line = lineOf(assignment, standingOf(assignment, session.reading()));
        line.awaitsCheck = true;
        desk.add(std::move(line));
    }
    std::stable_sort(desk.lines.begin(), desk.lines.end(), isMoreUrgent);
    return desk;
}

Result<void> recordWord(LedgerSession &session, AssignmentId assignment, const QString &words, Channel channel,
                        const QString &saidBy, Percent percent)
{
    if (words.trimmed().isEmpty()) return Error{QStringLiteral("还没有写进展，没有记下。请写一句听到的情况。")};
    auto row = session.store().row(EntityKind::Assignment, assignment.value);
    if (!row) return row.error();
    if (row->isNull()) return Error{QStringLiteral("这条任务分解已不在台账里，没有记下。")};
    Progress progress;
    progress.id = {session.ids().next(EntityKind::Progress)};
    progress.assignment = assignment;
    progress.week = mondayOf(session.today());
    progress.thisWeek = words.trimmed();
    progress.percent = percent;
    progress.channel = channel;
    progress.saidBy = saidBy.trimmed();
    progress.saidOn = session.today();
    ChangeSet set{QStringLiteral("记进展 %1").arg(row->label(session.reading())), {}, {}};
    set.add(progress);
    Assignment after = *row->as<Assignment>();
    after.percent = percent;
    if (after.status == AssignmentStatus::NotStarted) after.status = AssignmentStatus::Underway;
    set.update(*row, after);
    return session.perform(std::move(set));
}

} // namespace tz
