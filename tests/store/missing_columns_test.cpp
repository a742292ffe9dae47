#include "tests/support/catch.h"

#include "models/ledger/assignment.h"
#include "models/ledger/progress.h"
#include "models/store/integrity.h"
#include "models/store/missing_columns.h"
#include "tests/support/sample_rows.h"

#include <QDir>
#include <QTemporaryDir>

using namespace tz;

namespace {

const QStringList newColumns{QStringLiteral("plan_start"), QStringLiteral("plan_end")};

/// A ledger with one assignment and a word on it, as a program saved it that knew of no plans.
void makeOldLedger(const QString &path)
{
    auto session = LedgerSession::create(path, QStringLiteral("测试"), QDate(2021, 8, 13));
    REQUIRE(session);
    Program program;
    program.id = {1};
    program.title = QStringLiteral("台账");
    Task task;
    task.id = {1};
    task.program = program.id;
    task.title = QStringLiteral("任务");
    County county;
    county.id = {1};
    county.name = QStringLiteral("西峡县");
    Assignment assignment;
    assignment.id = {1};
    assignment.task = task.id;
    assignment.county = county.id;
    assignment.note = QStringLiteral("原有的备注");
    Progress word;
    word.id = {1};
    word.assignment = assignment.id;
    word.week = QDate(2021, 8, 9);
    ChangeSet set{QStringLiteral("建账"), {}, {}};
    for (const AnyRow &row : std::vector<AnyRow>{program, task, county, assignment, word}) set.add(row);
    REQUIRE((*session)->perform(std::move(set)));
    for (const QString &column : newColumns)
        REQUIRE((*session)->store().database().run(QStringLiteral("ALTER TABLE assignment DROP COLUMN ") + column));
}

} // namespace

TEST_CASE("a ledger of before plans opens with empty plans, its rows and references as they were")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.taizhang"));
    makeOldLedger(path);
    auto session = LedgerSession::open(path, Access::ReadWrite, QStringLiteral("测试"), QDate(2021, 8, 13));
    REQUIRE(session);
    Assignment assignment = (*session)->all<Assignment>().front();
    CHECK(assignment.note == QStringLiteral("原有的备注"));
    CHECK_FALSE(assignment.planStart.isValid());
    CHECK((*session)->all<Progress>().front().assignment == assignment.id);
    REQUIRE((*session)->edit(EntityKind::Assignment, 1, *entityOf<Assignment>().column(QStringLiteral("plan_end")),
                             QStringLiteral("2021-09-01")));
    CHECK((*session)->all<Assignment>().front().planEnd == QDate(2021, 9, 1));
    REQUIRE((*session)->undo());
    REQUIRE((*session)->undo()); // the steps of before can still be taken back, references and all
    CHECK((*session)->all<Assignment>().empty());
    const QStringList copies = QDir(folder.filePath(QStringLiteral("备份"))).entryList(QDir::Files);
    CHECK(copies.filter(QStringLiteral("升级前")).size() == 1);
}

TEST_CASE("what came to an older ledger is defined as in a fresh one, so that the check finds nothing")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.taizhang"));
    makeOldLedger(path);
    auto session = LedgerSession::open(path, Access::ReadWrite, QStringLiteral("测试"), QDate(2021, 8, 13));
    REQUIRE(session);
    auto texts = engine::schemaTexts((*session)->store().database());
    REQUIRE(texts);
    for (const QString &sql : LedgerStore::schema()) {
        INFO(sql.toStdString());
        CHECK(texts->contains(sql));
    }
    CHECK_FALSE(texts->join(u' ').contains(QStringLiteral("_new")));
}

TEST_CASE("an older ledger that is only read shows empty plans and is not written")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.taizhang"));
    makeOldLedger(path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    auto session = LedgerSession::open(path, Access::ReadOnly, QStringLiteral("测试"), QDate(2021, 8, 13));
    REQUIRE(session);
    REQUIRE((*session)->all<Assignment>().size() == 1);
    CHECK_FALSE((*session)->all<Assignment>().front().planStart.isValid());
    session->reset();
    file.seek(0);
    CHECK(file.readAll() == before);
    CHECK_FALSE(QFile::exists(folder.filePath(QStringLiteral("备份"))));
}
