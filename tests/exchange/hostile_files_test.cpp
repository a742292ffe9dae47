#include "tests/exchange/hostile_files.h"
#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"

#include "models/exchange/import_file.h"

#include <QDir>
#include <QFile>

#include <sys/resource.h>
#include <unistd.h>

using namespace tz;
using namespace tz::test;

namespace {

/// Ends the test program when one file takes longer than an office would wait.
class Patience
{
public:
    Patience() { alarm(10); }
    ~Patience() { alarm(0); }
    Patience(const Patience &) = delete;
    Patience &operator=(const Patience &) = delete;
};

QString writtenTo(TemporaryLedger &ledger, const HostileFile &file)
{
    const QString path = ledger.filePath(QString::fromUtf8(file.fileName));
    QFile written(path);
    REQUIRE(written.open(QIODevice::WriteOnly | QIODevice::Truncate));
    written.write(file.bytes);
    return path;
}

void checkFate(TemporaryLedger &ledger, const HostileFile &file)
{
    INFO(file.name);
    const QString path = writtenTo(ledger, file);
    const QStringList before = dump(ledger.session());
    Result<ImportOutcome> outcome = [&] {
        const Patience patience;
        return importFile(ledger.session(), path, {}, false, QDateTime({2021, 8, 13}, {9, 0}));
    }();
    const QString says = QString::fromUtf8(file.says);
    if (file.fate == HostileFile::Fate::Refused) {
        REQUIRE_FALSE(outcome);
        INFO(outcome.error().sentence.toStdString());
        CHECK(outcome.error().sentence.contains(says));
        CHECK(outcome.error().sentence.contains(QStringLiteral("没有导入任何内容，台账保持原样")));
        CHECK(dump(ledger.session()) == before);
        return;
    }
    INFO((outcome ? QString() : outcome.error().sentence).toStdString());
    REQUIRE(outcome);
    bool isSaid = says.isEmpty();
    for (const Issue &issue : outcome->issues) {
        UNSCOPED_INFO(issue.message.toStdString());
        isSaid = isSaid || issue.message.contains(says);
    }
    CHECK(isSaid);
}

} // namespace

TEST_CASE("Hostile files are refused with one sentence or read with issues")
{
    TemporaryLedger ledger;
    for (const auto &files : {hostileTexts(), hostileWorkbooks(), hostilePackages(), hostileDocuments()})
        for (const HostileFile &file : files) checkFate(ledger, file);
}

TEST_CASE("A folder is no file")
{
    TemporaryLedger ledger;
    REQUIRE(QDir().mkpath(ledger.filePath(QStringLiteral("a.xlsx"))));
    const auto outcome =
        importFile(ledger.session(), ledger.filePath(QStringLiteral("a.xlsx")), {}, false, QDateTime());
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().sentence.contains(QStringLiteral("打不开")));
}

#if !defined(__SANITIZE_ADDRESS__)
TEST_CASE("No hostile file takes 512 MB")
{
    TemporaryLedger ledger;
    for (const auto &files : {hostileTexts(), hostileWorkbooks(), hostilePackages(), hostileDocuments()})
        for (const HostileFile &file : files)
            (void)importFile(ledger.session(), writtenTo(ledger, file), {}, true, QDateTime());
    rusage usage{};
    REQUIRE(getrusage(RUSAGE_SELF, &usage) == 0);
    CHECK(usage.ru_maxrss < 512 * 1024); // kilobytes
}
#endif
