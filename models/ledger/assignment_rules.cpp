#include "models/ledger/assignment_rules.h"

#include "models/ledger/briefing_rules.h"
#include "models/ledger/clock_pause.h"
#include "models/ledger/clock_preset.h"
#include "models/ledger/clock_stage.h"
#include "models/ledger/directory.h"
#include "models/ledger/kept_deadlines.h"
#include "models/ledger/kept_rows.h"
#include "models/ledger/milestone.h"
#include "models/ledger/paper_preset.h"
#include "models/ledger/stage_report.h"
#include "models/ledger/task.h"

namespace tz {

namespace {

bool isOver(const Assignment &assignment)
{
    return assignment.status == AssignmentStatus::Done || assignment.status == AssignmentStatus::AwaitingCheck ||
           assignment.status == AssignmentStatus::Closed;
}

QString statusWord(const Assignment &assignment)
{
    return QString::fromUtf8(ValueTraits<AssignmentStatus>::choice(assignment.status).word);
}

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

QDate originalDeadline(const Assignment &assignment, const Reading &reading)
{
    const AnyRow row = reading.directory.row(EntityKind::Task, assignment.task.value);
    const Task *task = row.as<Task>();
    return task ? task->deadline.date : QDate();
}

/// The first row whose condition holds speaks.
struct Rule {
    bool (*applies)(const Assignment &, const Reading &);
    QString (*sentence)(const Assignment &, const Reading &);
};

constexpr Rule rules[] = {
    {[](const Assignment &a, const Reading &) { return isOver(a) && a.percent.value < 100; },
     [](const Assignment &a, const Reading &) {
         return QStringLiteral("状态是“%1”而完成比例只有 %2%").arg(statusWord(a)).arg(a.percent.value);
     }},
    {[](const Assignment &a, const Reading &) {
         return a.status == AssignmentStatus::NotStarted && a.percent.value > 0;
     },
     [](const Assignment &a, const Reading &) {
         return QStringLiteral("状态是“%1”而完成比例已有 %2%").arg(statusWord(a)).arg(a.percent.value);
     }},
    {[](const Assignment &a, const Reading &) { return !isOver(a) && a.completedOn.isValid(); },
     [](const Assignment &a, const Reading &) {
         return QStringLiteral("状态是“%1”而已有完成日期 %2").arg(statusWord(a), dayText(a.completedOn));
     }},
    {[](const Assignment &a, const Reading &) { return a.status != AssignmentStatus::Closed && a.closedOn.isValid(); },
     [](const Assignment &a, const Reading &) {
         return QStringLiteral("状态是“%1”而已有销号日期 %2").arg(statusWord(a), dayText(a.closedOn));
     }},
    {[](const Assignment &a, const Reading &) { return a.closedOn.isValid() && a.completedOn > a.closedOn; },
     [](const Assignment &a, const Reading &) {
         return QStringLiteral("销号日期 %1 早于完成日期 %2").arg(dayText(a.closedOn), dayText(a.completedOn));
     }},
    {[](const Assignment &a, const Reading &reading) {
         return a.completedOn > reading.today || a.closedOn > reading.today;
     },
     [](const Assignment &a, const Reading &) {
         const bool isCompleted = a.completedOn > a.closedOn;
         return QStringLiteral("%1日期 %2 在今天之后")
             .arg(isCompleted ? QStringLiteral("完成") : QStringLiteral("销号"),
                  dayText(isCompleted ? a.completedOn : a.closedOn));
     }},
    {[](const Assignment &a, const Reading &) { return a.planEnd.isValid() && a.planEnd < a.planStart; },
     [](const Assignment &a, const Reading &) {
         return QStringLiteral("计划完成 %1 早于计划开始 %2").arg(dayText(a.planEnd), dayText(a.planStart));
     }},
    {[](const Assignment &a, const Reading &reading) {
         return a.extendedTo.isValid() && !keepsOldDeadline(a) && a.extendedTo < originalDeadline(a, reading);
     },
     [](const Assignment &a, const Reading &reading) {
         return QStringLiteral("延期至 %1 早于原定的 %2")
             .arg(dayText(a.extendedTo), dayText(originalDeadline(a, reading)));
     }},
};

} // namespace

QString contradictionIn(const Assignment &assignment, const Reading &reading)
{
    for (const Rule &rule : rules)
        if (rule.applies(assignment, reading)) return rule.sentence(assignment, reading);
    return {};
}

namespace {

/// Which of the cells that depend on each other were said.
struct Said {
    bool status = false, percent = false, completedOn = false, closedOn = false, extendedTo = false, plan = false;

    explicit Said(const std::vector<const Column *> &columns)
    {
        for (const Column *column : columns) {
            const QByteArrayView key(column->key);
            status |= key == "status";
            percent |= key == "percent";
            completedOn |= key == "completed_on";
            closedOn |= key == "closed_on";
            extendedTo |= key == "extended_to";
            plan |= key == "plan_start" || key == "plan_end";
        }
    }
    bool any() const { return status || percent || completedOn || closedOn || extendedTo || plan; }
};

/// What a date or a share alone says of the status.
AssignmentStatus impliedStatus(const Assignment &assignment, const Said &said)
{
    if (said.closedOn && assignment.closedOn.isValid()) return AssignmentStatus::Closed;
    if (said.completedOn && assignment.completedOn.isValid() && !isOver(assignment)) return AssignmentStatus::Done;
    const bool isBegun = said.percent && assignment.percent.value > 0;
    return isBegun && assignment.status == AssignmentStatus::NotStarted ? AssignmentStatus::Underway
                                                                        : assignment.status;
}

/// The steps of closing have rules that a typed word would go round (closing_rules.h). Documents may say of work that
/// it was closed: an import is not a step.
Result<void> mayTypeStatus(const Assignment &was, const Assignment &now)
{
    const auto isStep = [](AssignmentStatus status) {
        return status == AssignmentStatus::AwaitingCheck || status == AssignmentStatus::Returned ||
               status == AssignmentStatus::Closed;
    };
    const bool isClosedEdit =
        was.status == AssignmentStatus::Closed && now.status == was.status &&
        (was.completedOn != now.completedOn || was.closedOn != now.closedOn || !(was.percent == now.percent));
    if (isClosedEdit)
        return Error{QStringLiteral("已销号的事项，完成日期、销号日期和比例不能直接改；"
                                    "请先“重新打开”，写明原因和依据，没有改动。")};
    if (was.status == now.status) return {};
    if (was.status == AssignmentStatus::Closed)
        return Error{QStringLiteral("已销号的事项只能“重新打开”，写明原因和依据，没有改动。")};
    if (was.status == AssignmentStatus::AwaitingCheck)
        return Error{QStringLiteral("这一项正在等验收，只能验收（F9）或退回（Shift+F9），没有改动。")};
    if (isStep(now.status))
        return Error{QStringLiteral("“%1”要按销号的步骤来：先“申请销号”（F8），再由另一人验收（F9），没有改动。")
                         .arg(statusWord(now))};
    return {};
}

/// What was closed was closed there.
Result<void> mayMove(const Assignment &was, const Assignment &now)
{
    const bool isMoved = was.task != now.task || was.county != now.county || was.community != now.community;
    if (isMoved && was.status == AssignmentStatus::Closed)
        return Error{QStringLiteral("已销号的事项不能改到别的任务、县市区或医共体，没有改动。")};
    return {};
}

/// A deadline is put off for a reason that stays with it (延期), and not when the matter is closed.
Result<void> mayPutOff(const Assignment &was, const Assignment &now)
{
    if (was.extendedTo == now.extendedTo && was.extensionReason == now.extensionReason) return {};
    if (was.status == AssignmentStatus::Closed) return Error{QStringLiteral("已销号的事项不再延期，没有改动。")};
    if (now.extendedTo.isValid() && now.extensionReason.trimmed().isEmpty())
        return Error{QStringLiteral("延期要写明理由：请用“延期”（Ctrl+Shift+D），或先填好“延期理由”，没有改动。")};
    return {};
}

/// Of the rows whose cells are not settled but may disagree.
QString contradictionInRow(const AnyRow &row, const Reading &reading)
{
    if (const auto *assignment = row.as<Assignment>()) return contradictionIn(*assignment, reading);
    if (const auto *pause = row.as<ClockPause>()) return contradictionIn(*pause, reading);
    if (const auto *stage = row.as<ClockStage>()) return contradictionIn(*stage);
    if (const auto *milestone = row.as<Milestone>()) return contradictionIn(*milestone, reading);
    if (const auto *preset = row.as<ClockPreset>()) return contradictionIn(*preset);
    if (const auto *report = row.as<StageReport>()) return contradictionIn(*report, reading);
    if (const auto *paper = row.as<PaperPreset>()) return contradictionIn(*paper);
    return {};
}

} // namespace

QString settle(AnyRow &row, const std::vector<const Column *> &columns, const Reading &reading)
{
    const Assignment *found = row.as<Assignment>();
    if (!found) return contradictionInRow(row, reading);
    const Said said(columns);
    if (!said.any()) return {};
    Assignment settled = *found;
    if (!said.status) settled.status = impliedStatus(settled, said);
    const bool isNewlyOver = isOver(settled) && (said.status || settled.status != found->status);
    if (isNewlyOver && !said.percent) settled.percent.value = 100;
    if (said.status && !said.completedOn && !isOver(settled)) settled.completedOn = {};
    if (said.status && !said.closedOn && settled.status != AssignmentStatus::Closed) settled.closedOn = {};
    row = settled;
    return contradictionIn(settled, reading);
}

Result<void> settleEdit(const AnyRow &before, AnyRow &after, const std::vector<const Column *> &columns,
                        const Reading &reading)
{
    if (auto may = mayEditIssue(before, after, reading); !may) return may;
    if (auto may = mayEditKept(before, after, reading); !may) return may;
    const QString against = settle(after, columns, reading);
    const Assignment *was = before.as<Assignment>();
    const Assignment *now = after.as<Assignment>();
    if (was && now)
        for (const auto may : {mayTypeStatus, mayMove})
            if (auto allowed = may(*was, *now); !allowed) return allowed;
    const bool isNew = !against.isEmpty() && (before.isNull() || against != contradictionInRow(before, reading));
    if (isNew) return Error{against + QStringLiteral("，没有改动。")};
    return was && now ? mayPutOff(*was, *now) : Result<void>();
}

bool goesRoundClosing(const AnyRow &before, const AnyRow &after)
{
    const Assignment *was = before.as<Assignment>();
    const Assignment *now = after.as<Assignment>();
    return was && now && !mayTypeStatus(*was, *now);
}

QString keepClosing(const AnyRow &before, AnyRow &after)
{
    const Assignment *was = before.as<Assignment>();
    if (!was || !after.as<Assignment>()) return {};
    const Assignment said = *after.as<Assignment>();
    Assignment kept = said;
    QString sentence;
    if (const auto may = mayTypeStatus(*was, said); !may) {
        kept.status = was->status;
        kept.percent = was->percent;
        kept.completedOn = was->completedOn;
        kept.closedOn = was->closedOn;
        sentence =
            (said.status == was->status
                 ? QStringLiteral("文件里的完成日期、销号日期或比例与台账不同。")
                 : QStringLiteral("文件里的状态是“%1”，台账里是“%2”。").arg(statusWord(said), statusWord(*was))) +
            may.error().sentence;
    }
    if (const auto may = mayMove(*was, said); !may) {
        kept.task = was->task;
        kept.county = was->county;
        kept.community = was->community;
        sentence += may.error().sentence;
    }
    if (const auto may = mayPutOff(*was, said); !may) {
        kept.extendedTo = was->extendedTo;
        kept.extensionReason = was->extensionReason;
        sentence += QStringLiteral("文件里延期至 %1。")
                        .arg(said.extendedTo.isValid() ? dayText(said.extendedTo) : QStringLiteral("（空）")) +
                    may.error().sentence;
    }
    if (!sentence.isEmpty()) after = kept;
    return sentence;
}

} // namespace tz
