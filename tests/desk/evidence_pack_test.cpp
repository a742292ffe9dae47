#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"
#include "tests/tables/small_office.h"

#include "models/base/sha256.h"
#include "models/desk/evidence_pack.h"
#include "models/exchange/zip_package.h"
#include "models/store/evidence_files.h"
#include "models/tables/evidence_steps.h"

#include <QFile>

using namespace tz;
using namespace tz::test;

namespace {

/// Two files for one county's assignment, one for another's.
struct Proofs {
    TemporaryLedger ledger;

    Proofs()
    {
        fillSmallOffice(session());
        give(assignmentOf(session(), 1, 1), QStringLiteral("方案.txt"), "方案正文");
        give(assignmentOf(session(), 1, 1), QStringLiteral("方案.txt"), "修订的方案");
        give(assignmentOf(session(), 1, 2), QStringLiteral("名单/副本.txt"), "名单");
    }
    LedgerSession &session() { return ledger.session(); }
    void give(AssignmentId id, const QString &name, const QByteArray &bytes)
    {
        const QString path = ledger.filePath(QStringLiteral("来件"));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const GivenFile one[] = {{path, name, {}}};
        REQUIRE(addEvidence(session(), id, one, QStringLiteral("李某")));
    }
    CountyId county(int place) { return session().all<County>()[size_t(place - 1)].id; }
};

} // namespace

TEST_CASE("a pack holds every file under its county and task, with an index and the hashes of what is in it")
{
    Proofs proofs;
    const QString path = proofs.ledger.filePath(QStringLiteral("佐证包.zip"));
    const auto written = writeEvidencePack(proofs.session(), {}, path);
    REQUIRE(written);
    CHECK(written->files == 3);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    auto package = ZipPackage::open(file.readAll());
    REQUIRE(package);
    const auto entries = (*package)->entries();
    REQUIRE(entries.size() == 5);
    CHECK(entries[0].name == QStringLiteral("佐证目录.pdf"));
    CHECK((*package)->read(entries[0])->startsWith("%PDF"));
    REQUIRE(entries[1].name == QStringLiteral("校验值.txt"));
    const QString sums = QString::fromUtf8(*(*package)->read(entries[1]));
    for (size_t i = 2; i < entries.size(); ++i) {
        CHECK(entries[i].name.count(u'/') == 2);
        const QByteArray bytes = *(*package)->read(entries[i]);
        CHECK(sums.contains(QString::fromLatin1(Sha256::hexOf(bytes)) + QStringLiteral("  ") + entries[i].name));
    }
}

TEST_CASE("a pack of one county holds that county's files only, and none is refused")
{
    Proofs proofs;
    const auto files = evidenceFor(proofs.session(), {proofs.county(2), {}});
    REQUIRE(files);
    REQUIRE(files->size() == 1);
    CHECK(files->front().evidence.name == QStringLiteral("名单/副本.txt"));
    CHECK(files->front().path.endsWith(QStringLiteral("/001 名单_副本.txt")));
    const QString path = proofs.ledger.filePath(QStringLiteral("空.zip"));
    const auto none = writeEvidencePack(proofs.session(), {proofs.county(4), {}}, path);
    REQUIRE_FALSE(none);
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("a long name is cut before its suffix, so that the file can still be opened")
{
    Proofs proofs;
    proofs.give(assignmentOf(proofs.session(), 1, 3), QString(200, u'长') + QStringLiteral(".pdf"), "正文");
    const auto files = evidenceFor(proofs.session(), {proofs.county(3), {}});
    REQUIRE(files);
    REQUIRE(files->size() == 1);
    CHECK(files->front().path.endsWith(QStringLiteral("长.pdf")));
    CHECK(files->front().path.section(u'/', -1).size() == 64); // number, blank and 60
}

TEST_CASE("a pack is not made of evidence that was altered")
{
    Proofs proofs;
    REQUIRE(
        proofs.session().store().database().run(QStringLiteral("UPDATE evidence_file SET bytes=CAST('别的' AS BLOB)")));
    const QString path = proofs.ledger.filePath(QStringLiteral("佐证包.zip"));
    CHECK_FALSE(writeEvidencePack(proofs.session(), {}, path));
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("files in a pack bear the day on which they were given, and the same pack has the same bytes")
{
    Proofs proofs;
    const auto packed = [&](const char *name) {
        QFile file(proofs.ledger.filePath(QString::fromUtf8(name)));
        REQUIRE(writeEvidencePack(proofs.session(), {}, file.fileName()));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray bytes = packed("甲.zip");
    const auto names = evidenceFor(proofs.session(), {});
    REQUIRE(names);
    const PackedEvidence &first = names->front();
    REQUIRE(first.evidence.givenOn.isValid());
    const qsizetype entry = bytes.indexOf(first.path.toUtf8()) - 30; // a local header is so long before the name
    REQUIRE(entry >= 0);
    REQUIRE(bytes.mid(entry, 4) == QByteArray("PK\x03\x04", 4));
    const auto byteAt = [&](qsizetype at) { return static_cast<unsigned char>(bytes[entry + at]); };
    const int day = byteAt(12) | (byteAt(13) << 8);
    CHECK(QDate(1980 + (day >> 9), (day >> 5) & 15, day & 31) == first.evidence.givenOn);
    CHECK(packed("乙.zip") == bytes);
}
