#pragma once

#include "models/desk/wall_matrix_of.h"
#include "views/charts/abstract_chart_page.h"

class QToolButton;

namespace tz {

class ElidedLabel;
class SegmentedChoice;
class WallCanvas;

/// 挂图: every task against every county, a light where they meet, totals at the edges.
class WallPage : public AbstractChartPage
{
    Q_OBJECT

public:
    explicit WallPage(const PageContext &context);

    void applyLengths() override;
    WallCanvas &canvas() { return *m_canvas; }

protected:
    void showWork() override;
    SheetQuestion sheetQuestion() const override;
    AssignmentId currentAssignment() const override;

private:
    QWidget *newTools();
    WallView view() const;
    void showMatrix();
    void showNote();
    QString noteOfCurrent();

    WallCanvas *m_canvas;
    ElidedLabel *m_note;                  ///< where the cells have no room for theirs
    SegmentedChoice *m_columns = nullptr; ///< counties or communities
    SegmentedChoice *m_order = nullptr;
    QToolButton *m_transpose = nullptr;
};

} // namespace tz
