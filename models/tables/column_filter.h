#pragma once

#include "models/store/ledger_session.h"

#include <set>

namespace tz {

/// Days as an office sorts them, seen from today; a date may be in several.
enum class DateGroup {
    Overdue, ///< before today
    Today,
    Near,     ///< today … so many working days on as the policy's 临期
    ThisWeek, ///< Monday to Sunday
    NextWeek,
    ThisMonth,
    Later, ///< after this month
    None,  ///< no date
};
QString wordOf(DateGroup group);
inline constexpr std::array allDateGroups{DateGroup::Overdue,  DateGroup::Today,    DateGroup::Near,
                                          DateGroup::ThisWeek, DateGroup::NextWeek, DateGroup::ThisMonth,
                                          DateGroup::Later,    DateGroup::None};

/// What one column of a table is narrowed to: one of the values or date groups (none given: any), and the text.
struct ColumnFilter {
    const Column *column = nullptr;
    std::set<QString> values; ///< as cells show them; of a cell with several names each is one; empty text: no value
    std::set<DateGroup> groups;
    QString contains; ///< a part of the cell's text, or of its pinyin initials

    bool isEmpty() const { return values.empty() && groups.empty() && contains.isEmpty(); }
    /// 县市区：西峡县、内乡县
    QString caption() const;
    bool operator==(const ColumnFilter &) const = default;
};

bool passes(const AnyRow &row, const ColumnFilter &filter, const Reading &reading);

/// The filter as conditions on the file; nothing when only the rows themselves can tell. The file knows no pinyin: of a
/// long table (`isLong`) letters are looked for as they stand.
std::optional<std::vector<Condition>> conditionsOf(const ColumnFilter &filter, const LedgerSession &session,
                                                   bool isLong = false);

/// The values that a column has in some rows, in official order, with how many rows have each.
struct ColumnValues {
    struct Value {
        QString text;
        qint64 rows = 0;
    };
    std::vector<Value> values;
    std::map<DateGroup, qint64> groups; ///< of a column of dates; groups without rows are left out
    bool isComplete = true; ///< false: too many rows to list the values, only `contains` can narrow this column
};
/// Of the rows that the conditions and the other columns' filters leave.
Result<ColumnValues> valuesOf(LedgerSession &session, const Entity &entity, const Column &column,
                              const std::vector<Condition> &conditions, const std::vector<ColumnFilter> &others);

/// Up to this many rows filters look at rows; above it at the file only.
inline constexpr qint64 filterInMemoryRows = 100'000;

} // namespace tz
