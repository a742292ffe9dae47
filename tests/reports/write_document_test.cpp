#include "tests/support/catch.h"

#include "models/reports/write_document.h"
#include "tests/reports/samples.h"

#include <QFile>
#include <QTemporaryDir>

using namespace tz;

namespace {

QByteArray head(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(4) : QByteArray();
}

} // namespace

TEST_CASE("the suffix of the file's name chooses the format")
{
    const QTemporaryDir folder;
    const Document document = briefing(test::sampleBriefing());
    struct {
        const char *name;
        QByteArray begins;
    } table[] = {
        {"简报.pdf", "%PDF"},
        {"简报.XLSX", "PK\3\4"},
        {"简报.docx", "PK\3\4"},
        {"简报.txt", QStringLiteral("南").toUtf8()},
    };
    for (const auto &line : table) {
        const QString path = folder.filePath(QString::fromUtf8(line.name));
        CAPTURE(path);
        REQUIRE(writeDocument(document, path));
        CHECK(head(path).startsWith(line.begins));
    }
}

TEST_CASE("an unknown suffix is refused with the four that are known, and nothing is written")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("简报.odt"));
    const auto done = writeDocument(briefing(test::sampleBriefing()), path);
    REQUIRE_FALSE(done);
    CHECK(done.error().sentence ==
          QStringLiteral("没有导出：不认识文件类型“odt”。请把文件名的结尾改为 .pdf、.xlsx、.docx 或 .txt。"));
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("a folder that does not exist is said for every format")
{
    const QTemporaryDir folder;
    for (const char *name : {"无/a.pdf", "无/a.xlsx", "无/a.docx", "无/a.txt"}) {
        const auto done = writeDocument(briefing(test::sampleBriefing()), folder.filePath(QString::fromUtf8(name)));
        CAPTURE(QString::fromUtf8(name));
        REQUIRE_FALSE(done);
        CHECK(done.error().sentence.contains(QStringLiteral("没有写成")));
    }
}
