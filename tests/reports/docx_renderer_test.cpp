#include "tests/support/catch.h"

#include "models/reports/docx_renderer.h"
#include "models/reports/notice.h"
#include "tests/reports/samples.h"
#include "tests/reports/xml_package.h"

#include <QFile>
#include <QTemporaryDir>

using namespace tz;
using namespace tz::test;

namespace {

const QString wVal = QStringLiteral("w:val");

QMap<QString, QByteArray> partsOf(const Document &document)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.docx"));
    REQUIRE(writeDocx(document, path));
    return unzipped(path);
}

} // namespace

TEST_CASE("a Word file is a zip of well-formed parts, each of them declared and related")
{
    const auto parts = partsOf(briefing(sampleBriefing()));
    REQUIRE(parts.size() == 10);
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        CAPTURE(part.key());
        CHECK(xmlError(part.value()) == QString());
    }
    for (const QString &name : attributes(parts[QStringLiteral("[Content_Types].xml")], QStringLiteral("Override"),
                                          QStringLiteral("PartName")))
        CHECK(parts.contains(name.mid(1)));
    for (const QString &target : attributes(parts[QStringLiteral("word/_rels/document.xml.rels")],
                                            QStringLiteral("Relationship"), QStringLiteral("Target")))
        CHECK(parts.contains(QStringLiteral("word/") + target));
}

TEST_CASE("official paper keeps its measures in Word: margins, 28 characters a line, 22 lines a page")
{
    const QByteArray body = partsOf(briefing(sampleBriefing()))[QStringLiteral("word/document.xml")];
    CHECK(attributes(body, QStringLiteral("w:pgSz"), QStringLiteral("w:w")) == QStringList{QStringLiteral("11906")});
    CHECK(attributes(body, QStringLiteral("w:pgMar"), QStringLiteral("w:top")) == QStringList{QStringLiteral("2098")});
    CHECK(attributes(body, QStringLiteral("w:pgMar"), QStringLiteral("w:left")) == QStringList{QStringLiteral("1587")});
    CHECK(attributes(body, QStringLiteral("w:docGrid"), QStringLiteral("w:type")) ==
          QStringList{QStringLiteral("lines")});
    const int pitch = attributes(body, QStringLiteral("w:docGrid"), QStringLiteral("w:linePitch")).first().toInt();
    const double core = 225 / 25.4 * 1440;
    CHECK(22 * pitch <= core);
    CHECK(23 * pitch > core);
    const auto spacing = attributes(body, QStringLiteral("w:spacing"), QStringLiteral("w:val"));
    REQUIRE(spacing.contains(QStringLiteral("-5")));
    const double character = (16 - 5 / 20.0) * 25.4 / 72; // mm; size 3 is 16 pt to Word
    CHECK(28 * character <= 156);
    CHECK(29 * character > 156);
}

TEST_CASE("every run names its East Asian face, and no theme can override it")
{
    const auto parts = partsOf(briefing(sampleBriefing()));
    const QByteArray body = parts[QStringLiteral("word/document.xml")];
    for (const QString &face : attributes(body, QStringLiteral("w:rFonts"), QStringLiteral("w:eastAsia")))
        CHECK_FALSE(face.isEmpty());
    for (const QByteArray &part : parts) CHECK_FALSE(part.contains("asciiTheme"));
    CHECK(attributes(parts[QStringLiteral("word/fontTable.xml")], QStringLiteral("w:altName"), wVal)
              .contains(QStringLiteral("仿宋")));
}

TEST_CASE("a table in Word repeats its head, keeps its rows whole and merges its groups")
{
    const auto parts = partsOf(weeklyTable(sampleWeek(Paper::A3)));
    const QByteArray body = parts[QStringLiteral("word/document.xml")];
    const auto count = [&body](const char *element) {
        return attributes(body, QString::fromLatin1(element), wVal).size();
    };
    CHECK(count("w:tblHeader") == 1);
    CHECK(count("w:tr") == 1 + 6 + 165);
    CHECK(count("w:cantSplit") == count("w:tr"));
    CHECK(attributes(body, QStringLiteral("w:vMerge"), wVal).count(QStringLiteral("restart")) == 15 * 4);
    CHECK(attributes(body, QStringLiteral("w:vMerge"), wVal).count(QStringLiteral("continue")) == 15 * 4 * 10);
    CHECK(attributes(body, QStringLiteral("w:gridSpan"), wVal) == QStringList(6, QStringLiteral("10")));
    CHECK(attributes(body, QStringLiteral("w:pgSz"), QStringLiteral("w:orient")) ==
          QStringList{QStringLiteral("landscape")});
    int width = 0;
    for (const QString &column : attributes(body, QStringLiteral("w:gridCol"), QStringLiteral("w:w")))
        width += column.toInt();
    CHECK(width == Approx(390 / 25.4 * 1440).margin(10));
    const QByteArray foot = parts[QStringLiteral("word/footer1.xml")];
    CHECK(attributes(foot, QStringLiteral("w:fldSimple"), QStringLiteral("w:instr")) ==
          QStringList{QStringLiteral("PAGE"), QStringLiteral("NUMPAGES")});
    CHECK(elementTexts(foot, QStringLiteral("w:t")).contains(QStringLiteral("台账校验码 9f86d081884c")));
}

TEST_CASE(
    "letters in Word are sections from page 1 with the double lines on their first page, and signatures stay whole")
{
    NoticeInput input;
    input.office = QStringLiteral("市医改办");
    input.date = QDate(2021, 9, 28);
    for (const char *county : {"西峡县", "内乡县"}) {
        NoticeMatter matter;
        matter.county = QString::fromUtf8(county);
        matter.task = QStringLiteral("改革薪酬制度");
        input.matters.push_back(matter);
    }
    const auto parts = partsOf(notices(input));
    const QByteArray body = parts[QStringLiteral("word/document.xml")];
    CHECK(body.count("<w:sectPr>") == 2);
    CHECK(body.count("<w:titlePg/>") == 2);
    CHECK(attributes(body, QStringLiteral("w:pgNumType"), QStringLiteral("w:start")) ==
          QStringList{QStringLiteral("1"), QStringLiteral("1")});
    CHECK(body.indexOf("<w:sectPr>") > body.indexOf(QStringLiteral("西峡县").toUtf8())); // none before the first
    CHECK(body.count("w:keepNext") == 4); // the air and the name over each date
    const QByteArray foot = parts[QStringLiteral("word/footer3.xml")];
    CHECK(foot.contains("thinThickSmallGap"));
    CHECK_FALSE(foot.contains("PAGE"));
    CHECK(
        elementTexts(parts[QStringLiteral("word/footer2.xml")], QStringLiteral("w:t")).contains(QStringLiteral("— ")));
}

TEST_CASE("the text of a Word file is the document's, marks of XML included")
{
    Document document;
    document.blocks = {Paragraph{.text = QStringLiteral("收支<平衡>&“结余留用”")}};
    const QByteArray body = partsOf(document)[QStringLiteral("word/document.xml")];
    CHECK(elementTexts(body, QStringLiteral("w:t")).join(QString()) == QStringLiteral("收支<平衡>&“结余留用”"));
}

TEST_CASE("the same document gives the same Word file")
{
    const QTemporaryDir folder;
    const QString a = folder.filePath(QStringLiteral("a.docx")), b = folder.filePath(QStringLiteral("b.docx"));
    REQUIRE(writeDocx(briefing(sampleBriefing()), a));
    REQUIRE(writeDocx(briefing(sampleBriefing()), b));
    QFile first(a), second(b);
    REQUIRE((first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly)));
    CHECK(first.readAll() == second.readAll());
}
