#include "models/ledger/deadline.h"

namespace tz {

namespace {

constexpr struct {
    DeadlineKind kind;
    const char *code;
} codes[] = {
    {DeadlineKind::Date, "date"},
    {DeadlineKind::MonthEnd, "month-end"},
    {DeadlineKind::QuarterEnd, "quarter-end"},
    {DeadlineKind::YearEnd, "year-end"},
    {DeadlineKind::Relative, "relative"},
    {DeadlineKind::Immediate, "immediate"},
    {DeadlineKind::Recurring, "recurring"},
    {DeadlineKind::Continuous, "continuous"},
};

} // namespace

QString deadlineKindCode(DeadlineKinds kinds)
{
    QStringList parts;
    for (const auto &entry : codes)
        if (kinds.testFlag(entry.kind)) parts << QString::fromLatin1(entry.code);
    return parts.isEmpty() ? QStringLiteral("unknown") : parts.join(u'+');
}

DeadlineKinds deadlineKindsOf(const QString &code)
{
    DeadlineKinds kinds;
    for (const QString &part : code.split(u'+'))
        for (const auto &entry : codes)
            if (part == QLatin1StringView(entry.code)) kinds |= entry.kind;
    return kinds;
}

} // namespace tz
