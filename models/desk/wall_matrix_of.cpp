#include "models/desk/wall_matrix_of.h"

#include "models/charts/calendar_cautions.h"
#include "models/store/last_words.h"

namespace tz {

namespace {

/// More cells than this are looked at as colours, not read: their notes would cost a query each.
constexpr size_t notedCells = 1000;

/// County and community; the community 0 is the county as a whole.
using Place = std::pair<qint64, qint64>;

Place placeOf(const Assignment &assignment, const WallView &view)
{
    return {assignment.county.value, view.byCommunity ? assignment.community.value : 0};
}

/// Counties in official order; by community each with those of its communities that have an assignment, the county's
/// own column first.
std::vector<std::pair<Place, WallHead>> columnsOf(const WorkInHand &work, const WallView &view, const Reading &reading)
{
    std::vector<std::pair<Place, WallHead>> columns;
    std::map<qint64, std::set<qint64>> communities;
    if (view.byCommunity)
        for (const StandingAssignment &each : work.assignments)
            communities[each.assignment.county.value].insert(each.assignment.community.value);
    for (const County &county : work.counties) {
        if (!view.byCommunity) {
            columns.push_back({{county.id.value, 0}, {county.id.value, county.name, {}}});
            continue;
        }
        for (const qint64 community : communities[county.id.value]) {
            const AnyRow row = community > 0 ? reading.directory.row(EntityKind::Community, community) : AnyRow();
            const QString name = row.isNull() ? QStringLiteral("县级") : row.as<Community>()->name;
            columns.push_back({{county.id.value, community}, {community, name, county.name}});
        }
    }
    return columns;
}

/// A task without a goal, as those of a list of problems, stands under its program where there are several.
QString groupOf(const WorkInHand &work, const Task &task)
{
    if (const Goal *goal = work.goal(task.goal)) return goal->title;
    const Program *program = work.programs.size() > 1 ? work.program(task.program) : nullptr;
    return program ? program->title : QString();
}

std::vector<WallHead> rowsOf(const WorkInHand &work)
{
    std::vector<WallHead> rows;
    for (const Task &task : work.tasks) {
        rows.push_back({task.id.value, task.numbering + task.title, groupOf(work, task)});
    }
    return rows;
}

/// Near and late are counted in working days, of which an unpublished year has only about so many.
QString cautionsOf(const WorkInHand &work, const WorkCalendar &calendar)
{
    std::set<int> years;
    for (const StandingAssignment &each : work.assignments)
        if (each.standing.due.isValid() && !isFinished(each.standing.light)) years.insert(each.standing.due.year());
    return calendarCautions(calendar, years);
}

} // namespace

QString wallTitle(const WallView &view)
{
    return view.byCommunity ? QStringLiteral("挂图（按医共体）") : QStringLiteral("挂图");
}

QString wallNote(LedgerSession &session, const StandingAssignment &each, QDate asOf)
{
    const bool isOpen = !isFinished(each.standing.light);
    if (isOpen)
        if (const auto word = lastWord(session, each.assignment.id, asOf); word && !word->problems.isEmpty())
            return word->problems;
    return each.assignment.note;
}

WallMatrix wallMatrixOf(LedgerSession &session, const WorkInHand &work, const WallView &view)
{
    WallMatrix matrix;
    matrix.rows = rowsOf(work);
    std::unordered_map<qint64, size_t> rowOfTask;
    for (const WallHead &row : matrix.rows) rowOfTask.emplace(row.id, rowOfTask.size());
    std::map<Place, size_t> columnOfPlace;
    for (const auto &[place, head] : columnsOf(work, view, session.reading())) {
        columnOfPlace.emplace(place, matrix.columns.size());
        matrix.columns.push_back(head);
    }
    matrix.cells.resize(matrix.rows.size() * matrix.columns.size());
    const bool noted = holdsNotes(matrix);
    for (const StandingAssignment &each : work.assignments) {
        const auto row = rowOfTask.find(each.assignment.task.value);
        const auto column = columnOfPlace.find(placeOf(each.assignment, view));
        if (row == rowOfTask.end() || column == columnOfPlace.end()) continue;
        WallCell &cell = matrix.cells[row->second * matrix.columns.size() + column->second];
        if (cell.id != 0 && !isWorse(each.standing.light, cell.light)) continue;
        cell = {each.assignment.id.value, each.standing.light, daysText(each.standing),
                noted ? wallNote(session, each, work.asOf) : QString()};
    }
    if (view.worstFirst) matrix = matrix.worstFirst();
    if (view.transposed) matrix = matrix.transposed();
    matrix.cautions = cautionsOf(work, session.calendar());
    return matrix;
}

bool holdsNotes(const WallMatrix &matrix)
{
    return matrix.cells.size() <= notedCells;
}

bool hasCommunities(const WorkInHand &work)
{
    return std::any_of(work.assignments.begin(), work.assignments.end(),
                       [](const StandingAssignment &each) { return bool(each.assignment.community); });
}

} // namespace tz
