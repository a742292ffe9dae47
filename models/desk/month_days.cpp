#include "models/desk/month_days.h"

namespace tz {

namespace {

using LightCounts = std::array<int, EnumWords<Light>::values.size()>;

QString textOf(const WorkInHand &work, const Task &task, const MonthDue &due, const LightCounts &counts)
{
    const QString title = task.numbering + task.title;
    if (due.assignments.size() > 1) {
        QStringList lights; // of which the line's own is the worst
        for (size_t light = 0; light < counts.size(); ++light)
            if (counts[light] > 0) lights << lightCharacter(static_cast<Light>(light)) + QString::number(counts[light]);
        const QString mixed = lights.size() > 1 ? QStringLiteral("：") + lights.join(u'、') : QString();
        return title + QStringLiteral("（%1县%2）").arg(due.assignments.size()).arg(mixed);
    }
    const auto positions = work.ofTask.find(task.id.value);
    for (const size_t position : positions->second) {
        const Assignment &assignment = work.assignments[position].assignment;
        if (assignment.id.value != due.assignments.front()) continue;
        const County *county = work.county(assignment.county);
        return county ? title + QStringLiteral("（%1）").arg(county->name) : title;
    }
    return title;
}

} // namespace

MonthDays monthDays(const WorkInHand &work, QDate first, QDate last)
{
    MonthDays days;
    for (const Task &task : work.tasks) {
        const auto positions = work.ofTask.find(task.id.value);
        if (positions == work.ofTask.end()) continue;
        std::map<QDate, MonthDue> dues;
        std::map<QDate, LightCounts> lights;
        for (const size_t position : positions->second) {
            const auto &[assignment, standing] = work.assignments[position];
            if (!standing.due.isValid() || standing.due < first || (last.isValid() && standing.due > last)) continue;
            MonthDue &due = dues[standing.due];
            if (due.assignments.empty() || isWorse(standing.light, due.light)) due.light = standing.light;
            due.task = task.id.value;
            due.assignments.push_back(assignment.id.value);
            ++lights[standing.due][static_cast<size_t>(standing.light)];
            ++days[standing.due].counts[static_cast<size_t>(standing.light)];
        }
        for (auto &[date, due] : dues) {
            due.text = textOf(work, task, due, lights[date]);
            days[date].dues.push_back(std::move(due));
        }
    }
    for (auto &[date, day] : days)
        std::stable_sort(day.dues.begin(), day.dues.end(),
                         [](const MonthDue &a, const MonthDue &b) { return isWorse(a.light, b.light); });
    return days;
}

} // namespace tz
