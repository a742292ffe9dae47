#pragma once

#include "views/charts/abstract_chart_page.h"

#include <set>

namespace tz {

class GanttCanvas;
class SegmentedChoice;

/// 甘特图: tasks with their counties against time, all folded at first.
class GanttPage : public AbstractChartPage
{
    Q_OBJECT

public:
    explicit GanttPage(const PageContext &context);

    void applyLengths() override;
    GanttCanvas &canvas() { return *m_canvas; }

protected:
    void showWork() override;
    std::vector<ChartPage> sheets(const ChartOrder &order) override;

private:
    QWidget *newTools();
    void showRows();
    void fold(qint64 row, bool open);
    void foldAll(bool open);
    void openRow(qint64 row);
    std::pair<QDate, QDate> wholeRange() const;

    std::set<qint64> m_open; ///< tasks whose counties are shown
    std::pair<QDate, QDate> m_range;
    SegmentedChoice *m_scale = nullptr;
    GanttCanvas *m_canvas;
};

} // namespace tz
