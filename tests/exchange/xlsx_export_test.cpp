#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"

#include "models/exchange/export.h"
#include "models/exchange/source_reader.h"
#include "models/exchange/streamed_part.h"
#include "models/exchange/zip_package.h"
#include "models/ledger/unit.h"

#include <QFile>
#include <QTemporaryDir>

using namespace tz;
using namespace tz::test;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QByteArray sheetOf(const QByteArray &package)
{
    const auto opened = ZipPackage::open(package);
    REQUIRE(opened);
    QByteArray sheet;
    REQUIRE((*opened)->read(QStringLiteral("xl/worksheets/sheet1.xml"), [&](const QByteArray &piece) {
        sheet += piece;
        return true;
    }));
    return sheet;
}

/// Units of these names, in their order.
void addUnits(LedgerSession &session, const QStringList &names)
{
    ChangeSet set{QStringLiteral("添加单位"), {}, {}};
    for (int i = 0; i < names.size(); ++i) {
        Unit unit;
        unit.name = names[i];
        unit.officialOrder = i + 1;
        set.add(unit);
    }
    REQUIRE(session.perform(set));
}

QStringList exportedNames(LedgerSession &session, const QString &path)
{
    const auto done = exportEntity(session, entityOf<Unit>(), path);
    if (!done) FAIL(done.error().sentence.toStdString());
    const auto source = readSource(path);
    REQUIRE(source);
    const Sheet &sheet = source->sheets[0];
    size_t column = 0;
    while (sheet.rows[0].cell(column).text != entityOf<Unit>().column(QStringLiteral("name"))->heading()) ++column;
    QStringList names;
    for (size_t row = 1; row < sheet.rows.size(); ++row) names << sheet.rows[row].cell(column).text;
    return names;
}

} // namespace

TEST_CASE("Texts that XML cannot hold, or that look like its escapes, come back from a workbook as they were")
{
    const QTemporaryDir folder;
    TemporaryLedger ledger;
    const QStringList names{
        QStringLiteral("甲<乙>&\"丙\""), QStringLiteral("甲\x01乙\x1F"),  QStringLiteral("_x0041_"),
        QStringLiteral("a_x41_b_"),      QStringLiteral("_x005F_x0041_"), QStringLiteral("甲\n乙\t丙"),
        QStringLiteral("=1+1"),          QStringLiteral("𠮷村"),          QStringLiteral("&amp;")};
    addUnits(ledger.session(), names);
    CHECK(exportedNames(ledger.session(), folder.filePath(QStringLiteral("a.xlsx"))) == names);
}

TEST_CASE("A long table is whole in its workbook, which says how far it reaches and is an ordinary zip package")
{
    const QTemporaryDir folder;
    TemporaryLedger ledger;
    QStringList names;
    for (int i = 1; i <= 3000; ++i) names << QStringLiteral("某某某某某某某某某某单位%1").arg(i);
    addUnits(ledger.session(), names);
    const QString path = folder.filePath(QStringLiteral("a.xlsx"));
    CHECK(exportedNames(ledger.session(), path) == names);
    const QByteArray package = bytesOf(path);
    const QByteArray sheet = sheetOf(package);
    CHECK(sheet.size() > 3 << 16); // several pieces
    CHECK(sheet.contains("<dimension ref=\"A1:"));
    CHECK(sheet.contains("3001\"/><sheetViews>"));
    CHECK(sheet.contains("3001\"/><pageMargins"));
    const qsizetype name = package.indexOf("xl/worksheets/sheet1.xml");
    REQUIRE(name >= 30);
    CHECK(package.mid(name - 2, 2) == QByteArray(2, '\0')); // no extra field, hence no zip64 sizes
}

TEST_CASE("A cell that is too long for a workbook is named, and the file of that name stays as it was")
{
    const QTemporaryDir folder;
    TemporaryLedger ledger;
    QStringList names(2000, QString());
    for (int i = 0; i < names.size(); ++i) names[i] = QStringLiteral("单位%1").arg(i);
    names.last() = QString(40'000, u'长');
    addUnits(ledger.session(), names);
    const QString path = folder.filePath(QStringLiteral("a.xlsx"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("before");
    file.close();
    const auto done = exportEntity(ledger.session(), entityOf<Unit>(), path);
    REQUIRE_FALSE(done);
    CHECK(done.error().sentence.contains(QStringLiteral("第 2001 行")));
    CHECK(bytesOf(path) == "before");
}

TEST_CASE("A streamed part that is given up leaves its package as it was, and one without a place is not written")
{
    const QTemporaryDir folder;
    TemporaryLedger ledger;
    const QString path = folder.filePath(QStringLiteral("a.xlsx"));
    REQUIRE(exportEntity(ledger.session(), entityOf<Unit>(), path));
    const QByteArray before = bytesOf(path);
    {
        StreamedPart part(path, "xl/worksheets/sheet1.xml");
        CHECK(part.write(QByteArray(100'000, 'a')));
    }
    CHECK(bytesOf(path) == before);
    StreamedPart nowhere(path, "xl/no-such-part.xml");
    CHECK_FALSE(nowhere.finish());
    CHECK(bytesOf(path) == before);
    StreamedPart replaced(path, "xl/worksheets/sheet1.xml");
    for (int i = 0; i < 100; ++i) REQUIRE(replaced.write(QByteArray(1000, 'b')));
    CHECK(replaced.finish());
    CHECK(sheetOf(bytesOf(path)) == QByteArray(100'000, 'b'));
}
