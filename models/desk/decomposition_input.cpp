#include "models/desk/decomposition_input.h"

namespace tz {

namespace {

DecompositionRow rowOf(const WorkInHand &work, const Task &task, const Reading &reading)
{
    DecompositionRow row;
    if (const Goal *goal = work.goal(task.goal)) row.goal = goal->title;
    row.task = task.numbering + task.title;
    row.content = task.content;
    row.leadUnits = ValueTraits<Ids<Unit>>::text(task.leadUnits, reading);
    row.supportingUnits = ValueTraits<Ids<Unit>>::text(task.supportingUnits, reading);
    row.deadlineWords = task.deadline.words;
    row.due = task.deadline.date;
    return row;
}

} // namespace

DecompositionInput decompositionInput(LedgerSession &session, CountyId only, Paper paper)
{
    const WorkInHand work = workInHand(session);
    const Reading reading = session.reading();
    DecompositionInput input;
    input.office = session.policy().office;
    input.programTitle = titleOf(work);
    if (work.programs.size() == 1) input.documentNumber = work.programs.front().documentNumber;
    if (const County *county = work.county(only)) input.only = county->name;
    input.asOf = session.today();
    input.chainHead = QString::fromLatin1(session.store().log().head().value());
    input.paper = paper;
    for (const Task &task : work.tasks) {
        const DecompositionRow own = rowOf(work, task, reading);
        const auto positions = work.ofTask.find(task.id.value);
        if (positions == work.ofTask.end()) {
            if (!only) input.rows.push_back(own);
            continue;
        }
        for (const size_t position : positions->second) {
            const auto &[assignment, standing] = work.assignments[position];
            if (only && assignment.county != only) continue;
            DecompositionRow row = own;
            row.county = placeWords(assignment, reading);
            row.person = assignment.person;
            row.deadlineWords = deadlineWords(&task, assignment);
            row.due = standing.due;
            input.rows.push_back(std::move(row));
        }
    }
    return input;
}

} // namespace tz
