#pragma once

#include <QDate>

#include <vector>

namespace tz {

/// Where rows lie: all of one height, so that any row's place is arithmetic however many there are, or each of its own
/// (paper, where long names wrap). The table and the chart beside it read the same axis: they cannot drift apart.
class RowAxis
{
public:
    RowAxis() = default;
    static RowAxis uniform(double top, double height, qsizetype count);
    static RowAxis of(double top, const std::vector<double> &heights);

    qsizetype count() const { return m_count; }
    double top(qsizetype row) const
    {
        return m_tops.empty() ? m_top + m_height * static_cast<double>(row) : m_tops[static_cast<size_t>(row)];
    }
    double bottom(qsizetype row) const { return top(row + 1); }
    double height(qsizetype row) const { return bottom(row) - top(row); }
    /// The row that covers y, -1 when none does.
    qsizetype at(double y) const;

private:
    double m_top = 0;
    double m_height = 0;
    qsizetype m_count = 0;
    std::vector<double> m_tops; ///< count + 1 of them, empty when uniform
};

/// Where days lie. A day is the interval [left(d), left(d + 1)); marks of a day stand in its middle.
struct TimeAxis {
    QDate from; ///< the first day
    double origin = 0;
    double dayWidth = 1;

    double left(QDate date) const { return origin + dayWidth * static_cast<double>(from.daysTo(date)); }
    double middle(QDate date) const { return left(date) + dayWidth / 2; }
    QDate dateAt(double x) const;
};

} // namespace tz
