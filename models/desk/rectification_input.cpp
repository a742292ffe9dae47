#include "models/desk/rectification_input.h"

#include "models/ledger/closing.h"
#include "models/ledger/evidence.h"

namespace tz {

namespace {

/// What proves and what closed each assignment, by its id.
struct Proofs {
    std::unordered_map<qint64, int> evidence;
    std::unordered_map<qint64, Closing> closed;

    explicit Proofs(LedgerSession &session)
    {
        for (const Evidence &each : session.all<Evidence>()) ++evidence[each.assignment.value];
        for (Closing &each : session.all<Closing>())
            if (each.state == ClosingState::Closed) closed[each.assignment.value] = std::move(each);
    }
};

/// 巡视反馈问题整改台账（省委巡视组）
QString headOf(const Program &program)
{
    return program.source.isEmpty() ? program.title : program.title + QStringLiteral("（%1）").arg(program.source);
}

/// 市卫健委牵头，市财政局、市医保局配合; a lone leader without the word.
QString unitsInWords(const Task &task, const Reading &reading)
{
    const QString lead = ValueTraits<Ids<Unit>>::text(task.leadUnits, reading);
    const QString supporting = ValueTraits<Ids<Unit>>::text(task.supportingUnits, reading);
    if (supporting.isEmpty()) return lead;
    if (lead.isEmpty()) return supporting;
    return QStringLiteral("%1牵头，%2配合").arg(lead, supporting);
}

void fillStanding(RectificationRow &row, const StandingAssignment &each, const Proofs &proofs, const Reading &reading)
{
    const Assignment &assignment = each.assignment;
    row.person = assignment.person;
    row.lightCharacter = lightCharacter(each.standing.light);
    row.lightText = daysText(each.standing);
    if (!row.lightText.isEmpty())
        row.lightText = ValueTraits<Light>::text(each.standing.light, reading) + row.lightText;
    row.state = assignment_values::statusWord(assignment.status, assignment.task, reading);
    if (const auto found = proofs.evidence.find(assignment.id.value); found != proofs.evidence.end())
        row.evidence = found->second;
    row.closedOn = assignment.closedOn;
    if (const auto found = proofs.closed.find(assignment.id.value); found != proofs.closed.end()) {
        row.closing = found->second.number;
        row.closedOn = found->second.checkedOn;
    }
}

} // namespace

RectificationInput rectificationInput(LedgerSession &session, CountyId only, Paper paper)
{
    const WorkInHand work = workInHand(session);
    const Reading reading = session.reading();
    const Proofs proofs(session);
    RectificationInput input;
    input.office = session.policy().office;
    if (const County *county = work.county(only)) input.only = county->name;
    input.asOf = session.today();
    input.chainHead = QString::fromLatin1(session.store().log().head().value());
    input.paper = paper;
    for (const Task &task : work.tasks) {
        const Program *program = work.program(task.program);
        if (!program || program->kind != ProgramKind::Rectification) continue;
        RectificationRow own;
        own.program = headOf(*program);
        own.problem = task.numbering + task.title;
        own.cause = task.cause;
        own.measures = task.content;
        own.units = unitsInWords(task, reading);
        own.timeClass =
            task.timeClass == TimeClass::None ? QString() : ValueTraits<TimeClass>::text(task.timeClass, reading);
        own.deadlineWords = task.deadline.words;
        const auto positions = work.ofTask.find(task.id.value);
        if (positions == work.ofTask.end()) {
            if (!only) input.rows.push_back(std::move(own));
            continue;
        }
        for (const size_t position : positions->second) {
            const StandingAssignment &each = work.assignments[position];
            if (only && each.assignment.county != only) continue;
            RectificationRow row = own;
            row.county = placeWords(each.assignment, reading);
            row.deadlineWords = deadlineWords(&task, each.assignment);
            fillStanding(row, each, proofs, reading);
            input.rows.push_back(std::move(row));
        }
    }
    return input;
}

} // namespace tz
