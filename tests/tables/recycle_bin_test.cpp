#include "tests/support/catch.h"
#include "tests/tables/small_office.h"

#include "models/ledger/community.h"
#include "models/ledger/county.h"
#include "models/ledger/goal.h"
#include "models/ledger/program.h"
#include "models/ledger/progress.h"
#include "models/ledger/unit.h"
#include "models/store/integrity.h"
#include "models/store/recycle_bin.h"
#include "models/store/removal.h"

using namespace tz;
using namespace tz::test;

namespace {

void remove(LedgerSession &session, EntityKind kind, qint64 id)
{
    const qint64 ids[] = {id};
    auto set = removalOf(session.store(), kind, ids);
    REQUIRE(set);
    REQUIRE(session.perform(*set));
}

std::vector<RemovedRow> bin(LedgerSession &session, EntityKind kind)
{
    auto rows = removedRows(session.store(), kind, 100);
    REQUIRE(rows);
    return *rows;
}

Restoration plan(LedgerSession &session, const RemovedRow &removed)
{
    auto made = restorationOf(session.store(), removed, session.reading());
    REQUIRE(made);
    return *std::move(made);
}

void renameUnit(LedgerSession &session, qint64 id, const QString &name)
{
    const AnyRow before = session.store().row(EntityKind::Unit, id).value();
    Unit unit = *before.as<Unit>();
    unit.name = name;
    REQUIRE(session.perform({QStringLiteral("改名"), {}, {{before, unit}}}));
}

} // namespace

TEST_CASE("a removed row comes back with all that hung on it, though other steps came after, and that is one step")
{
    const struct {
        EntityKind kind;
        qint64 id;
    } table[] = {{EntityKind::County, 2}, {EntityKind::Task, 3},       {EntityKind::Goal, 1},
                 {EntityKind::Unit, 2},   {EntityKind::Assignment, 7}, {EntityKind::Program, 1}};
    for (const auto &line : table) {
        CAPTURE(entityOf(line.kind).word().toStdString());
        TemporaryLedger ledger;
        LedgerSession &session = ledger.session();
        fillSmallOffice(session);
        const QStringList before = dump(session);
        remove(session, line.kind, line.id);
        renameUnit(session, 5, QStringLiteral("临时名"));
        renameUnit(session, 5, QStringLiteral("又一个名"));
        const auto removed = bin(session, line.kind);
        REQUIRE(removed.size() == 1);
        CHECK(removed.front().row.id() == line.id);
        Restoration restoration = plan(session, removed.front());
        CHECK(restoration.losses.isEmpty());
        CHECK(restoration.parents.empty());
        REQUIRE(session.perform(restoration.set));
        CHECK(bin(session, line.kind).empty());
        REQUIRE(session.undo());
        CHECK(bin(session, line.kind).size() == 1);
        REQUIRE(session.redo());
        const AnyRow unit = session.store().row(EntityKind::Unit, 5).value();
        CHECK(unit.as<Unit>()->name == QStringLiteral("又一个名"));
        REQUIRE(session.undo()); // the restoration
        REQUIRE(session.undo());
        REQUIRE(session.undo()); // both names
        REQUIRE(session.perform(plan(session, bin(session, line.kind).front()).set));
        CHECK(dump(session) == before);
        CHECK(checkLedger(session)->empty());
    }
}

TEST_CASE("a row whose parent went at another time brings the parent back, and what hangs on others stays in the bin")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const AssignmentId assignment = assignmentOf(session, 1, 1);
    remove(session, EntityKind::Assignment, assignment.value);
    const qint64 county = bin(session, EntityKind::Assignment).front().row.as<Assignment>()->county.value;
    remove(session, EntityKind::County, county);
    const auto removed = bin(session, EntityKind::Assignment);
    const auto found = std::find_if(removed.begin(), removed.end(),
                                    [&](const RemovedRow &each) { return each.row.id() == assignment.value; });
    REQUIRE(found != removed.end());
    Restoration restoration = plan(session, *found);
    REQUIRE(restoration.parents.size() == 1);
    CHECK(restoration.parents.front().id() == county);
    REQUIRE(session.perform(restoration.set));
    CHECK_FALSE(session.store().row(EntityKind::County, county)->isNull());
    CHECK_FALSE(session.store().row(EntityKind::Assignment, assignment.value)->isNull());
    CHECK(bin(session, EntityKind::Assignment).size() == removed.size() - 1);
    CHECK(checkLedger(session)->empty());
}

TEST_CASE("a cell that names something gone is told, and what was filled in since is kept")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const AnyRow task = session.store().row(EntityKind::Task, 1).value();
    const std::vector<qint64> units = task.as<Task>()->leadUnits.values;
    REQUIRE_FALSE(units.empty());
    remove(session, EntityKind::Task, 1);
    remove(session, EntityKind::Unit, units.front());
    Restoration restoration = plan(session, bin(session, EntityKind::Task).front());
    REQUIRE(restoration.losses.size() == 1);
    REQUIRE(session.perform(restoration.set));
    const AnyRow back = session.store().row(EntityKind::Task, 1).value();
    CHECK(back.as<Task>()->leadUnits.values.size() == units.size() - 1);

    // The unit comes back into the tasks that named it when it went, not over what was said since.
    REQUIRE(session.perform(plan(session, bin(session, EntityKind::Unit).front()).set));
    CHECK(session.store().row(EntityKind::Task, 1)->as<Task>()->leadUnits.values.size() == units.size() - 1);
    CHECK(checkLedger(session)->empty());
}

TEST_CASE("what is there already is not restored twice, and what an undo took away is no rubbish")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    remove(session, EntityKind::County, 1);
    const RemovedRow removed = bin(session, EntityKind::County).front();
    REQUIRE(session.undo());
    auto again = restorationOf(session.store(), removed, session.reading());
    REQUIRE_FALSE(again);
    CHECK(again.error().sentence.contains(QStringLiteral("已经在台账里")));
    Unit unit;
    unit.name = QStringLiteral("一时的单位");
    REQUIRE(session.perform({QStringLiteral("添加"), {}, {{{}, unit}}}));
    REQUIRE(session.undo());
    CHECK(bin(session, EntityKind::Unit).empty());
}
