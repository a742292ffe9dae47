#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"

#include "models/ledger/county.h"

using namespace tz;
using namespace tz::test;

namespace {

void addCounty(LedgerSession &session, const QString &name)
{
    County county;
    county.name = name;
    ChangeSet set{QStringLiteral("添加 ") + name, {}, {}};
    set.add(county);
    REQUIRE(session.perform(set));
}

QStringList names(LedgerSession &session)
{
    QStringList result;
    for (const County &county : session.all<County>()) result << county.name;
    return result;
}

} // namespace

TEST_CASE("undo and redo survive a restart")
{
    TemporaryLedger ledger;
    addCounty(ledger.session(), QStringLiteral("甲县"));
    addCounty(ledger.session(), QStringLiteral("乙县"));
    ledger.reopen();
    CHECK(ledger.session().undoText() == QStringLiteral("添加 乙县"));
    REQUIRE(ledger.session().undo());
    ledger.reopen();
    CHECK(names(ledger.session()) == QStringList{QStringLiteral("甲县")});
    CHECK(ledger.session().redoText() == QStringLiteral("添加 乙县"));
    REQUIRE(ledger.session().redo());
    CHECK(names(ledger.session()) == QStringList{QStringLiteral("甲县"), QStringLiteral("乙县")});
}

TEST_CASE("a new edit after an undo forgets what could be redone")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    addCounty(session, QStringLiteral("甲县"));
    REQUIRE(session.undo());
    addCounty(session, QStringLiteral("乙县"));
    CHECK(session.redoText().isEmpty());
    const auto done = session.redo();
    REQUIRE_FALSE(done);
    CHECK(done.error().sentence == QStringLiteral("没有可重做的步骤，台账保持原样。"));
}

TEST_CASE("fifty undos never go behind the founding of a ledger")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    bool given = false;
    REQUIRE(session.performStream(
        QStringLiteral("建立示例台账"), {},
        [&]() -> Result<std::vector<Change>> {
            if (std::exchange(given, true)) return std::vector<Change>();
            County county;
            county.name = QStringLiteral("甲县");
            return std::vector<Change>{{{}, county}};
        },
        true));
    addCounty(session, QStringLiteral("乙县"));
    for (int i = 0; i < 50; ++i) (void)session.undo().operator bool();
    CHECK(names(session) == QStringList{QStringLiteral("甲县")});
}

TEST_CASE("the log tells who changed a row, from what to what")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    addCounty(session, QStringLiteral("甲县"));
    const qint64 id = session.all<County>().front().id.value;
    REQUIRE(session.edit(EntityKind::County, id, *entityOf<County>().column(u"contact"), QStringLiteral("张某")));
    auto changes = session.store().log().changesOf(entityOf<County>(), id);
    REQUIRE(changes);
    REQUIRE(changes->size() == 2);
    CHECK(changes->front().before.isNull());
    CHECK(changes->back().after.contains("张某"));
    auto steps = session.store().log().steps();
    REQUIRE(steps);
    CHECK(steps->front().who == QStringLiteral("测试员"));
    CHECK(steps->front().what == QStringLiteral("修改 县市区“甲县”的联系人"));
    CHECK(steps->front().hash.size() == 64);
    CHECK(steps->front().hash != steps->back().hash);
}

TEST_CASE("the chain finds an edited, a removed and a reordered step")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    for (const char *name : {"甲县", "乙县", "丙县"}) addCounty(session, QString::fromUtf8(name));
    REQUIRE(session.store().log().verify().value().isEmpty());
    SqlDatabase &database = session.store().database();
    const char *tampering[] = {
        "UPDATE change SET after=replace(after,'乙县','丁县') WHERE step=2",
        "UPDATE step SET what='别的' WHERE id=2",
        "UPDATE step SET who='别人' WHERE id=1",
        "DELETE FROM step WHERE id=2",
        "DELETE FROM change WHERE step=2",
        "UPDATE step SET id=CASE id WHEN 1 THEN 20 WHEN 2 THEN 10 ELSE id END",
    };
    for (const char *sql : tampering) {
        CAPTURE(sql);
        auto transaction = Transaction::begin(database);
        REQUIRE(transaction);
        REQUIRE(database.run(QString::fromUtf8(sql)));
        CHECK_FALSE(session.store().log().verify().value().isEmpty());
    }
    CHECK(session.store().log().verify().value().isEmpty());
}

TEST_CASE("a step whose record is not whole is not undone, and nothing changes")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    addCounty(session, QStringLiteral("甲县"));
    REQUIRE(session.store().database().run(QStringLiteral("UPDATE change SET id=id+1000")));
    const auto done = session.undo();
    REQUIRE_FALSE(done);
    CHECK(done.error().sentence.contains(QStringLiteral("记录不完整，没有撤销")));
    CHECK(names(session) == QStringList{QStringLiteral("甲县")});
}
