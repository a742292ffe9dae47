#include "models/desk/wall_matrix_of.h"

#include "models/store/last_words.h"

namespace tz {

namespace {

/// More cells than this are looked at as colours, not read: their notes would cost a query each.
constexpr size_t notedCells = 1000;

QString noteOf(LedgerSession &session, const StandingAssignment &each)
{
    const bool isOpen = each.standing.light != Light::Done && each.standing.light != Light::Closed;
    if (isOpen)
        if (const auto word = lastWord(session, each.assignment.id, session.today()); word && !word->problems.isEmpty())
            return word->problems;
    return each.assignment.note;
}

} // namespace

WallMatrix wallMatrixOf(LedgerSession &session, const WorkInHand &work)
{
    WallMatrix matrix;
    std::unordered_map<qint64, size_t> rowOfTask;
    std::unordered_map<qint64, size_t> columnOfCounty;
    for (const Task &task : work.tasks) {
        rowOfTask[task.id.value] = matrix.rows.size();
        const Goal *goal = work.goal(task.goal);
        matrix.rows.push_back({task.id.value, task.numbering + task.title, goal ? goal->title : QString()});
    }
    for (const County &county : work.counties) {
        columnOfCounty[county.id.value] = matrix.columns.size();
        matrix.columns.push_back({county.id.value, county.name, {}});
    }
    matrix.cells.resize(matrix.rows.size() * matrix.columns.size());
    const bool noted = matrix.cells.size() <= notedCells;
    for (const StandingAssignment &each : work.assignments) {
        const auto row = rowOfTask.find(each.assignment.task.value);
        const auto column = columnOfCounty.find(each.assignment.county.value);
        if (row == rowOfTask.end() || column == columnOfCounty.end()) continue;
        WallCell &cell = matrix.cells[row->second * matrix.columns.size() + column->second];
        if (cell.id != 0 && !isWorse(each.standing.light, cell.light)) continue;
        cell = {each.assignment.id.value, each.standing.light, daysText(each.standing),
                noted ? noteOf(session, each) : QString()};
    }
    return matrix;
}

} // namespace tz
