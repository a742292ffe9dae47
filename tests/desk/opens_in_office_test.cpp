#include "tests/support/catch.h"

#include "models/desk/report_catalogue.h"
#include "models/exchange/source_reader.h"
#include "models/reports/write_document.h"
#include "tests/desk/sample_office.h"
#include "tests/reports/xml_package.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace tz;
using namespace tz::test;

namespace {

/// The first sentence is what ctest takes for "skipped".
bool hasOffice()
{
    if (!QStandardPaths::findExecutable(QStringLiteral("soffice")).isEmpty()) return true;
    WARN("soffice is not installed: no file was opened. Install libreoffice-writer-nogui and libreoffice-calc-nogui.");
    return false;
}

/// LibreOffice on a desk of its own, so that neither the user's settings nor an open window of it have a say.
class Office
{
public:
    explicit Office(const QString &folder) : m_folder(folder) {}

    /// Opens every file of that suffix at once and saves it anew. What it complains about; empty when all went well.
    QString convert(const QString &suffix, const QString &filter)
    {
        const QStringList files = QDir(m_folder).entryList({QStringLiteral("*.") + suffix}, QDir::Files);
        QStringList words{QStringLiteral("-env:UserInstallation=file://%1/profile").arg(m_folder),
                          QStringLiteral("--headless"),
                          QStringLiteral("--norestore"),
                          QStringLiteral("--convert-to"),
                          filter,
                          QStringLiteral("--outdir"),
                          saved()};
        QProcess process;
        process.setWorkingDirectory(m_folder);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral("soffice"), words + files);
        constexpr int longest = 180'000; // ms; the first start of a new profile is slow
        if (!process.waitForFinished(longest)) {
            process.kill();
            process.waitForFinished();
            return QStringLiteral("soffice did not come to an end");
        }
        const QString said = QString::fromUtf8(process.readAll());
        if (process.exitCode() != 0) return said;
        return said.contains(QStringLiteral("Error")) ? said : QString();
    }

    QString saved() const { return m_folder + QStringLiteral("/saved"); }

private:
    QString m_folder;
};

QString squeezed(QString text)
{
    static const QRegularExpression space(QStringLiteral("[\\s\\x{FEFF}]+"));
    return text.remove(space);
}

QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A real date stands in a csv as the locale types it: a new profile's is American.
bool isRead(const QString &csv, const QString &said)
{
    const QDate date = QDate::fromString(said, QStringLiteral("yyyy年M月d日"));
    return csv.contains(said) || (date.isValid() && csv.contains(date.toString(QStringLiteral("MM/dd/yyyy"))));
}

struct Written {
    QString name;
    QStringList said; ///< by the report itself
};

std::vector<Written> writeCatalogue(SampleOffice &office, const QString &suffix)
{
    std::vector<Written> all;
    const auto write = [&](const QString &name, const Document &document) {
        all.push_back({name, saidIn(document)});
        REQUIRE(writeDocument(document, office.folder.filePath(name + suffix)));
    };
    for (const ReportKind &kind : reportCatalogue())
        write(QString::fromLatin1(kind.name), kind.make(*office.session, {}));
    write(QStringLiteral("issue"), writtenIssue(*office.session));
    return all;
}

/// What stands in our own reading of a sheet and elsewhere in LibreOffice's. Numbers and dates it shows in its own way.
QStringList misplaced(const Sheet &own, const Sheet &theirs)
{
    QStringList wrong;
    for (const SheetRow &row : own.rows)
        for (size_t column = 0; column < row.cells.size(); ++column) {
            const Cell &cell = row.cells[column];
            if (cell.kind != Cell::Kind::Text || cell.continued) continue;
            const auto at = static_cast<size_t>(row.number - 1);
            if (at >= theirs.rows.size() || theirs.rows[at].cell(column).text != cell.text) wrong << cell.text;
        }
    return wrong;
}

} // namespace

TEST_CASE("LibreOffice opens the Word file of every report and reads the words that the report says, in their order")
{
    if (!hasOffice()) return;
    SampleOffice sample;
    Office office(sample.folder.path());
    const std::vector<Written> all = writeCatalogue(sample, QStringLiteral(".docx"));
    CHECK(office.convert(QStringLiteral("docx"), QStringLiteral("txt:Text (encoded):UTF8")) == QString());
    for (const Written &written : all) {
        CAPTURE(written.name);
        const QString theirs = squeezed(readText(office.saved() + u'/' + written.name + QStringLiteral(".txt")));
        const auto package = unzipped(sample.folder.filePath(written.name + QStringLiteral(".docx")));
        const QStringList runs =
            elementTexts(package.value(QStringLiteral("word/document.xml")), QStringLiteral("w:t"));
        CHECK(theirs == squeezed(runs.join(QString())));
        for (const QString &said : written.said)
            if (!theirs.contains(squeezed(said))) FAIL_CHECK("not read: " << said.toStdString());
    }
}

TEST_CASE("LibreOffice opens the workbook of every report and reads what the report says, in the same cells")
{
    if (!hasOffice()) return;
    SampleOffice sample;
    Office office(sample.folder.path());
    const std::vector<Written> all = writeCatalogue(sample, QStringLiteral(".xlsx"));
    // comma, quote, UTF-8, from the first row, as shown, and -1 for every sheet a file of its own
    const QString filter =
        QStringLiteral("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1");
    CHECK(office.convert(QStringLiteral("xlsx"), filter) == QString());
    for (const Written &written : all) {
        CAPTURE(written.name);
        const auto own = readSource(sample.folder.filePath(written.name + QStringLiteral(".xlsx")));
        REQUIRE(own);
        QStringList cells;
        for (const Sheet &sheet : own->sheets) {
            CAPTURE(sheet.name);
            const auto theirs =
                readSource(QStringLiteral("%1/%2-%3.csv").arg(office.saved(), written.name, sheet.name));
            REQUIRE(theirs);
            CHECK(misplaced(sheet, theirs->sheets.front()) == QStringList());
            for (const SheetRow &row : theirs->sheets.front().rows)
                for (const Cell &cell : row.cells) cells << cell.text;
        }
        const QString csv = cells.join(u'\n');
        for (const QString &said : written.said)
            if (!isRead(csv, said)) FAIL_CHECK("not read: " << said.toStdString());
    }
}

TEST_CASE("a line of official paper holds 28 characters in LibreOffice as on the PDF")
{
    if (!hasOffice()) return;
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
        WARN("pdftotext is not installed: the lines were not counted");
        return;
    }
    const QTemporaryDir folder;
    Document document;
    document.page = PageFormat::official();
    document.blocks = {Paragraph{.text = QString(3 * 28, u'医'), .indentCharacters = 0}};
    REQUIRE(writeDocument(document, folder.filePath(QStringLiteral("a.docx"))));
    Office office(folder.path());
    CHECK(office.convert(QStringLiteral("docx"), QStringLiteral("pdf")) == QString());
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {office.saved() + QStringLiteral("/a.pdf"), QStringLiteral("-")});
    process.waitForFinished();
    QList<qsizetype> lengths;
    for (const QString &line : QString::fromUtf8(process.readAllStandardOutput()).split(u'\n'))
        if (line.contains(u'医')) lengths << line.size();
    CHECK(lengths == QList<qsizetype>{28, 28, 28});
}
