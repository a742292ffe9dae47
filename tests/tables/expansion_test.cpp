#include "models/tables/expansion.h"
#include "tests/tables/small_office.h"

using namespace tz;
using namespace tz::test;

TEST_CASE("tasks by counties become one assignment each; what exists stays as it is")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    fillSmallOffice(session);
    const auto tasks = session.all<Task>();
    const auto counties = session.all<County>();
    const auto existing = session.all<Assignment>();
    REQUIRE(existing.size() == 25);

    const ExpansionFigures figures = expansionFigures(tasks, counties, existing);
    CHECK(figures.added == 5);
    CHECK(figures.existing == 25);
    const ChangeSet set = expansion(tasks, counties, existing, session.ids());
    REQUIRE(set.changes.size() == 5);
    for (const Change &change : set.changes) CHECK(change.after.as<Assignment>()->county == CountyId{6});

    REQUIRE(session.perform(set));
    CHECK(session.all<Assignment>().size() == 30);
    CHECK(expansion(tasks, counties, session.all<Assignment>(), session.ids()).isEmpty());
}

TEST_CASE("a community's assignment does not stand for its county")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    Task task;
    task.id = {1};
    County county;
    county.id = {1};
    Assignment ofCommunity;
    ofCommunity.task = task.id;
    ofCommunity.county = county.id;
    ofCommunity.community = {9};
    const ExpansionFigures figures = expansionFigures(std::array{task}, std::array{county}, std::array{ofCommunity});
    CHECK(figures.added == 1);
    CHECK(figures.existing == 0);
    CHECK(expansion(std::array{task}, std::array{county}, std::array{ofCommunity}, session.ids()).changes.size() == 1);
}
