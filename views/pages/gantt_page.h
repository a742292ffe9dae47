#pragma once

#include "models/desk/gantt_rows.h"
#include "views/charts/abstract_chart_page.h"

#include <map>

namespace tz {

class GanttCanvas;
class SegmentedChoice;

/// 甘特图: tasks with their counties against time, grouped as one likes. Plans can be moved while 调整计划 is on.
class GanttPage : public AbstractChartPage
{
    Q_OBJECT

public:
    explicit GanttPage(const PageContext &context);

    void applyLengths() override;
    GanttCanvas &canvas() { return *m_canvas; }
    void setGroup(GanttGroup group);

protected:
    void showWork() override;
    SheetQuestion sheetQuestion() const override;
    AssignmentId currentAssignment() const override;

private:
    QWidget *newTools();
    QToolButton *newGroupButton();
    SegmentedChoice *newScale(QWidget *parent);
    GanttView view() const { return {m_group, m_foldings.at(m_group), false}; }
    void showRows();
    void showLegend();
    void fold(qint64 row, bool open);
    void foldAll(bool open);
    void openRow(qint64 row);
    void movePlanOf(qint64 row, QDate start, QDate end);
    std::pair<QDate, QDate> wholeRange() const;

    GanttGroup m_group = GanttGroup::Goal;
    std::map<GanttGroup, GanttFolding> m_foldings;
    std::pair<QDate, QDate> m_range;
    SegmentedChoice *m_scale = nullptr;
    QToolButton *m_groupButton = nullptr;
    QToolButton *m_adjust = nullptr;
    QToolButton *m_extend = nullptr;
    GanttCanvas *m_canvas;
};

} // namespace tz
