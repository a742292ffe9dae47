#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"

#include "models/ledger/county.h"
#include "models/store/integrity.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QThread>

using namespace tz;
using namespace tz::test;

namespace {

/// Lets the writer work for a random while, kills it, and gives the last figure that it reported as saved.
int killedAt(const QString &path, const QString &work, QRandomGenerator &random, int longestMilliseconds)
{
    QProcess writer;
    writer.start(QStringLiteral(LEDGER_WRITER), {path, work});
    REQUIRE(writer.waitForReadyRead(20'000)); // "open"
    QThread::usleep(random.bounded(static_cast<quint32>(longestMilliseconds) * 1000));
    writer.kill();
    writer.waitForFinished();
    int saved = 0;
    for (const QByteArray &line : writer.readAllStandardOutput().split('\n'))
        if (line.startsWith("saved ")) saved = line.mid(6).toInt();
    return saved;
}

void requireSound(LedgerSession &session)
{
    REQUIRE(session.store().isWritable()); // the dead writer's lock is taken over
    auto problems = checkLedger(session);
    REQUIRE(problems);
    REQUIRE(problems->empty());
}

} // namespace

TEST_CASE("a ledger killed in a burst of edits opens, is sound, and has every edit that was reported as saved")
{
    QRandomGenerator random(20210816);
    TemporaryLedger ledger;
    REQUIRE(ledger.session().perform(soundRows(ledger.session())));
    ledger.close();
    int reported = 0;
    for (int kill = 0; kill < 100; ++kill) {
        const QString path = ledger.filePath(QStringLiteral("编辑%1.taizhang").arg(kill));
        REQUIRE(QFile::copy(ledger.path(), path));
        const int saved = killedAt(path, QStringLiteral("edits"), random, 40);
        auto opened = LedgerSession::open(path, Access::ReadWrite, QStringLiteral("测试员"), today);
        REQUIRE(opened);
        requireSound(**opened);
        const int inFile = (*opened)->all<County>().front().contact.toInt();
        CAPTURE(kill, saved, inFile);
        REQUIRE(inFile >= saved);     // nothing reported is lost
        REQUIRE(inFile <= saved + 1); // one more may be stored whose report was cut off
        reported += saved;
    }
    CHECK(reported > 0);
}

TEST_CASE("a ledger killed in an import has all of its rows or none")
{
    QRandomGenerator random(20210930);
    TemporaryLedger ledger;
    REQUIRE(ledger.session().perform(soundRows(ledger.session())));
    ledger.close();
    for (int kill = 0; kill < 100; ++kill) {
        const QString path = ledger.filePath(QStringLiteral("导入%1.taizhang").arg(kill));
        REQUIRE(QFile::copy(ledger.path(), path));
        const int saved = killedAt(path, QStringLiteral("import"), random, 150);
        auto opened = LedgerSession::open(path, Access::ReadWrite, QStringLiteral("测试员"), today);
        REQUIRE(opened);
        requireSound(**opened);
        const qint64 inFile = (*opened)->store().count({.kind = EntityKind::County}).value();
        CAPTURE(kill, saved, inFile);
        REQUIRE(inFile % 6000 == 1);
        REQUIRE(inFile >= saved);
        REQUIRE(QFile::remove(path));
    }
}
