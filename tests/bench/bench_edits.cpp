#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"

#include "models/ledger/county.h"
#include "models/sample/sample_ledger.h"

using namespace tz;
using namespace tz::test;

TEST_CASE("one committed cell edit on the sample ledger")
{
    TemporaryLedger ledger;
    REQUIRE(fillSample(ledger.session(), *sampleScale(QStringLiteral("nanyang"))));
    int n = 0;
    BENCHMARK("edit, log, commit, notify")
    {
        return bool(
            ledger.session().edit(EntityKind::County, 5, *entityOf<County>().column(u"contact"), QString::number(++n)));
    };
    BENCHMARK("undo and redo")
    {
        return bool(ledger.session().undo()) && bool(ledger.session().redo());
    };
}
