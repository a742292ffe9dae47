#include "tests/support/catch.h"

#include "models/desk/briefing_doubts.h"
#include "models/desk/issuing.h"
#include "models/desk/report_catalogue.h"
#include "models/reports/paginate.h"
#include "models/reports/pdf_bytes.h"
#include "models/reports/pdf_writer.h"
#include "models/reports/qt_text_measurer.h"
#include "models/reports/text_renderer.h"
#include "models/reports/write_document.h"
#include "tests/desk/sample_office.h"
#include "tests/reports/xml_package.h"

#include <QProcess>
#include <QStandardPaths>

#include <qpdf/QPDF.hh>

using namespace tz;
using namespace tz::test;

namespace {

/// The characters of a text in the order of their codes: two texts of the same words in another order agree.
std::u32string sorted(const QString &text)
{
    std::u32string characters;
    for (const uint character : text.toUcs4())
        if (!QChar::isSpace(character)) characters += char32_t(character);
    std::sort(characters.begin(), characters.end());
    return characters;
}

QString paperText(const Pages &pages)
{
    QString text;
    for (const PaperPage &page : pages)
        for (const TextRun &run : page.texts) text += run.text;
    return text;
}

QString copiedText(const QString &path)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString allTexts(const QMap<QString, QByteArray> &package, const QString &part, const QString &element)
{
    return elementTexts(package.value(part), element).join(u'\n');
}

} // namespace

TEST_CASE("every report of the catalogue is a PDF of its pages whose text is the paper's, with its fonts in it")
{
    SampleOffice office;
    const FontSet fonts = FontSet::ofThisMachine();
    const bool canCopy = !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty();
    for (const ReportKind &kind : reportCatalogue()) {
        CAPTURE(kind.name);
        const Document document = kind.make(*office.session, {});
        const Pages pages = paginate(document, QtTextMeasurer(fonts));
        const QString path = office.folder.filePath(QString::fromLatin1(kind.name) + QStringLiteral(".pdf"));
        REQUIRE(writePdf(path, document.title, pages, fonts));
        QPDF pdf;
        pdf.processFile(QFile::encodeName(path).constData());
        CHECK(pdf.getAllPages().size() == pages.size());
        for (QPDFObjectHandle object : pdf.getAllObjects())
            if (object.isDictionaryOfType("/FontDescriptor"))
                CHECK((object.hasKey("/FontFile") || object.hasKey("/FontFile2") || object.hasKey("/FontFile3")));
        for (const PaperPage &page : pages)
            for (const TextRun &run : page.texts) CHECK(run.sizePt >= TypeSize::smallFive);
        if (canCopy) CHECK(sorted(copiedText(path)) == sorted(paperText(pages)));
    }
}

TEST_CASE("every report of the catalogue says the same in Word and in a workbook")
{
    SampleOffice office;
    for (const ReportKind &kind : reportCatalogue()) {
        CAPTURE(kind.name);
        const Document document = kind.make(*office.session, {});
        const QString base = office.folder.filePath(QString::fromLatin1(kind.name));
        REQUIRE(writeDocument(document, base + QStringLiteral(".docx")));
        REQUIRE(writeDocument(document, base + QStringLiteral(".xlsx")));
        const auto word = unzipped(base + QStringLiteral(".docx"));
        const QByteArray body = word.value(QStringLiteral("word/document.xml"));
        CHECK(xmlError(body) == QString());
        QString words = elementTexts(body, QStringLiteral("w:t")).join(QString());
        const QString strings = allTexts(unzipped(base + QStringLiteral(".xlsx")),
                                         QStringLiteral("xl/sharedStrings.xml"), QStringLiteral("t"));
        qsizetype missing = 0;
        for (QString said : saidIn(document)) {
            const bool isNumber = said.at(0).isDigit(); // dates and figures are numbers in a workbook
            if (!isNumber && !strings.contains(said)) ++missing;
            if (!words.contains(said.remove(u'\n'))) ++missing;
        }
        CHECK(missing == 0);
    }
}

TEST_CASE("the sample's issue of last month left as its paper, and this month's waits to be written on")
{
    SampleOffice office;
    LedgerSession &session = *office.session;
    const std::vector<Briefing> briefings = session.all<Briefing>();
    REQUIRE(briefings.size() == 2);
    const auto issued = readIssue(session, briefings[0].id), written = readIssue(session, briefings[1].id);
    REQUIRE(issued);
    REQUIRE(written);
    PictureShelf shelf;
    const auto paper = pdfOf(session, issuedPapers(session, u"briefing").front());
    REQUIRE(paper);
    CHECK(*paper == *pdfBytes(documentOf(session, *issued, figuresOf(session, issued->briefing), shelf)));
    CHECK(issued->briefing.state == BriefingState::Issued);
    CHECK(written->articles.size() == 2);
    CHECK(doubtsOf(session, *written, figuresOf(session, written->briefing)).empty());
    CHECK(startIssue(session)); // the numbers go on
    CHECK(session.undoText() == QStringLiteral("新建工作简报第三期"));
}

TEST_CASE("an issue that the office wrote says the same as PDF, Word, workbook and text, pictures and lists included")
{
    SampleOffice office;
    const Document document = writtenIssue(*office.session);
    const QString base = office.folder.filePath(QStringLiteral("简报"));
    for (const char *suffix : {".pdf", ".docx", ".xlsx", ".txt"})
        REQUIRE(writeDocument(document, base + QString::fromLatin1(suffix)));
    if (!QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        CHECK(sorted(copiedText(base + QStringLiteral(".pdf"))) ==
              sorted(paperText(paginate(document, QtTextMeasurer(FontSet::ofThisMachine())))));
    const QString words =
        elementTexts(unzipped(base + QStringLiteral(".docx")).value(QStringLiteral("word/document.xml")),
                     QStringLiteral("w:t"))
            .join(QString());
    const QString strings =
        allTexts(unzipped(base + QStringLiteral(".xlsx")), QStringLiteral("xl/sharedStrings.xml"), QStringLiteral("t"));
    const QString plain = renderText(document);
    const QStringList said = saidIn(document);
    CHECK(said.size() > 100);
    for (QString each : said) {
        CAPTURE(each.toStdString());
        if (!each.at(0).isDigit()) CHECK(strings.contains(each));
        CHECK(plain.contains(each));
        CHECK(words.contains(each.remove(u'\n')));
    }
}
