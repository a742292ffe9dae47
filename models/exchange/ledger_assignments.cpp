#include "models/exchange/ledger_assignments.h"

#include "models/base/text_fold.h"
#include "models/ledger/county.h"

#include <QRegularExpression>

namespace tz {

std::vector<CountyId> LedgerAssignments::countiesOf(const LedgerTask &said)
{
    static const QRegularExpression all(QStringLiteral("^(?:各|全部|所有).*[县区）)]$|^全市$"));
    std::vector<CountyId> counties;
    for (const QString &name : splitOutsideBrackets(said.counties)) {
        if (all.match(name).hasMatch()) {
            for (const County &county : m_maker.session().all<County>())
                if (county.inScope) counties.push_back(county.id);
            continue;
        }
        const auto found = m_maker.directory().named(EntityKind::County, name);
        if (found.size() == 1)
            counties.push_back({found.front()});
        else
            m_maker.issue(Severity::Warning, {said.place.sheet, said.place.row, QStringLiteral("县市区")},
                          QStringLiteral("没有名为“%1”的县市区，这一项没有分到那里。").arg(name));
    }
    return counties;
}

std::map<qint64, Assignment> &LedgerAssignments::ofTask(TaskId task)
{
    const auto [known, isNew] = m_known.try_emplace(task);
    if (isNew)
        for (const Assignment &assignment :
             m_maker.session().all<Assignment>({{QStringLiteral("task"), Condition::Operator::Equals, task.value}}))
            if (!assignment.community) known->second.emplace(assignment.county.value, assignment);
    return known->second;
}

void LedgerAssignments::plan(const LedgerTask &said, const Task &task)
{
    if (said.counties.isEmpty() && !said.person.isEmpty())
        m_maker.issue(Severity::Warning, {said.place.sheet, said.place.row, QStringLiteral("责任人")},
                      QStringLiteral("没有写县市区，责任人“%1”没有登记，可在任务分解里补上。").arg(said.person));
    if (said.counties.isEmpty()) return;
    std::map<qint64, Assignment> &known = ofTask(task.id);
    for (const CountyId county : countiesOf(said)) {
        const auto [found, isNew] = known.try_emplace(county.value);
        const AnyRow before = isNew ? AnyRow() : AnyRow(found->second);
        Assignment &assignment = found->second;
        if (isNew) {
            assignment.id = {m_maker.session().ids().next(EntityKind::Assignment)};
            assignment.task = task.id;
            assignment.county = county;
        }
        if (!said.person.isEmpty() && (isNew || assignment.person.isEmpty())) assignment.person = said.person;
        m_maker.bring(before, assignment);
    }
}

} // namespace tz
