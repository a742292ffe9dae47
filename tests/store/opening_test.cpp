#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"

#include "models/ledger/county.h"

#include <QFile>
#include <QProcess>

using namespace tz;
using namespace tz::test;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QString refusal(const QString &path)
{
    auto opened = LedgerSession::open(path, Access::ReadWrite, QStringLiteral("测试员"), today);
    return opened ? QString() : opened.error().sentence;
}

} // namespace

TEST_CASE("foreign, newer, damaged, empty and missing files are refused with a sentence and not touched")
{
    TemporaryLedger ledger;
    REQUIRE(ledger.session().perform(oneOfEach(ledger.session().reading())));
    ledger.close();
    const QByteArray good = bytesOf(ledger.path());
    QByteArray foreign = good;
    foreign.replace(68, 4, QByteArray(4, '\0')); // application_id in the header of an SQLite file
    QByteArray newer = good;
    newer.replace(60, 4, QByteArray("\0\0\x03\xe7", 4)); // user_version 999
    QByteArray headless = good;
    headless.replace(0, 16, QByteArray(16, '\0'));
    QByteArray holed = good;
    holed.replace(4096, 8192, QByteArray(8192, '\0'));
    const struct {
        const char *name;
        QByteArray bytes;
        const char *says;
    } table[] = {
        {"别的数据库", foreign, "不是医改台账"},
        {"新版", newer, "更新版本"},
        {"坏头", headless, "不是医改台账"},
        {"坏页", holed, "已损坏"},
        {"半截", good.left(good.size() / 2), "已损坏"},
        {"空", QByteArray(), "空文件"},
        {"文本", QByteArray("工作目标\t重点任务\n"), "不是医改台账"},
    };
    for (const auto &line : table) {
        CAPTURE(line.name);
        const QString path = ledger.filePath(QString::fromUtf8(line.name) + QStringLiteral(".taizhang"));
        write(path, line.bytes);
        const QString sentence = refusal(path);
        CAPTURE(sentence);
        CHECK(sentence.contains(QString::fromUtf8(line.says)));
        CHECK(bytesOf(path) == line.bytes);
    }
    CHECK(refusal(ledger.filePath(QStringLiteral("没有.taizhang"))).contains(QStringLiteral("找不到")));
    CHECK_FALSE(QFile::exists(ledger.filePath(QStringLiteral("没有.taizhang"))));
    CHECK(refusal(ledger.path()).isEmpty());
}

TEST_CASE("a new ledger never overwrites a file")
{
    TemporaryLedger ledger;
    const QString path = ledger.filePath(QStringLiteral("已有.taizhang"));
    write(path, "别动我");
    CHECK_FALSE(LedgerSession::create(path, QStringLiteral("测试员"), today));
    CHECK(bytesOf(path) == "别动我");
}

TEST_CASE("the second opener may read and is told who writes")
{
    TemporaryLedger ledger;
    REQUIRE(ledger.session().perform(oneOfEach(ledger.session().reading())));
    auto second = LedgerSession::open(ledger.path(), Access::ReadWrite, QStringLiteral("同事"), today);
    REQUIRE(second);
    CHECK_FALSE((*second)->store().isWritable());
    CHECK((*second)->store().readOnlyReason().contains(QStringLiteral("打开编辑")));
    CHECK((*second)->all<County>().size() == 1);
    const auto done =
        (*second)->edit(EntityKind::County, 1, *entityOf<County>().column(u"contact"), QStringLiteral("王某"));
    REQUIRE_FALSE(done);
    CHECK(done.error().sentence.contains(QStringLiteral("没有存上")));
    REQUIRE(
        ledger.session().edit(EntityKind::County, 1, *entityOf<County>().column(u"contact"), QStringLiteral("张某")));
}

TEST_CASE("copying only the ledger file while it is open gives every committed edit")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    REQUIRE(session.perform(oneOfEach(session.reading())));
    for (int i = 0; i < 20; ++i) {
        const QString contact = QStringLiteral("联系人%1").arg(i);
        REQUIRE(session.edit(EntityKind::County, 1, *entityOf<County>().column(u"contact"), contact));
        const QString copy = ledger.filePath(QStringLiteral("U盘%1.taizhang").arg(i));
        REQUIRE(QFile::copy(ledger.path(), copy));
        auto opened = LedgerSession::open(copy, Access::ReadWrite, QStringLiteral("测试员"), today);
        REQUIRE(opened);
        CHECK((*opened)->all<County>().front().contact == contact);
    }
}
