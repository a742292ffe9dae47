#include "models/exchange/ledger_assignments.h"

#include "models/base/text_fold.h"
#include "models/exchange/city_itself.h"
#include "models/ledger/community.h"
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

std::optional<LedgerAssignments::Where> LedgerAssignments::communityNamed(const QString &name) const
{
    const auto found = m_maker.directory().named(EntityKind::Community, name);
    if (found.size() != 1) return {};
    const AnyRow row = m_maker.directory().row(EntityKind::Community, found.front());
    return Where{row.as<Community>()->county, {found.front()}};
}

/// What one name of a 县市区 or 医共体 cell means.
std::vector<LedgerAssignments::Where> LedgerAssignments::placesNamed(const QString &name, const Place &place)
{
    static const QRegularExpression all(QStringLiteral("^(?:各|全部|所有).*[县区）)]$|^全市$"));
    if (meansCityItself(name)) return {{cityItself()}};
    if (all.match(name).hasMatch()) {
        std::vector<Where> places;
        for (const County &county : m_maker.session().all<County>())
            if (county.inScope) places.push_back({county.id});
        return places;
    }
    const auto found = m_maker.directory().named(EntityKind::County, name);
    if (found.size() == 1) return {{{found.front()}}};
    if (const auto community = communityNamed(name)) return {*community};
    m_maker.issue(Severity::Warning, place,
                  QStringLiteral("没有名为“%1”的县市区或医共体，这一项没有分到那里。").arg(name));
    return {};
}

/// A finding that is in hand somewhere already is not the city's for want of a word. A community stands for its county.
std::vector<LedgerAssignments::Where> LedgerAssignments::placesOf(const LedgerTask &said, const Task &task)
{
    if (said.counties.isEmpty() && said.communities.isEmpty()) {
        if (!isFinding(said, task)) return {};
        const auto assigned = m_maker.session().store().count(
            {.kind = EntityKind::Assignment,
             .conditions = {{QStringLiteral("task"), Condition::Operator::Equals, task.id.value}}});
        if ((assigned && *assigned > 0) || !ofTask(task.id).empty()) return {};
        ++m_ownFindings;
        return {{cityItself()}};
    }
    std::vector<Where> places;
    for (const auto &[cell, heading] :
         {std::pair(said.communities, QStringLiteral("医共体")), std::pair(said.counties, QStringLiteral("县市区"))})
        for (const QString &name : splitOutsideBrackets(cell))
            for (const Where &place : placesNamed(name, {said.place.sheet, said.place.row, heading})) {
                const bool isKnown = std::any_of(places.begin(), places.end(), [&](const Where &other) {
                    return other == place || (!place.community && other.county == place.county);
                });
                if (!isKnown) places.push_back(place);
            }
    return places;
}

std::map<LedgerAssignments::Where, Assignment> &LedgerAssignments::ofTask(TaskId task)
{
    const auto [known, isNew] = m_known.try_emplace(task);
    if (isNew)
        for (const Assignment &assignment :
             m_maker.session().all<Assignment>({{QStringLiteral("task"), Condition::Operator::Equals, task.value}}))
            known->second.emplace(Where{assignment.county, assignment.community}, assignment);
    return known->second;
}

void LedgerAssignments::plan(const LedgerTask &said, const Task &task)
{
    const bool hasPlace = !said.counties.isEmpty() || !said.communities.isEmpty();
    if (!hasPlace && !said.person.isEmpty() && !isFinding(said, task))
        m_maker.issue(Severity::Warning, {said.place.sheet, said.place.row, QStringLiteral("责任人")},
                      QStringLiteral("没有写县市区，责任人“%1”没有登记，可在任务分解里补上。").arg(said.person));
    const std::vector<Where> places = placesOf(said, task);
    std::map<Where, Assignment> &known = ofTask(task.id);
    if (places.empty() && known.size() == 1 && isFinding(said, task))
        m_pictures.give(said.place, known.begin()->second);
    for (const Where &place : places) {
        const auto [found, isNew] = known.try_emplace(place);
        const AnyRow before = isNew ? AnyRow() : AnyRow(found->second);
        Assignment &assignment = found->second;
        if (isNew) {
            assignment.id = {m_maker.session().ids().next(EntityKind::Assignment)};
            assignment.task = task.id;
            assignment.county = place.county;
            assignment.community = place.community;
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
