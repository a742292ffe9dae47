#pragma once

#include "models/desk/fact_values.h"
#include "models/desk/period_work.h"

#include <optional>
#include <vector>

namespace tz {

/// A figure that stands in a text by its name, 〖逾期项数〗, and is read from the ledger each time the text is shown.
struct LiveFigure {
    QString text;                   ///< 7, 38%, 8月13日; lines of cells between tabs for a table
    std::vector<AssignmentId> rows; ///< that it counts; empty when it counts none
};

/// A figure's place in a text.
struct PlacedFigure {
    qsizetype from = 0, length = 0; ///< with its brackets
    QString name;
    bool operator==(const PlacedFigure &) const = default;
};

/// All 〖…〗 of a text that are no marks of pictures, known or not.
std::vector<PlacedFigure> figuresIn(const QString &text);

/// 逾期项数 → 〖逾期项数〗
QString figureMark(const QString &name);

/// The figures of one period of the ledger.
class LiveFigures
{
public:
    LiveFigures(LedgerSession &session, QDate from, QDate to);

    const PeriodWork &period() const { return m_period; }
    const std::vector<FactValue> &facts() const { return m_facts; }

    /// Names that can be written: those of the ledger, then those of the facts. Most of the former may follow a
    /// county's name: 西峡县逾期项数.
    QStringList names() const;
    std::optional<LiveFigure> find(const QString &name) const;

    /// The text with every figure that is known in place of its mark.
    QString filled(const QString &text) const;

private:
    PeriodWork m_period;
    std::vector<FactValue> m_facts;
};

} // namespace tz
