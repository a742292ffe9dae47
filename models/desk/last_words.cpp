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

std::optional<Progress> wordOfWeek(LedgerSession &session, AssignmentId assignment, QDate monday)
{
    return newest(session, {ofAssignment(assignment), {QStringLiteral("week"), Condition::Operator::Equals, monday.toString(Qt::ISODate)}});
}

QDate mondayOf(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

} // namespace tz
