#pragma once

#include "models/charts/wall_layout.h"
#include "views/charts/abstract_chart_page.h"

class QToolButton;

namespace tz {

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
    std::vector<ChartPage> sheets(const ChartOrder &order) override;

private:
    void showMatrix();

    WallMatrix m_matrix; ///< tasks down
    WallCanvas *m_canvas;
    QToolButton *m_transpose;
};

} // namespace tz
