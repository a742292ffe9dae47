#include "tests/support/catch.h"

#include "models/reports/paginate.h"
#include "models/reports/pdf_writer.h"
#include "models/reports/qt_text_measurer.h"
#include "models/reports/to_unicode.h"
#include "tests/reports/samples.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>

using namespace tz;

namespace {

/// Every target of every ToUnicode map of a file.
std::set<char32_t> namedCharacters(const QString &path)
{
    std::set<char32_t> named;
    QPDF pdf;
    pdf.processFile(QFile::encodeName(path).constData());
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (!object.isDictionaryOfType("/Font") || !object.hasKey("/ToUnicode")) continue;
        const auto data = object.getKey("/ToUnicode").getStreamData();
        QString cmap = QString::fromLatin1(reinterpret_cast<const char *>(data->getBuffer()),
                                           static_cast<qsizetype>(data->getSize()));
        for (const QString &list : cmap.split(u'[').mid(1))
            for (const QString &target : list.section(u']', 0, 0).split(u'>', Qt::SkipEmptyParts))
                if (target.contains(u'<')) named.insert(target.section(u'<', 1).toUInt(nullptr, 16));
    }
    return named;
}

Document textDocument(const QString &text)
{
    Document document;
    document.title = QStringLiteral("查找测试");
    document.blocks = {Title{text.left(12)}, Heading{text.left(20)}, Paragraph{.text = text}};
    document.running.number = PageNumber::None;
    return document;
}

Pages paged(const Document &document, const FontSet &fonts)
{
    return paginate(document, QtTextMeasurer(fonts));
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a reader's copy gives, without its line ends.
QString extracted(const QString &path)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).remove(u'\n').remove(u'\f');
}

const QString tricky =
    QStringLiteral("卫生人员工作小组改革部门老龄心理用药见效长远青年食品金融风险黑龙江西峡县 立行立改 水土文化方案 "
                   "马山寨、贝壳、车辆、门诊、页码、韦氏、鱼米、鸟瞰、龟兹、龙头；“八”月（二）日·第1期——完");

} // namespace

TEST_CASE("the characters that a PDF names are those that were painted, not radicals that look alike")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    const FontSet fonts = FontSet::ofThisMachine();
    REQUIRE(writePdf(path, QStringLiteral("查找测试"), paged(textDocument(tricky), fonts), fonts));
    std::set<char32_t> painted;
    for (const uint character : tricky.toUcs4()) painted.insert(character);
    const std::set<char32_t> named = namedCharacters(path);
    CHECK(named.size() > 60);
    for (const char32_t character : named) {
        CAPTURE(QString::fromUcs4(&character, 1), static_cast<uint>(character));
        CHECK(painted.count(character) == 1);
    }
}

TEST_CASE("text copied out of a PDF is the text put in")
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
        WARN("pdftotext is not installed: the extraction itself was not tried");
        return;
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    const FontSet fonts = FontSet::ofThisMachine();
    REQUIRE(writePdf(path, QStringLiteral("查找测试"), paged(textDocument(tricky), fonts), fonts));
    CHECK(extracted(path).remove(u' ').endsWith(QString(tricky).remove(u' '))); // a space may end a line

    REQUIRE(writePdf(path, QStringLiteral("简报"), paged(briefing(test::sampleBriefing()), fonts), fonts));
    const QString copied = extracted(path);
    for (const char *words :
         {"卫生体制改革", "工作简报", "第十二期", "165项分解任务中", "南阳市深化医药卫生体制改革领导小组办公室",
          "上期以来新完成3项：“整合区域内医疗卫生资源”（西峡县）"})
        CHECK(copied.contains(QString::fromUtf8(words)));
    CHECK_FALSE(copied.contains(u'\t'));
}

TEST_CASE("a radical that was really typed is told from its ideograph only by what else was painted")
{
    const FontSet fonts = FontSet::ofThisMachine();
    PaintedCharacters ideograph(QStringLiteral("生 "), fonts);
    CHECK(ideograph.paintedFor(0x2F63) == U'生');
    CHECK(ideograph.paintedFor(U'\t') == U' ');
    CHECK(ideograph.paintedFor(U'生') == U'生');
    const QByteArray cmap("2 beginbfrange\n<0000> <0000> <0000>\n<0001> <0002> [<2F63> <0009> ]\nendbfrange\n");
    CHECK(mendedCMap(cmap, ideograph) ==
          "2 beginbfrange\n<0000> <0000> <0000>\n<0001> <0002> [<751F> <0020> ]\nendbfrange\n");
}

TEST_CASE("a PDF says its title and that it is Chinese")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    const FontSet fonts = FontSet::ofThisMachine();
    REQUIRE(writePdf(path, QStringLiteral("周进展表"), paged(weeklyTable(test::sampleWeek()), fonts), fonts));
    QPDF pdf;
    pdf.processFile(QFile::encodeName(path).constData());
    CHECK(pdf.getRoot().getKey("/Lang").getStringValue() == "zh-CN");
    CHECK(pdf.getRoot().getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
    CHECK(pdf.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value() == "周进展表");
    QPDFObjectHandle page = pdf.getAllPages().at(0);
    CHECK(page.getKey("/MediaBox").getArrayItem(2).getNumericValue() == Approx(297 * 72 / 25.4).margin(0.6));
}

TEST_CASE("a title keeps every sign, and the same pages are the same bytes")
{
    const QTemporaryDir folder;
    const FontSet fonts = FontSet::ofThisMachine();
    const Pages pages = paged(weeklyTable(test::sampleWeek()), fonts);
    QByteArray bytes[2];
    for (int i = 0; i < 2; ++i) {
        const QString path = folder.filePath(QStringLiteral("%1.pdf").arg(i));
        REQUIRE(writePdf(path, QStringLiteral("医共体名册（一）"), pages, fonts)); // 册 has a byte 0D
        QPDF pdf;
        pdf.processFile(QFile::encodeName(path).constData());
        CHECK(pdf.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value() == "医共体名册（一）");
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        bytes[i] = file.readAll();
        if (i == 0) QThread::msleep(1100); // another second of the clock
    }
    CHECK(bytes[0] == bytes[1]);
}

TEST_CASE("pages that are laid out while they are written make the same file as pages laid out before")
{
    const QTemporaryDir folder;
    const FontSet fonts = FontSet::ofThisMachine();
    const QString before = folder.filePath(QStringLiteral("a.pdf")),
                  meanwhile = folder.filePath(QStringLiteral("b.pdf"));
    for (const Document &document : {weeklyTable(test::sampleWeek()), briefing(test::sampleBriefing())}) {
        CAPTURE(document.title);
        REQUIRE(writePdf(before, document.title, paged(document, fonts), fonts));
        REQUIRE(writePdf(meanwhile, document, QtTextMeasurer(fonts), fonts));
        CHECK((read(before) == read(meanwhile) && !read(before).isEmpty()));
    }
}

TEST_CASE("without a folder for temporary files the PDF is not written, and the sentence names that folder")
{
    const QTemporaryDir folder;
    const QByteArray usual = qgetenv("TMPDIR");
    QFile noFolder(folder.filePath(QStringLiteral("文件")));
    REQUIRE(noFolder.open(QIODevice::WriteOnly));
    qputenv("TMPDIR", QFile::encodeName(noFolder.fileName()));
    const FontSet fonts = FontSet::ofThisMachine();
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    const auto written = writePdf(path, QStringLiteral("题"), paged(textDocument(tricky), fonts), fonts);
    if (usual.isEmpty())
        qunsetenv("TMPDIR");
    else
        qputenv("TMPDIR", usual);
    REQUIRE_FALSE(written);
    CHECK(written.error().sentence.contains(QStringLiteral("临时文件夹")));
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("a PDF that cannot be written is said in a sentence and leaves the old file as it was")
{
    QTemporaryDir folder;
    const FontSet fonts = FontSet::ofThisMachine();
    const Pages pages = paged(textDocument(tricky), fonts);
    const Result<void> nowhere =
        writePdf(folder.filePath(QStringLiteral("没有/a.pdf")), QStringLiteral("题"), pages, fonts);
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().sentence.contains(QStringLiteral("没有写成")));

    const QString blocked = folder.filePath(QStringLiteral("b.pdf"));
    QDir().mkpath(blocked + QStringLiteral("/inside")); // a folder of that name stands in the way
    CHECK_FALSE(writePdf(blocked, QStringLiteral("题"), pages, fonts));
    CHECK(QDir(blocked + QStringLiteral("/inside")).exists());

    const QString good = folder.filePath(QStringLiteral("c.pdf"));
    REQUIRE(writePdf(good, QStringLiteral("题"), pages, fonts));
    CHECK(read(good).startsWith("%PDF"));
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1); // no temporary file is left
}
