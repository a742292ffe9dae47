#include "models/exchange/order_intake.h"

#include "models/base/text_fold.h"
#include "models/ledger/deadline_grammar.h"
#include "models/ledger/program.h"
#include "models/ledger/unit_names.h"
#include "models/store/ordinals.h"

#include <algorithm>

namespace tz {

namespace {

/// Gathers the rows of one order; what is new is added to the set in the order in which rows refer to each other.
class Intake
{
public:
    Intake(LedgerSession &session, const Order &order) : m_session(session), m_order(order) {}

    Result<TakenOrder> take()
    {
        if (m_order.title.trimmed().isEmpty())
            return Error{QStringLiteral("还没有写要办什么，没有记下。请在“事项”里写一句。")};
        const Program program = programOf();
        auto lead = unitsOf(m_order.leadUnits);
        if (!lead) return lead.error();
        auto supporting = unitsOf(m_order.supportingUnits);
        if (!supporting) return supporting.error();
        auto task = taskOf(program, *std::move(lead), *std::move(supporting));
        if (!task) return task.error();
        const TakenOrder taken{assign(*task), program.title};
        m_set.what = QStringLiteral("记下交办“%1”").arg(task->title);
        if (auto done = m_session.perform(std::move(m_set)); !done) return done.error();
        return taken;
    }

private:
    /// The newest ledger of kind 交办.
    Program programOf()
    {
        Program newest;
        for (const AnyRow &row : m_session.directory().all(EntityKind::Program))
            if (row.as<Program>()->kind == ProgramKind::Oral) newest = *row.as<Program>();
        if (newest.id) return newest;
        newest.id = {m_session.ids().next(EntityKind::Program)};
        newest.kind = ProgramKind::Oral;
        newest.title = QStringLiteral("领导交办事项（%1年）").arg(m_session.today().year());
        m_set.add(newest);
        return newest;
    }

    Result<Ids<Unit>> unitsOf(const QString &words)
    {
        Ids<Unit> units;
        for (const QString &name : splitOutsideBrackets(words)) {
            const std::vector<qint64> known = m_session.directory().named(EntityKind::Unit, name);
            if (known.size() > 1)
                return Error{
                    QStringLiteral("“%1”指得出 %2 个责任单位，没有记下。请写全称。").arg(name).arg(known.size())};
            const UnitId id = known.empty() ? brought(name) : UnitId{known.front()};
            if (std::find(units.values.begin(), units.values.end(), id.value) == units.values.end())
                units.values.push_back(id.value);
        }
        return units;
    }

    UnitId brought(const QString &name)
    {
        const auto [found, isNew] = m_units.try_emplace(folded(name));
        if (!isNew) return found->second;
        Unit unit = newUnit(name, UnitAliases::shipped());
        unit.id = found->second = {m_session.ids().next(EntityKind::Unit)};
        m_set.add(unit);
        return unit.id;
    }

    Result<Task> taskOf(const Program &program, Ids<Unit> lead, Ids<Unit> supporting)
    {
        Task task;
        task.id = {m_session.ids().next(EntityKind::Task)};
        task.program = program.id;
        task.title = m_order.title.simplified();
        task.content = m_order.content.trimmed();
        task.leadUnits = std::move(lead);
        task.supportingUnits = std::move(supporting);
        task.note = m_order.sender.trimmed();
        // Its words count from the day when it was given, whatever day the ledger of orders may bear.
        const QDate day = m_order.day.isValid() ? m_order.day : m_session.today();
        task.deadline = readDeadline(m_order.deadline, {day, m_session.calendar()}).deadline;
        AnyRow row(task);
        if (auto given = Ordinals(m_session.store()).give(row); !given) return given.error();
        m_set.add(row);
        return *row.as<Task>();
    }

    CountyId ownCounty()
    {
        const std::vector<County> counties = m_session.all<County>();
        if (const auto known = cityItselfIn(counties)) return *known;
        County own = newCityItself(counties);
        own.id = {m_session.ids().next(EntityKind::County)};
        m_set.add(own);
        return own.id;
    }

    std::vector<AssignmentId> assign(const Task &task)
    {
        std::vector<CountyId> counties = m_order.counties;
        if (counties.empty()) counties.push_back(ownCounty());
        std::vector<AssignmentId> assignments;
        for (const CountyId county : counties) {
            Assignment assignment;
            assignment.id = {m_session.ids().next(EntityKind::Assignment)};
            assignment.task = task.id;
            assignment.county = county;
            assignment.planStart = m_session.today();
            m_set.add(assignment);
            assignments.push_back(assignment.id);
        }
        if (!m_order.clock) return assignments;
        for (const AssignmentId assignment : assignments) {
            ClockRun run;
            run.id = {m_session.ids().next(EntityKind::ClockRun)};
            run.assignment = assignment;
            run.preset = m_order.clock;
            run.startedOn = m_session.today();
            m_set.add(run);
        }
        return assignments;
    }

    LedgerSession &m_session;
    const Order &m_order;
    ChangeSet m_set;
    std::map<QString, UnitId> m_units; ///< new ones by folded name
};

} // namespace

QStringList newUnitsIn(const QString &units, const LedgerSession &session)
{
    QStringList unknown;
    for (const QString &name : splitOutsideBrackets(units))
        if (session.directory().named(EntityKind::Unit, name).empty() && !unknown.contains(name)) unknown << name;
    return unknown;
}

Result<TakenOrder> takeOrder(LedgerSession &session, const Order &order)
{
    return Intake(session, order).take();
}

} // namespace tz
