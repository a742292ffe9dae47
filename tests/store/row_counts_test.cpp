#include "models/ledger/county.h"
#include "models/ledger/unit.h"
#include "models/store/ledger_store.h"
#include "tests/support/catch.h"

using namespace tz;

namespace {

ChangeNotice noticeOf(std::vector<Change> changes)
{
    ChangeNotice notice;
    for (const Change &change : changes) notice.note(change);
    return notice;
}

} // namespace

TEST_CASE("the count of a long table follows each step and is forgotten after one too long to list")
{
    RowCounts counts;
    counts.keep(EntityKind::County, RowCounts::longTable - 1);
    CHECK_FALSE(counts.known(EntityKind::County));
    counts.keep(EntityKind::County, RowCounts::longTable);
    CHECK(counts.known(EntityKind::County) == RowCounts::longTable);
    CHECK_FALSE(counts.known(EntityKind::Unit));

    const County county;
    counts.follow(noticeOf({{{}, county}, {{}, county}, {county, {}}, {county, county}, {{}, Unit()}}));
    CHECK(counts.known(EntityKind::County) == RowCounts::longTable + 1);

    ChangeNotice large;
    large.listed = false;
    large.kinds = {EntityKind::Unit};
    counts.follow(large);
    CHECK(counts.known(EntityKind::County) == RowCounts::longTable + 1);
    large.kinds = {EntityKind::County};
    counts.follow(large);
    CHECK_FALSE(counts.known(EntityKind::County));
}
