#pragma once

#include "models/charts/wall_layout.h"

namespace tz {

/// Lengths of a wall chart on the screen, in logical pixels.
struct WallMeasures {
    ChartSizes sizes;
    double zoom = 1; ///< 大字: 1.25
};

/// A window onto a wall chart of any size: names, heads and totals stand still, whole rows and columns of cells move
/// under them. Where that would leave little height for rows, the totals below stand with the last rows only. Only what
/// is in sight is laid out; totals are those of the whole chart.
class WallWindow
{
public:
    void setMatrix(WallMatrix matrix, bool isTransposed);
    const WallMatrix &matrix() const { return m_matrix; }
    /// Fits as many columns into the width as keep their names and lights readable.
    void fit(QSizeF viewport, const WallMeasures &measures);

    size_t columnsInSight() const { return m_columnsInSight; }
    /// Whole rows from `first` on that the height holds; at least one.
    size_t rowsInSight(size_t first) const;
    /// The first row of the last sight.
    size_t lastFirstRow() const;
    WallLayout layOut(size_t firstRow, size_t firstColumn, std::optional<std::pair<size_t, size_t>> current) const;

private:
    double heightForRows(bool hasTotals) const;
    bool hasTotalsBelow(size_t first) const;
    void fillHeight(std::vector<double> &rows, double height) const;

    WallMatrix m_matrix;
    bool m_isTransposed = false;
    std::vector<WallTotals> m_totalsOfRows;
    std::vector<WallTotals> m_totalsOfColumns;
    WallTotals m_grandTotals{};
    WallOptions m_options;
    QSizeF m_viewport;
    size_t m_columnsInSight = 0;
    std::vector<double> m_rowHeights;
    bool m_isLow = false;    ///< the totals below wait for the last rows
    double m_headHeight = 0; ///< over the cells, band of groups included
};

} // namespace tz
