#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"

#include "models/ledger/community.h"
#include "models/ledger/institution.h"
#include "models/ledger/progress.h"
#include "models/store/removal.h"

using namespace tz;
using namespace tz::test;

TEST_CASE("removing a row takes what requires it, empties what names it, and comes back whole")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    REQUIRE(session.perform(oneOfEach(session.reading())));
    const QStringList before = dump(session);

    SECTION("a unit leaves the task and the stage report that name it")
    {
        const qint64 ids[] = {1};
        auto set = removalOf(session.store(), EntityKind::Unit, ids);
        REQUIRE(set);
        CHECK(set->what == QStringLiteral("删除 责任单位 1 行（连带 2 处）"));
        REQUIRE(session.perform(*set));
        CHECK(session.all<Task>().front().leadUnits.values.empty());
        CHECK(session.all<Progress>().size() == 1);
    }
    SECTION("a community is forgotten by its institutions")
    {
        const qint64 ids[] = {1};
        auto set = removalOf(session.store(), EntityKind::Community, ids);
        REQUIRE(set);
        REQUIRE(session.perform(*set));
        CHECK_FALSE(session.all<Institution>().front().community);
        CHECK_FALSE(session.all<Assignment>().front().community);
    }
    SECTION("a county takes its institutions, assignments and their progress along")
    {
        const qint64 ids[] = {1};
        auto set = removalOf(session.store(), EntityKind::County, ids);
        REQUIRE(set);
        REQUIRE(session.perform(*set));
        CHECK(session.all<Institution>().empty());
        CHECK(session.all<Assignment>().empty());
        CHECK(session.all<Progress>().empty());
        CHECK(session.all<Task>().size() == 1);
    }
    CHECK(dump(session) != before);
    REQUIRE(session.undo());
    CHECK(dump(session) == before);
}
