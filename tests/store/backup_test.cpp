#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"

#include "models/store/backup.h"

#include <QDir>
#include <QFile>

using namespace tz;
using namespace tz::test;

TEST_CASE("a backup is a ledger with the same rows, named by time, reason and chain head")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    REQUIRE(session.perform(oneOfEach(session.reading())));
    auto path = backup::make(session.store(), QStringLiteral("导入前"), QDateTime(today, QTime(9, 31, 5)));
    REQUIRE(path);
    CHECK(path->contains(QStringLiteral("20210813-093105 导入前")));
    CHECK(path->contains(QString::fromLatin1(session.store().log().head().value().left(12))));
    CHECK(backup::existsFor(ledger.path(), today));
    CHECK_FALSE(backup::existsFor(ledger.path(), today.addDays(1)));
    auto copy = LedgerSession::open(*path, Access::ReadOnly, QStringLiteral("测试员"), today);
    REQUIRE(copy);
    CHECK(dump(**copy) == dump(session));
}

TEST_CASE("copies are kept for thirty days, and the last of each of twelve months")
{
    TemporaryLedger ledger;
    const QDir folder(backup::folderOf(ledger.path()));
    QDir().mkpath(folder.path());
    const auto touch = [&](QDate day, const char *time) {
        QFile file(folder.filePath(QStringLiteral("台账 %1-%2 每日.taizhang")
                                       .arg(day.toString(QStringLiteral("yyyyMMdd")), QLatin1StringView(time))));
        REQUIRE(file.open(QIODevice::WriteOnly));
    };
    for (int days = 0; days < 800; ++days) touch(today.addDays(-days), "083000");
    backup::prune(ledger.path(), today);
    const QStringList left = folder.entryList(QDir::Files);
    CHECK(left.size() == 31 + 12);
    CHECK(left.filter(QStringLiteral("20210731-")).size() == 1);
    CHECK(left.filter(QStringLiteral("20210630-")).size() == 1);
    CHECK(left.filter(QStringLiteral("20210629-")).isEmpty());
}

TEST_CASE("a backup that cannot be written is an error and leaves no half file")
{
    TemporaryLedger ledger;
    QFile blocker(backup::folderOf(ledger.path()));
    REQUIRE(blocker.open(QIODevice::WriteOnly)); // a file stands where the folder should be
    CHECK_FALSE(backup::make(ledger.session().store(), QStringLiteral("每日"), QDateTime(today, QTime(8, 0))));
}
