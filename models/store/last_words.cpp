#include "models/store/last_words.h"

#include "models/store/row_sql.h"

namespace tz {

namespace {

/// Up to so many assignments are asked for by name; for more it is cheaper to read the whole week.
constexpr size_t mostNamed = 500;

std::optional<Progress> newest(LedgerSession &session, std::vector<Condition> conditions)
{
    auto rows = session.store().rows({.kind = EntityKind::Progress,
                                      .conditions = std::move(conditions),
                                      .order = {{QStringLiteral("week"), true}, {QStringLiteral("id"), true}},
                                      .limit = 1});
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
    return newest(session, {ofAssignment(assignment),
                            {QStringLiteral("week"), Condition::Operator::LessOrEqual, upTo.toString(Qt::ISODate)}});
}

std::unordered_map<qint64, Progress> wordsOfWeek(LedgerSession &session, QDate monday,
                                                 const std::vector<AssignmentId> &assignments)
{
    Condition narrow{QStringLiteral("week"), Condition::Operator::Equals, monday.toString(Qt::ISODate)};
    if (assignments.size() <= mostNamed) {
        QVariantList ids;
        for (const AssignmentId assignment : assignments) ids << assignment.value;
        narrow = {QStringLiteral("assignment"), Condition::Operator::In, ids};
    }
    std::unordered_map<qint64, Progress> words;
    for (Progress &word : session.all<Progress>({std::move(narrow)}))
        if (word.week == monday) words.insert_or_assign(word.assignment.value, std::move(word));
    return words;
}

Result<std::unordered_map<qint64, Percent>> percentsHeard(LedgerSession &session, QDate upTo)
{
    // Of two words of one week the later entered one stands; sqlite takes the row that has the greatest key.
    Statement statement(session.store().database(),
                        QStringLiteral("SELECT assignment, percent, max(week || printf('%020d', id)) FROM %1 "
                                       "WHERE week<=? AND (said_on IS NULL OR said_on<=?) GROUP BY assignment")
                            .arg(row_sql::quoted(Schema<Progress>::table)));
    for (const int parameter : {0, 1}) statement.bind(parameter, upTo.toString(Qt::ISODate));
    if (auto run = statement.run(); !run) return run.error();
    std::unordered_map<qint64, Percent> percents;
    while (statement.next())
        percents[statement.value(0).toLongLong()] = ValueTraits<Percent>::restored(StoredValue::of(statement.value(1)));
    return percents;
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
