#include "models/sample/sample_ledger.h"
#include "models/tables/unknown_names.h"
#include "tests/tables/small_office.h"

using namespace tz;
using namespace tz::test;

TEST_CASE("a name that nobody knows may be meant for one that has its characters, the nearest first")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    for (const char *name : {"市卫生健康委员会", "市财政局", "县（市、区）财政部门", "市委编办"})
        REQUIRE(addNamed(session, AnyRow(Task()), EntityKind::Unit, QString::fromUtf8(name)));
    struct Case {
        const char *said;
        const char *likely;
    };
    const Case cases[] = {{"市卫健委", "市卫生健康委员会"},
                          {"编办", "市委编办"},
                          {"市财局", "市财政局"},
                          {"南阳市财政局", "市财政局 县（市、区）财政部门"}, // which is known as 财政局 too
                          {"市疾控局", ""},
                          {"局", ""}};
    for (const Case &c : cases) {
        CAPTURE(c.said);
        CHECK(likelyMeant(session, EntityKind::Unit, QString::fromUtf8(c.said)).join(u' ') ==
              QString::fromUtf8(c.likely));
    }
}

TEST_CASE("a department that is typed for the first time brings the names that are known to mean it")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    REQUIRE(addNamed(session, AnyRow(Task()), EntityKind::Unit, QStringLiteral("县（市、区）卫健委")));
    for (const char *name : {"卫健委", "县（市、区）卫健委", "卫生健康部门", "县（市、区）卫生健康部门"}) {
        CAPTURE(name);
        CHECK(session.directory().named(EntityKind::Unit, QString::fromUtf8(name)).size() == 1);
    }
}

TEST_CASE("every department of the sample is there once, and each of its names means it alone")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    REQUIRE(fillSample(session, *sampleScale(QStringLiteral("nanyang"))));
    const auto units = session.all<Unit>();
    CHECK(units.size() == 9);
    for (const Unit &unit : units)
        for (const QString &name : unit.aliases.split(u'|', Qt::SkipEmptyParts) + QStringList{unit.name}) {
            CAPTURE(name);
            CHECK(session.directory().named(EntityKind::Unit, name) == std::vector<qint64>{unit.id.value});
        }
}
