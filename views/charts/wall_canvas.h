#pragma once

#include "views/charts/chart_canvas.h"
#include "views/charts/wall_window.h"

namespace tz {

/// The wall chart as a widget, fitted to the width; what does not fit scrolls by whole rows and columns. Arrow keys
/// walk the cells, Enter or a double click opens one.
class WallCanvas : public ChartCanvas
{
    Q_OBJECT

public:
    WallCanvas(const Theme &theme, QWidget *parent);

    /// The current cell stays with its assignment, else with its task and place: turned round, in another order, or
    /// with communities in the place of their county.
    void setMatrix(WallMatrix matrix, bool isTransposed);
    const WallMatrix &matrix() const { return m_window.matrix(); }
    /// 0 when no cell is current, or none with an assignment.
    qint64 currentAssignment() const;
    void setCurrentCell(size_t row, size_t column);
    /// Row and column of the current cell.
    const std::optional<std::pair<size_t, size_t>> &currentCell() const { return m_current; }
    void applyLengths();

    const WallLayout &chart() const { return m_layout; }

Q_SIGNALS:
    void activated(qint64 assignment);
    void currentChanged();
    /// Another width or matrix: cells may have or lack room for their notes now.
    void fitted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    QString tipAt(QPointF point) const override;
    void enter() override;

private:
    using Cell = std::pair<size_t, size_t>;

    /// What a cell stands for however the matrix lies.
    struct Crossing {
        qint64 assignment = 0;
        WallHead task;
        WallHead place;
    };

    bool isEmpty() const { return matrix().rows.empty() || matrix().columns.empty(); }
    void fit();
    void relayOut();
    Crossing crossingOf(Cell cell) const;
    std::optional<Cell> cellOf(const Crossing &crossing) const;
    size_t firstRow() const;
    size_t firstColumn() const;
    std::optional<Cell> cellAt(QPointF point) const;
    void walk(int down, int right);

    WallWindow m_window;
    WallLayout m_layout;
    std::optional<Cell> m_current;
    bool m_isTransposed = false;
};

} // namespace tz
