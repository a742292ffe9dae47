#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"

#include "models/ledger/county.h"
#include "models/ledger/goal.h"

using namespace tz;
using namespace tz::test;

namespace {

County county(const char *name)
{
    County row;
    row.name = QString::fromUtf8(name);
    return row;
}

Result<void> add(LedgerSession &session, AnyRow row)
{
    ChangeSet set{QStringLiteral("添加"), {}, {}};
    set.add(std::move(row));
    return session.perform(set);
}

} // namespace

TEST_CASE("a stale edit is refused with a sentence and nothing of its set is stored")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    REQUIRE(add(session, county("西峡县")));
    const County before = session.all<County>().front();
    County mine = before;
    mine.contact = QStringLiteral("张某");
    County other = before;
    other.contact = QStringLiteral("李某");
    ChangeSet first{QStringLiteral("改联系人"), {}, {}};
    first.update(before, other);
    REQUIRE(session.perform(first));

    ChangeSet stale{QStringLiteral("改联系人"), {}, {}};
    stale.add(county("内乡县"));
    stale.update(before, mine);
    const auto done = session.perform(stale);
    REQUIRE_FALSE(done);
    CHECK(done.error().sentence.contains(QStringLiteral("刚被别处改过")));
    CHECK(session.all<County>() == std::vector<County>{other});
}

TEST_CASE("a set that breaks a reference is refused whole")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    Goal orphan;
    orphan.program = {99};
    orphan.title = QStringLiteral("无台账的目标");
    const auto done = add(session, orphan);
    REQUIRE_FALSE(done);
    CHECK(done.error().sentence.contains(QStringLiteral("没有存上")));
    CHECK(dump(session).isEmpty());
    CHECK(session.undoText().isEmpty());
}

TEST_CASE("rows of one set may refer to each other by ids given beforehand")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    Program program;
    program.id.value = session.ids().next(EntityKind::Program);
    program.title = QStringLiteral("台账");
    Goal goal;
    goal.program = program.id;
    goal.title = QStringLiteral("目标");
    ChangeSet set{QStringLiteral("建台账"), {}, {}};
    set.add(goal);
    set.add(program);
    REQUIRE(session.perform(set));
    CHECK(session.all<Goal>().front().program == program.id);
}

TEST_CASE("an id is never given twice, not even after its row was removed")
{
    TemporaryLedger ledger;
    REQUIRE(add(ledger.session(), county("甲县")));
    const County first = ledger.session().all<County>().front();
    ChangeSet removal{QStringLiteral("删除"), {}, {}};
    removal.remove(first);
    REQUIRE(ledger.session().perform(removal));
    ledger.reopen();
    REQUIRE(add(ledger.session(), county("乙县")));
    CHECK(ledger.session().all<County>().front().id > first.id);
}

TEST_CASE("typing an unreadable value changes nothing and says why")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    REQUIRE(add(session, county("西峡县")));
    const qint64 id = session.all<County>().front().id.value;
    const Entity &entity = entityOf<County>();
    const auto done = session.edit(EntityKind::County, id, *entity.column(u"official_order"), QStringLiteral("第一"));
    REQUIRE_FALSE(done);
    CHECK(done.error().sentence.contains(QStringLiteral("第一")));
    CHECK(session.all<County>().front().officialOrder == 0);
    CHECK(session.undoText() == QStringLiteral("添加"));
}

TEST_CASE("everybody hears what was stored, once, after it was stored")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    std::vector<ChangeNotice> notices;
    QObject::connect(&session, &LedgerSession::changed, &session, [&](const ChangeNotice &notice) {
        CHECK(session.all<County>().size() == 1);
        notices.push_back(notice);
    });
    REQUIRE(add(session, county("西峡县")));
    REQUIRE(notices.size() == 1);
    CHECK(notices.front().kinds == std::set{EntityKind::County});
    CHECK(notices.front().changes.front().after.as<County>()->name == QStringLiteral("西峡县"));
}

TEST_CASE("a large stream is one step that is undone in one step")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    int given = 0;
    REQUIRE(
        session.performStream(QStringLiteral("导入"), QStringLiteral("县.csv"), [&]() -> Result<std::vector<Change>> {
            std::vector<Change> batch;
            for (; given < 9000 && batch.size() < 3000; ++given)
                batch.push_back({{}, county(qPrintable(QStringLiteral("县%1").arg(given)))});
            return batch;
        }));
    CHECK(session.store().count({.kind = EntityKind::County}).value() == 9000);
    CHECK(session.store().log().steps().value().size() == 1);
    REQUIRE(session.undo());
    CHECK(session.store().count({.kind = EntityKind::County}).value() == 0);
    REQUIRE(session.redo());
    CHECK(session.store().count({.kind = EntityKind::County}).value() == 9000);
}

TEST_CASE("a stream that fails half-way leaves no row and no step")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    int batches = 0;
    const auto done = session.performStream(QStringLiteral("导入"), {}, [&]() -> Result<std::vector<Change>> {
        if (++batches == 3) return Error{QStringLiteral("第 3 批读不出来")};
        return std::vector<Change>(3000, Change{{}, county("县")});
    });
    REQUIRE_FALSE(done);
    CHECK(dump(session).isEmpty());
    CHECK(session.store().log().steps().value().empty());
}
