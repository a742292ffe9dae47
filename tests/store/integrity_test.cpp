#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"

#include "models/ledger/county.h"
#include "models/ledger/evidence.h"
#include "models/ledger/milestone.h"
#include "models/store/evidence_files.h"
#include "models/store/integrity.h"

using namespace tz;
using namespace tz::test;

TEST_CASE("check finds evidence, issued papers and pictures that were altered or taken out behind the program's back")
{
    // All three rows name the same bytes: altered they are one problem, taken out one for each row.
    const std::pair<const char *, size_t> table[] = {{"UPDATE evidence_file SET bytes=CAST('别的方案' AS BLOB)", 1},
                                                     {"DELETE FROM evidence_file", 3}};
    for (const auto &[sql, number] : table) {
        TemporaryLedger ledger;
        LedgerSession &session = ledger.session();
        REQUIRE(session.perform(soundRows(session)));
        REQUIRE(session.store().database().run(QString::fromUtf8(sql)));
        auto problems = checkLedger(session);
        REQUIRE(problems);
        REQUIRE(problems->size() == number);
        CHECK(problems->front().where.contains(QStringLiteral("佐证")));
        CHECK((number == 1 || problems->at(1).where.contains(QStringLiteral("已出具文件"))));
        CHECK((number == 1 || problems->back().where.contains(QStringLiteral("简报图片"))));
        const Evidence evidence = session.all<Evidence>().front();
        CHECK_FALSE(EvidenceFiles(session.store()).bytes(evidence.sha256));
    }
}

TEST_CASE("check finds nothing in a sound ledger")
{
    TemporaryLedger ledger;
    REQUIRE(ledger.session().perform(soundRows(ledger.session())));
    auto problems = checkLedger(ledger.session());
    REQUIRE(problems);
    CHECK(problems->empty());
}

TEST_CASE("check tells the years of which no holidays are known, also of deadlines that were put off and of milestones")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    ChangeSet set = soundRows(session);
    for (Change &change : set.changes) {
        if (const Assignment *found = change.after.as<Assignment>()) {
            Assignment assignment = *found;
            assignment.extendedTo = QDate(2031, 3, 3);
            change.after = AnyRow(assignment);
        } else if (const Milestone *planned = change.after.as<Milestone>()) {
            Milestone milestone = *planned;
            milestone.due = QDate(2032, 3, 3);
            change.after = AnyRow(milestone);
        }
    }
    REQUIRE(session.perform(set));
    auto problems = checkLedger(session);
    REQUIRE(problems);
    QStringList told;
    for (const Problem &problem : *problems) told << problem.message;
    CHECK(told.filter(QStringLiteral("2031年放假安排未公布")).size() == 1);
    CHECK(told.filter(QStringLiteral("2032年放假安排未公布")).size() == 1);
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
        {"UPDATE assignment SET status='xx'", "与日志最后一次记录不符"},
        {"UPDATE assignment SET extended_to='乱写'", "与日志最后一次记录不符"},
        {"DROP INDEX county_name", "缺少或改动了“CREATE INDEX county_name ON"},
        {"CREATE TRIGGER t AFTER INSERT ON unit BEGIN DELETE FROM county; END", "不是本程序建立的"},
        {"ALTER TABLE county ADD COLUMN x TEXT", "缺少或改动了"},
        {"INSERT INTO change(step, entity, row, after) VALUES (999, 'county', 1, '{}')", "不属于任何一步"},
        {"INSERT INTO change(step, entity, row, after) VALUES (1, 'county', 1, '{}')", "与其校验值不符"},
        {"DELETE FROM step", "不属于任何一步"},
        {"UPDATE change SET id=id+1000", "不属于任何一步"},
    };
    REQUIRE(session.store().database().run(QStringLiteral("PRAGMA foreign_keys=OFF")));
    for (const auto &line : table) {
        CAPTURE(line.sql);
        REQUIRE(session.store().database().run(QStringLiteral("SAVEPOINT tampering")));
        REQUIRE(session.store().database().run(QString::fromUtf8(line.sql)));
        auto problems = checkLedger(session);
        REQUIRE(problems);
        CHECK(std::any_of(problems->begin(), problems->end(), [&](const Problem &problem) {
            return problem.message.contains(QString::fromUtf8(line.says));
        }));
        REQUIRE(session.store().database().run(QStringLiteral("ROLLBACK TO tampering")));
        REQUIRE(session.store().database().run(QStringLiteral("RELEASE tampering")));
    }
}

namespace {

void found(LedgerSession &session, const QStringList &counties)
{
    std::vector<Change> rows;
    for (const QString &name : counties) {
        County county;
        county.name = name;
        rows.push_back({{}, county});
    }
    REQUIRE(session.performStream(
        QStringLiteral("建立台账"), {}, [&]() -> Result<std::vector<Change>> { return std::exchange(rows, {}); },
        true));
}

QStringList problemsOf(LedgerSession &session)
{
    auto problems = checkLedger(session);
    REQUIRE(problems);
    QStringList texts;
    for (const Problem &problem : *problems) texts << problem.where + QStringLiteral("：") + problem.message;
    return texts;
}

} // namespace

TEST_CASE("rows founded in bulk are guarded too, also after some of them were edited, deleted and added to")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    found(session, {QStringLiteral("甲县"), QStringLiteral("乙县"), QStringLiteral("丙县"), QStringLiteral("丁县")});
    CHECK(problemsOf(session).isEmpty());

    auto rows = session.store().rows({.kind = EntityKind::County});
    REQUIRE(rows);
    County edited = *(*rows)[0].as<County>();
    edited.contact = QStringLiteral("张某");
    County added;
    added.name = QStringLiteral("戊县");
    REQUIRE(session.perform({QStringLiteral("改"), {}, {{(*rows)[0], edited}, {(*rows)[1], {}}, {{}, added}}}));
    CHECK(problemsOf(session).isEmpty());
    REQUIRE(session.undo());
    CHECK(problemsOf(session).isEmpty());
}

TEST_CASE("a founded row that was changed, removed or slipped in outside the program is found")
{
    const char *const table[] = {
        "UPDATE county SET contact='别人' WHERE name='丙县'",
        "DELETE FROM county WHERE name='丁县'",
        "INSERT INTO county(id, name) VALUES (3000, '己县')",
        "UPDATE change SET after=replace(after, '\"rows\":4', '\"rows\":3') WHERE row=0",
    };
    for (const char *sql : table) {
        CAPTURE(sql);
        TemporaryLedger ledger;
        found(ledger.session(),
              {QStringLiteral("甲县"), QStringLiteral("乙县"), QStringLiteral("丙县"), QStringLiteral("丁县")});
        REQUIRE(ledger.session().store().database().run(QString::fromUtf8(sql)));
        CHECK_FALSE(problemsOf(ledger.session()).isEmpty());
    }
}
