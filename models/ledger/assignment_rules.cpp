#include "models/ledger/assignment_rules.h"

namespace tz {

namespace {

bool isOver(const Assignment &assignment)
{
    return assignment.status == AssignmentStatus::Done || assignment.status == AssignmentStatus::Closed;
}

QString statusWord(const Assignment &assignment)
{
    return QString::fromUtf8(ValueTraits<AssignmentStatus>::choice(assignment.status).word);
}

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// The first row whose condition holds speaks.
struct Rule {
    bool (*applies)(const Assignment &, QDate today);
    QString (*sentence)(const Assignment &);
};

constexpr Rule rules[] = {
    {[](const Assignment &a, QDate) { return isOver(a) && a.percent.value < 100; },
     [](const Assignment &a) {
         return QStringLiteral("状态是“%1”而完成比例只有 %2%").arg(statusWord(a)).arg(a.percent.value);
     }},
    {[](const Assignment &a, QDate) { return a.status == AssignmentStatus::NotStarted && a.percent.value > 0; },
     [](const Assignment &a) {
         return QStringLiteral("状态是“%1”而完成比例已有 %2%").arg(statusWord(a)).arg(a.percent.value);
     }},
    {[](const Assignment &a, QDate) { return !isOver(a) && a.completedOn.isValid(); },
     [](const Assignment &a) {
         return QStringLiteral("状态是“%1”而已有完成日期 %2").arg(statusWord(a), dayText(a.completedOn));
     }},
    {[](const Assignment &a, QDate) { return a.status != AssignmentStatus::Closed && a.closedOn.isValid(); },
     [](const Assignment &a) {
         return QStringLiteral("状态是“%1”而已有销号日期 %2").arg(statusWord(a), dayText(a.closedOn));
     }},
    {[](const Assignment &a, QDate) { return a.closedOn.isValid() && a.completedOn > a.closedOn; },
     [](const Assignment &a) {
         return QStringLiteral("销号日期 %1 早于完成日期 %2").arg(dayText(a.closedOn), dayText(a.completedOn));
     }},
    {[](const Assignment &a, QDate today) { return a.completedOn > today || a.closedOn > today; },
     [](const Assignment &a) {
         const bool isCompleted = a.completedOn > a.closedOn;
         return QStringLiteral("%1日期 %2 还没有到")
             .arg(isCompleted ? QStringLiteral("完成") : QStringLiteral("销号"),
                  dayText(isCompleted ? a.completedOn : a.closedOn));
     }},
};

} // namespace

QString contradictionIn(const Assignment &assignment, QDate today)
{
    for (const Rule &rule : rules)
        if (rule.applies(assignment, today)) return rule.sentence(assignment);
    return {};
}

QString settle(AnyRow &row, const std::vector<const Column *> &said, QDate today)
{
    const Assignment *found = row.as<Assignment>();
    const auto isSaid = [&](const char *key) {
        return std::any_of(said.begin(), said.end(),
                           [&](const Column *column) { return qstrcmp(column->key, key) == 0; });
    };
    if (!found || !(isSaid("status") || isSaid("percent") || isSaid("completed_on") || isSaid("closed_on"))) return {};
    Assignment settled = *found;
    if (isOver(settled) && isSaid("status") && !isSaid("percent")) settled.percent.value = 100;
    row = settled;
    return contradictionIn(settled, today);
}

} // namespace tz
