#include "models/exchange/ledger_assignments.h"

#include "models/base/text_fold.h"
#include "models/exchange/city_itself.h"
#include "models/ledger/program.h"

#include <QRegularExpression>

namespace tz {

bool LedgerAssignments::isFinding(const LedgerTask &said, const Task &task) const
{
    if (!said.isFinding) return false;
    const AnyRow program = m_maker.directory().row(EntityKind::Program, task.program.value);
    return !program.isNull() && program.as<Program>()->kind == ProgramKind::Rectification;
}

CountyId LedgerAssignments::cityItself()
{
    if (m_cityItself) return m_cityItself;
    const std::vector<County> counties = m_maker.session().all<County>();
    if (const auto known = cityItselfIn(counties)) return m_cityItself = *known;
    County own = newCityItself(counties);
    own.id = m_cityItself = {m_maker.session().ids().next(EntityKind::County)};
    m_maker.bring({}, own);
    return m_cityItself;
}

/// A finding that is in hand somewhere already is not the city's for want of a word.
std::vector<CountyId> LedgerAssignments::countiesOf(const LedgerTask &said, const Task &task)
{
    if (said.counties.isEmpty()) {
        if (!isFinding(said, task)) return {};
        const auto assigned = m_maker.session().store().count(
            {.kind = EntityKind::Assignment,
             .conditions = {{QStringLiteral("task"), Condition::Operator::Equals, task.id.value}}});
        if ((assigned && *assigned > 0) || !ofTask(task.id).empty()) return {};
        ++m_ownFindings;
        return {cityItself()};
    }
    static const QRegularExpression all(QStringLiteral("^(?:各|全部|所有).*[县区）)]$|^全市$"));
    std::vector<CountyId> counties;
    for (const QString &name : splitOutsideBrackets(said.counties)) {
        if (meansCityItself(name)) {
            counties.push_back(cityItself());
            continue;
        }
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
    if (said.counties.isEmpty() && !said.person.isEmpty() && !isFinding(said, task))
        m_maker.issue(Severity::Warning, {said.place.sheet, said.place.row, QStringLiteral("责任人")},
                      QStringLiteral("没有写县市区，责任人“%1”没有登记，可在任务分解里补上。").arg(said.person));
    const std::vector<CountyId> counties = countiesOf(said, task);
    std::map<qint64, Assignment> &known = ofTask(task.id);
    if (counties.empty() && known.size() == 1 && isFinding(said, task))
        m_pictures.give(said.place, known.begin()->second);
    for (const CountyId county : counties) {
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
        m_pictures.give(said.place, assignment);
    }
}

void LedgerAssignments::finish()
{
    m_pictures.finish();
    if (m_ownFindings > 0)
        m_maker.issue(Severity::Note, {},
                      QStringLiteral("有 %1 个问题没有写县市区，记在“市本级”名下，不计入县市区数；要分到县的，"
                                     "可在任务分解里改。")
                          .arg(m_ownFindings));
}

} // namespace tz
