#include "tests/exchange/workbook_maker.h"
#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"

#include "models/exchange/import_file.h"
#include "models/exchange/source_archive.h"
#include "models/ledger/institution.h"

#include <QFile>

#include <unicode/ucnv.h>

using namespace tz;
using namespace tz::test;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QByteArray gbk(const QString &name)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open("GB18030", &status);
    QByteArray bytes(name.size() * 4, Qt::Uninitialized);
    bytes.truncate(ucnv_fromUChars(converter, bytes.data(), static_cast<int32_t>(bytes.size()),
                                   reinterpret_cast<const UChar *>(name.utf16()), static_cast<int32_t>(name.size()),
                                   &status));
    ucnv_close(converter);
    return bytes;
}

/// A zip whose names are these bytes and are not marked as UTF-8: written under names of ASCII that are replaced then.
QString zipAt(const QString &path, const QList<std::pair<QByteArray, QByteArray>> &files)
{
    QList<std::pair<QString, QByteArray>> parts;
    for (qsizetype i = 0; i < files.size(); ++i)
        parts << std::pair{QString(files[i].first.size(), QChar(static_cast<char16_t>(u'g' + i))), files[i].second};
    QByteArray bytes = zipOf(parts);
    for (qsizetype i = 0; i < files.size(); ++i) bytes.replace(parts[i].first.toLatin1(), files[i].first);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
    return path;
}

const QDateTime now(QDate(2021, 8, 13), QTime(9, 0));

} // namespace

TEST_CASE("Names in an archive are GB18030 unless they are marked or plainly UTF-8")
{
    TemporaryLedger ledger;
    const QString names[] = {text("报送/西峡县.csv"), text("联通.csv"), text("a.csv")};
    for (const QString &name : names) {
        INFO(name.toStdString());
        const auto legacy = SourceArchive::open(zipAt(ledger.filePath(text("旧.zip")), {{gbk(name), "1,2\n"}}));
        REQUIRE(legacy);
        CHECK(legacy->members() == QStringList{name});
        QFile file(ledger.filePath(text("新.zip")));
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(zipOf({{name, "1,2\n"}}));
        file.close();
        const auto marked = SourceArchive::open(file.fileName());
        REQUIRE(marked);
        CHECK(marked->members() == QStringList{name});
    }
}

TEST_CASE("Every readable member of an archive is imported in turn, the others are named")
{
    TemporaryLedger ledger;
    const QString path =
        zipAt(ledger.filePath(text("报送.zip")),
              {{gbk(text("一/县市区.csv")), text("县市区,联系人\n西峡县,王五\n").toUtf8()},
               {gbk(text("二/说明.pdf")), "%PDF-1.7"},
               {gbk(text("二/机构.csv")), text("县市区,机构名称\n西峡县,人民医院\n无此县,甲\n").toUtf8()},
               {"__MACOSX/a", "a"},
               {gbk(text("~$台账.xlsx")), "a"}});
    REQUIRE(SourceArchive::isArchive(path));
    const auto rehearsed = importFile(ledger.session(), path, {}, true, now);
    REQUIRE(rehearsed);
    CHECK_FALSE(rehearsed->applied);
    CHECK(ledger.session().all<County>().empty());
    const auto done = importFile(ledger.session(), path, {}, false, now);
    REQUIRE(done);
    CHECK(done->added == 2);
    CHECK(ledger.session().all<Institution>().size() == 1);
    QStringList places;
    for (const Issue &issue : done->issues)
        if (issue.severity == Severity::Error) places << issue.place.sheet;
    CHECK(places == QStringList{text("二/说明.pdf"), text("二/机构.csv")});
    REQUIRE(ledger.session().undo());
    CHECK(ledger.session().all<Institution>().empty());
    CHECK(ledger.session().all<County>().size() == 1);
}

TEST_CASE("Workbooks and Word documents are no archives")
{
    TemporaryLedger ledger;
    const auto write = [&](const QByteArray &bytes) {
        QFile file(ledger.filePath(text("文件")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    };
    CHECK_FALSE(SourceArchive::isArchive(write(workbookOf({{text("表"), "<sheetData/>"}}))));
    CHECK_FALSE(SourceArchive::isArchive(write(zipOf({{text("word/document.xml"), "<a/>"}}))));
    CHECK_FALSE(SourceArchive::isArchive(write("a,b\n")));
    CHECK(SourceArchive::isArchive(write(zipOf({{text("a.csv"), "a,b\n"}}))));
}
