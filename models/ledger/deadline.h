#pragma once

#include "models/ledger/value_traits.h"

#include <QDate>
#include <QFlags>
#include <QString>

namespace tz {

/// What due-date words mean (domain.md 4.5). A compound such as "2024年底前，并长期坚持" has several.
enum class DeadlineKind : unsigned {
    Unknown = 0,
    Date = 1 << 0,
    MonthEnd = 1 << 1,
    QuarterEnd = 1 << 2,
    YearEnd = 1 << 3,
    Relative = 1 << 4,
    Immediate = 1 << 5,
    Recurring = 1 << 6,
    Continuous = 1 << 7,
};
Q_DECLARE_FLAGS(DeadlineKinds, DeadlineKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(DeadlineKinds)

/// Stable codes joined with +, in the order above: "year-end+continuous"; "unknown" for none.
QString deadlineKindCode(DeadlineKinds kinds);
DeadlineKinds deadlineKindsOf(const QString &code);

enum class Confidence { High, Low };

template <> struct EnumWords<Confidence> {
    static constexpr std::array values{Choice{"high", "确定", "高"}, Choice{"low", "待核", "低"}};
};

/// A due date as it was said. The words stay for ever; kind, date and confidence are what the grammar made of them.
struct Deadline {
    QString words;
    DeadlineKinds kinds;
    QDate date; ///< invalid when the words give none
    Confidence confidence = Confidence::High;
    bool operator==(const Deadline &) const = default;
};

} // namespace tz
