#pragma once

#include "models/exchange/headings.h"

#include <map>
#include <string_view>

namespace tz {

/// A title without its number: "(一) 推进…" → "（一）", 1, "推进…". 第三方… is a word, not a number.
struct NumberedTitle {
    QString numbering; ///< brackets in full width; empty when there is none
    int number = 0;
    QString title;
};
NumberedTitle numberedTitle(const QString &text);

/// The number of a 序号 cell: 3, 三, （三）, ③, 3. and the like; 0 when it is none.
int ordinalOf(const QString &text);

/// A cell as one line without markup: breaks inside a title come from a narrow column.
QString oneLine(const QString &text);

/// The text of a row that says one thing only, a group's heading over the whole width or a line below the table; else
/// empty.
QString onlyText(const SheetRow &row);

/// 一、… is the heading of a group of (一) (二) … when nothing else of the sheet is numbered so.
bool looksLikeGroup(const QString &text);

/// Which cells of a tasks table hold what.
class LedgerLayout
{
public:
    LedgerLayout() = default;
    explicit LedgerLayout(const Headings &headings);

    bool has(const char *key) const { return m_cells.contains(key); }
    /// The cell of a column, an empty one when the table does not have it.
    const Cell &cell(const SheetRow &row, const char *key) const;
    /// Its text without markup.
    QString text(const SheetRow &row, const char *key) const;
    /// A list of findings says where and by whom each is mended: columns of 任务分解 in its heading row. Who does it is
    /// of use where the county stands beside it, or where a finding without one is the city's own.
    void takeAssignmentColumns(const SheetRow &headingRow, bool hasFindings);

    std::vector<size_t> lead;            ///< columns that name leading units only
    std::vector<size_t> shared;          ///< columns whose first unit leads: 责任单位
    QStringList leftOut;                 ///< headings that mean nothing here
    std::vector<Headings::Match> unused; ///< second columns for one datum

private:
    std::map<std::string_view, size_t> m_cells; ///< by the column's key, which lives as long as the program
};

} // namespace tz
