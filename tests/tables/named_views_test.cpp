#include "models/ledger/setting.h"
#include "models/tables/named_views.h"
#include "tests/tables/small_office.h"

using namespace tz;
using namespace tz::test;

TEST_CASE("a named view comes back as it was saved, for its own table, and saving is a step like any other")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const Entity &assignments = entityOf<Assignment>();
    const Column *county = assignments.column(u"county");
    const Column *due = assignments.column(u"deadline");
    NamedView view{QStringLiteral("西峡逾期"),
                   {{county, {QStringLiteral("西峡县")}, {}, {}}, {due, {}, {DateGroup::Overdue, DateGroup::None}, {}}},
                   {{due, true, false}, {county, false, true}},
                   QStringLiteral("预付"),
                   {{QStringLiteral("frozen"), 2}}};
    REQUIRE(saveView(session, assignments, view));
    CHECK(session.undoText() == QStringLiteral("保存任务分解的视图“西峡逾期”"));
    const auto views = namedViews(session, assignments);
    REQUIRE(views.size() == 1);
    CHECK(views.front().name == view.name);
    CHECK(views.front().filters == view.filters);
    CHECK(views.front().sort == view.sort);
    CHECK(views.front().typed == view.typed);
    CHECK(views.front().columns == view.columns);
    CHECK(namedViews(session, entityOf<County>()).empty());

    view.typed.clear();
    REQUIRE(saveView(session, assignments, view));
    REQUIRE(namedViews(session, assignments).size() == 1);
    CHECK(namedViews(session, assignments).front().typed.isEmpty());
    REQUIRE(removeView(session, assignments, view.name));
    CHECK(namedViews(session, assignments).empty());
    REQUIRE(session.undo());
    CHECK(namedViews(session, assignments).size() == 1);
}

TEST_CASE("what a view says of columns that are not there is passed over")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    Setting setting;
    setting.key = QStringLiteral("view/counties/旧");
    setting.value =
        QStringLiteral("{\"filters\":[{\"column\":\"gone\"}],\"sort\":[{\"column\":\"name\"},{\"column\":\"x\"}]}");
    ChangeSet set{QStringLiteral("旧视图"), {}, {}};
    set.add(setting);
    REQUIRE(session.perform(set));
    const auto views = namedViews(session, entityOf<County>());
    REQUIRE(views.size() == 1);
    CHECK(views.front().filters.empty());
    REQUIRE(views.front().sort.size() == 1);
    CHECK(views.front().sort.front().column->name() == QStringLiteral("name"));
}
