#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"

#include "models/store/integrity.h"

using namespace tz;
using namespace tz::test;

TEST_CASE("check finds nothing in a sound ledger")
{
    TemporaryLedger ledger;
    REQUIRE(ledger.session().perform(oneOfEach(ledger.session().reading())));
    auto problems = checkLedger(ledger.session());
    REQUIRE(problems);
    CHECK(problems->empty());
}

TEST_CASE("check finds rows changed or orphaned behind the program's back")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    REQUIRE(session.perform(oneOfEach(session.reading())));
    const struct {
        const char *sql;
        const char *says;
    } table[] = {
        {"UPDATE county SET contact='别人'", "与日志最后一次记录不符"},
        {"DELETE FROM unit", "已不存在"},
        {"UPDATE goal SET program=7", "指向的行已不存在"},
        {"UPDATE task SET deadline_words='明天'", "与日志最后一次记录不符"},
        {"UPDATE step SET what='x'", "与其校验值不符"},
    };
    REQUIRE(session.store().database().run(QStringLiteral("PRAGMA foreign_keys=OFF")));
    for (const auto &line : table) {
        CAPTURE(line.sql);
        REQUIRE(session.store().database().run(QStringLiteral("SAVEPOINT tampering")));
        REQUIRE(session.store().database().run(QString::fromUtf8(line.sql)));
        auto problems = checkLedger(session);
        REQUIRE(problems);
        CHECK(std::any_of(problems->begin(), problems->end(),
                          [&](const Problem &problem) { return problem.message.contains(QString::fromUtf8(line.says)); }));
        REQUIRE(session.store().database().run(QStringLiteral("ROLLBACK TO tampering")));
        REQUIRE(session.store().database().run(QStringLiteral("RELEASE tampering")));
    }
}
