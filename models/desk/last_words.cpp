#include "models/desk/last_words.h"

namespace tz {

namespace {

std::optional<Progress> newest(LedgerSession &session, std::vector<Condition> conditions)
{
    auto rows = session.store().rows({.kind = EntityKind::Progress, .conditions = std::move(conditions), .order = {{QStringLiteral("week"), true}}, .limit = 1});
    if (!rows || rows->empty()) return {};
    return *rows->front().as<Progress>();
}

Condition ofAssignment(AssignmentId assignment)
{
    return {QStringLiteral("assignment"), Condition::Operator::Equals, assignment.value};
}

} // namespace

std::optional<Progress> lastWord(LedgerSession &session, AssignmentId assignment, QDate upTo)
{
    return newest(session, {ofAssignment(assignment), {QStringLiteral("week"), Condition::Operator::LessOrEqual, upTo.toString(Qt::ISODate)}});
}

/// Asked by assignment alone: with the week as a second condition SQLite may walk the whole week of a nation instead of one
/// assignment's few rows.
std::optional<Progress> wordOfWeek(LedgerSession &session, AssignmentId assignment, QDate monday)
{
    auto rows = session.store().rows({.kind = EntityKind::Progress, .conditions = {ofAssignment(assignment)}, .order = {{QStringLiteral("week"), true}}});
    if (!rows) return {};
    for (const AnyRow &row : *rows)
        if (row.as<Progress>()->week == monday) return *row.as<Progress>();
    return {};
}

QDate mondayOf(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

QDate reportedMonday(QDate day)
{
    return mondayOf(day.dayOfWeek() < Qt::Wednesday ? day.addDays(-7) : day);
}

} // namespace tz
