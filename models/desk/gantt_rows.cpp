#include "models/desk/gantt_rows.h"

#include "models/desk/gantt_row_values.h"

namespace tz {

namespace {

/// Ids of rows: an assignment's own, a task's with a minus sign; where it is shown a second time, in another group,
/// that many occurrences further; groups far above all of them.
constexpr qint64 nextOccurrence = 1LL << 40;
constexpr qint64 firstGroup = 1LL << 60;
constexpr qint64 firstProgram = 1LL << 61;

bool isUrgent(Light light)
{
    return light == Light::Overdue || light == Light::Near;
}

using Positions = std::vector<size_t>;

class GanttRowList
{
public:
    GanttRowList(const WorkInHand &work, const GanttView &view, const Reading &reading)
        : m_work(work), m_view(view), m_reading(reading), m_maker(work, reading)
    {
    }

    std::vector<GanttRow> take() { return std::move(m_rows); }

    void addByGoal()
    {
        const Task *before = nullptr;
        for (const Task &task : m_work.tasks) {
            const Positions positions = shownOf(task);
            if (isHidden(positions)) continue;
            if (!before || before->program != task.program) addProgram(task);
            if (!before || before->program != task.program || before->goal != task.goal) addGoal(task);
            before = &task;
            if (m_isOpen) addTask(task, positions, 0);
        }
    }

    void addByUnit()
    {
        std::vector<qint64> order;
        std::unordered_map<qint64, std::vector<std::pair<const Task *, qint64>>> tasks;
        for (const Task &task : m_work.tasks) {
            qint64 occurrence = 0;
            for (const qint64 unit : leadUnits(task)) {
                if (!tasks.contains(unit)) order.push_back(unit);
                tasks[unit].emplace_back(&task, occurrence++);
            }
        }
        for (const qint64 unit : order) {
            size_t items = 0;
            Positions all;
            for (const auto &[task, occurrence] : tasks[unit]) {
                const Positions positions = shownOf(*task);
                if (isHidden(positions)) continue;
                ++items;
                all.insert(all.end(), positions.begin(), positions.end());
            }
            if (items == 0) continue;
            addHeading(unitName(unit), items, all, firstGroup + unit, 0);
            for (const auto &[task, occurrence] : tasks[unit])
                if (const Positions positions = shownOf(*task); m_isOpen && !isHidden(positions))
                    addTask(*task, positions, occurrence);
        }
    }

    void addByCounty()
    {
        std::unordered_map<qint64, Positions> ofCounty;
        for (size_t i = 0; i < m_work.assignments.size(); ++i)
            if (isShown(i)) ofCounty[m_work.assignments[i].assignment.county.value].push_back(i);
        for (const County &county : m_work.counties) {
            const auto found = ofCounty.find(county.id.value);
            if (found == ofCounty.end()) continue;
            addAssignments(county.name, firstGroup + county.id.value, found->second, [this](size_t i) {
                const Assignment &assignment = m_work.assignments[i].assignment;
                const Task *task = m_maker.taskOf(assignment);
                const QString title = task ? GanttRowMaker::titleOf(*task) : QString();
                return assignment.community ? title + u'　' + m_maker.placeName(assignment) : title;
            });
        }
    }

    void addByLight()
    {
        std::map<Light, Positions> ofLight;
        for (size_t i = 0; i < m_work.assignments.size(); ++i)
            if (isShown(i)) ofLight[m_work.assignments[i].standing.light].push_back(i);
        for (const Light light : lightsByUrgency) {
            if (ofLight[light].empty()) continue;
            const QString name = QString::fromUtf8(EnumWords<Light>::values[static_cast<size_t>(light)].word);
            addAssignments(name, firstGroup + static_cast<qint64>(light), ofLight[light], [this](size_t i) {
                const Assignment &assignment = m_work.assignments[i].assignment;
                const Task *task = m_maker.taskOf(assignment);
                return m_maker.placeName(assignment) + u'　' + (task ? GanttRowMaker::titleOf(*task) : QString());
            });
        }
    }

private:
    bool isShown(size_t position) const
    {
        return !m_view.onlyUrgent || isUrgent(m_work.assignments[position].standing.light);
    }

    Positions shownOf(const Task &task) const
    {
        const auto found = m_work.ofTask.find(task.id.value);
        if (found == m_work.ofTask.end()) return {};
        Positions shown;
        for (const size_t position : found->second)
            if (isShown(position)) shown.push_back(position);
        return shown;
    }

    /// A task without assignments is shown with all, but nobody is late with it.
    bool isHidden(const Positions &positions) const { return m_view.onlyUrgent && positions.empty(); }

    std::vector<qint64> leadUnits(const Task &task) const
    {
        return task.leadUnits.values.empty() ? std::vector<qint64>{0} : task.leadUnits.values;
    }

    QString unitName(qint64 unit) const
    {
        const AnyRow row = unit > 0 ? m_reading.directory.row(EntityKind::Unit, unit) : AnyRow();
        return row.isNull() ? QStringLiteral("未定牵头单位") : row.label(m_reading);
    }

    /// The document where there are several.
    void addProgram(const Task &first)
    {
        m_level = 0;
        m_isOpen = m_isProgramOpen = true;
        const Program *program = m_work.program(first.program);
        if (!program || m_work.programs.size() < 2) return;
        const auto [items, positions] = countIf([&](const Task &task) { return task.program == first.program; });
        addHeading(QStringLiteral("《%1》").arg(program->title), items, positions, firstProgram + program->id.value, 0);
        m_isProgramOpen = m_isOpen;
        m_programLevel = 1;
    }

    void addGoal(const Task &first)
    {
        m_isOpen = m_isProgramOpen;
        m_level = m_work.programs.size() < 2 ? 0 : m_programLevel;
        const Goal *goal = m_work.goal(first.goal);
        if (!goal || !m_isProgramOpen) return;
        const auto [items, positions] =
            countIf([&](const Task &task) { return task.program == first.program && task.goal == first.goal; });
        addHeading(goal->title, items, positions, firstGroup + goal->id.value, m_level);
    }

    template <class Belongs> std::pair<size_t, Positions> countIf(Belongs belongs) const
    {
        size_t items = 0;
        Positions all;
        for (const Task &task : m_work.tasks) {
            if (!belongs(task)) continue;
            const Positions positions = shownOf(task);
            if (isHidden(positions)) continue;
            ++items;
            all.insert(all.end(), positions.begin(), positions.end());
        }
        return {items, all};
    }

    void addHeading(const QString &name, size_t items, const Positions &positions, qint64 id, int level)
    {
        GanttRow row = m_maker.heading(name, items, positions);
        row.id = id;
        row.level = level;
        row.open = m_isOpen = m_view.folding.isOpen(id);
        m_level = level + 1;
        m_rows.push_back(std::move(row));
    }

    void addTask(const Task &task, const Positions &positions, qint64 occurrence)
    {
        GanttRow row = m_maker.task(task, positions);
        row.id = -(task.id.value + occurrence * nextOccurrence);
        row.level = m_level;
        row.open = m_view.folding.isOpen(row.id);
        m_rows.push_back(row);
        if (!row.open) return;
        for (const size_t position : positions) {
            const Assignment &assignment = m_work.assignments[position].assignment;
            m_rows.push_back(m_maker.assignment(position, m_maker.placeName(assignment)));
            m_rows.back().id = assignment.id.value + occurrence * nextOccurrence;
            m_rows.back().level = m_level + 1;
        }
    }

    template <class NameOf>
    void addAssignments(const QString &group, qint64 id, const Positions &positions, NameOf nameOf)
    {
        const bool saysItself = m_view.group == GanttGroup::Light;
        addHeading(group, positions.size(), saysItself ? Positions() : positions, id, 0);
        if (!m_isOpen) return;
        for (const size_t position : positions) {
            GanttRow row = m_maker.assignment(position, nameOf(position));
            const Assignment &assignment = m_work.assignments[position].assignment;
            row.id = assignment.id.value;
            row.unit = m_maker.unitsOf(assignment);
            row.level = 1;
            m_rows.push_back(std::move(row));
        }
    }

    const WorkInHand &m_work;
    const GanttView &m_view;
    const Reading &m_reading;
    GanttRowMaker m_maker;
    std::vector<GanttRow> m_rows;
    int m_level = 0; ///< of what comes next
    int m_programLevel = 0;
    bool m_isOpen = true; ///< the group that rows are added to
    bool m_isProgramOpen = true;
};

} // namespace

bool GanttFolding::isOpen(qint64 row) const
{
    return (row > 0 ? groupsAreOpen : tasksAreOpen) != others.contains(row);
}

void GanttFolding::set(qint64 row, bool open)
{
    if (isOpen(row) == open) return;
    if (!others.erase(row)) others.insert(row);
}

GanttSubject ganttSubject(qint64 row)
{
    GanttSubject subject;
    if (row >= firstGroup)
        subject.group = row >= firstProgram ? row - firstProgram : row - firstGroup;
    else if (row > 0)
        subject.assignment = AssignmentId{row % nextOccurrence};
    else if (row < 0)
        subject.task = TaskId{-row % nextOccurrence};
    return subject;
}

std::vector<GanttRow> ganttRows(const WorkInHand &work, const GanttView &view, const Reading &reading)
{
    GanttRowList list(work, view, reading);
    switch (view.group) {
    case GanttGroup::Goal:
        list.addByGoal();
        break;
    case GanttGroup::County:
        list.addByCounty();
        break;
    case GanttGroup::Unit:
        list.addByUnit();
        break;
    case GanttGroup::Light:
        list.addByLight();
        break;
    }
    return list.take();
}

} // namespace tz
