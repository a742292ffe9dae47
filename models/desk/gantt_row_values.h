#pragma once

#include "models/charts/gantt_layout.h"
#include "models/desk/work_in_hand.h"

namespace tz {

/// The rows of a chart as they stand alone: without id, level and folding.
class GanttRowMaker
{
public:
    GanttRowMaker(const WorkInHand &work, const Reading &reading);

    /// A task with those of its assignments that are shown; without any it has the light of its deadline alone.
    GanttRow task(const Task &task, const std::vector<size_t> &positions) const;
    /// An assignment; `name` as its group asks for it.
    GanttRow assignment(size_t position, const QString &name) const;
    /// A group with what is to be counted of it: 3项 逾期2 临期1.
    GanttRow heading(const QString &name, size_t items, const std::vector<size_t> &positions) const;

    /// The county, or the community when it is one's own.
    QString placeName(const Assignment &assignment) const;
    QString countyName(CountyId id) const;
    const Task *taskOf(const Assignment &assignment) const;
    static QString titleOf(const Task &task) { return task.numbering + task.title; }
    QString unitsOf(const Assignment &assignment) const;

private:
    QDate startOf(const Assignment &assignment) const;
    QDate issuedOn(const Task *task) const;

    const WorkInHand &m_work;
    const Reading &m_reading;
    std::unordered_map<qint64, const County *> m_counties;
    std::unordered_map<qint64, const Task *> m_tasks;
    std::unordered_map<qint64, QString> m_units; ///< lead units of a task, in words
};

} // namespace tz
