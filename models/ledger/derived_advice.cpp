#include "models/ledger/derived_advice.h"

namespace tz {

namespace {

struct Origin {
    EntityKind kind;
    const char *column;
    const char *advice;
};

/// Where that is changed from which a column follows.
constexpr Origin origins[] = {
    {EntityKind::Assignment, "deadline_words", "请改“重点任务”的完成时限，只改这一项的用“延期”"},
    {EntityKind::Assignment, "deadline", "请改“重点任务”的完成时限，只改这一项的用“延期”"},
    {EntityKind::Assignment, "lead_units", "请改“重点任务”的牵头单位"},
    {EntityKind::Assignment, "light", "它随时限、状态和完成日期变"},
    {EntityKind::Assignment, "days_left", "它随时限变：请改“重点任务”的完成时限，只改这一项的用“延期”"},
    {EntityKind::Task, "deadline_kind", "请改“完成时限”，它随着变"},
    {EntityKind::Task, "deadline", "请改“完成时限”，它随着变"},
    {EntityKind::Task, "deadline_confidence", "请改“完成时限”，它随着变"},
};

} // namespace

QString notTypedInto(EntityKind kind, const Column &column)
{
    const QString refused = QStringLiteral("“%1”是推算出来的，不能直接填写").arg(column.heading());
    for (const Origin &origin : origins)
        if (origin.kind == kind && column.name() == QLatin1StringView(origin.column))
            return refused + u'；' + QString::fromUtf8(origin.advice) + u'。';
    return refused + u'。';
}

} // namespace tz
