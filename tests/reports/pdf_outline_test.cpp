#include "tests/support/catch.h"

#include "models/reports/circular.h"
#include "models/reports/county_cards.h"
#include "models/reports/paginate.h"
#include "models/reports/pdf_writer.h"
#include "models/reports/qt_text_measurer.h"
#include "models/reports/rectification.h"
#include "tests/reports/fixed_measurer.h"
#include "tests/reports/samples.h"

#include <QFile>
#include <QTemporaryDir>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

using namespace tz;

namespace {

/// "0 标题 @1 34mm": depth, words, page and height of an entry, below it its children.
void list(const std::vector<QPDFOutlineObjectHelper> &entries, int depth, QPDF &pdf, QStringList &out)
{
    for (QPDFOutlineObjectHelper entry : entries) {
        QPDFObjectHandle target = entry.getDest();
        int page = 0;
        for (QPDFObjectHandle candidate : pdf.getAllPages()) {
            ++page;
            if (candidate.getObjGen() == target.getArrayItem(0).getObjGen()) break;
        }
        const double top = 842 - target.getArrayItem(3).getNumericValue();
        out << QStringLiteral("%1 %2 @%3 %4mm")
                   .arg(depth)
                   .arg(QString::fromStdString(entry.getTitle()))
                   .arg(page)
                   .arg(qRound(top * mmPerPoint));
        list(entry.getKids(), depth + 1, pdf, out);
    }
}

QStringList outlineOf(const Document &document)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    const FontSet fonts = FontSet::ofThisMachine();
    REQUIRE(writePdf(path, document.title, paginate(document, test::FixedMeasurer()), fonts));
    QPDF pdf;
    pdf.processFile(QFile::encodeName(path).constData());
    QStringList out;
    list(QPDFOutlineDocumentHelper(pdf).getTopLevelOutlines(), 0, pdf, out);
    return out;
}

Document plain(std::vector<Block> blocks)
{
    Document document;
    document.blocks = std::move(blocks);
    return document;
}

/// Counts of an outline item, which say how many entries a reader shows below it.
int countOf(QPDFObjectHandle item)
{
    return item.hasKey("/Count") ? item.getKey("/Count").getIntValueAsInt() : 0;
}

} // namespace

TEST_CASE("titles and headings of a paper are its outline, each with its page and height")
{
    const Document document = plain({
        Title{QStringLiteral("减轻群众就医负担\n积极回应人民期盼")},
        Heading{QStringLiteral("一、总体情况"), 1},
        Heading{QStringLiteral("（一）西峡县"), 2},
        Paragraph{.text = QStringLiteral("正文。")},
        PageBreak{},
        Heading{QStringLiteral("（二）内乡县"), 2},
        Heading{QStringLiteral("二、下步要求"), 1},
        Title{QStringLiteral("另一篇")},
    });
    CHECK(outlineOf(document) ==
          QStringList{QStringLiteral("0 减轻群众就医负担积极回应人民期盼 @1 34mm"),
                      QStringLiteral("1 一、总体情况 @1 65mm"), QStringLiteral("2 （一）西峡县 @1 76mm"),
                      QStringLiteral("2 （二）内乡县 @2 34mm"), QStringLiteral("1 二、下步要求 @2 44mm"),
                      QStringLiteral("0 另一篇 @2 55mm")});
}

TEST_CASE("a paper without a heading has no outline")
{
    CHECK(outlineOf(plain({Paragraph{.text = QStringLiteral("正文。")}})).isEmpty());
}

TEST_CASE("a heading at the foot of a page is found on the page that it went to")
{
    std::vector<Block> blocks(20, Paragraph{.text = QStringLiteral("一行。")});
    blocks.push_back(Heading{QStringLiteral("一、到下一页的标题"), 1});
    CHECK(outlineOf(plain(std::move(blocks))) == QStringList{QStringLiteral("0 一、到下一页的标题 @2 34mm")});
}

TEST_CASE("counties are found in the outline of cards, circular and list of findings")
{
    CountyCardInput cards;
    for (const char *name : {"西峡县", "内乡县"}) {
        CardCounty county;
        county.name = QString::fromUtf8(name);
        cards.counties.push_back(county);
    }
    const QString ofCards = outlineOf(countyCards(cards)).join(u'\n');
    CHECK(ofCards.contains(QStringLiteral("0 西峡县县情卡 @1 ")));
    CHECK(ofCards.contains(QStringLiteral("0 内乡县县情卡 @2 ")));

    CircularInput circularInput;
    circularInput.counties = {QStringLiteral("西峡县"), QStringLiteral("内乡县")};
    for (const QString &county : circularInput.counties) {
        CircularItem item;
        item.county = county;
        item.task = QStringLiteral("整合资源");
        item.light = Light::Overdue;
        item.daysLeft = -3;
        circularInput.items.push_back(item);
    }
    const QString ofCircular = outlineOf(circular(circularInput)).join(u'\n');
    CHECK(ofCircular.contains(QStringLiteral("1 三、进展较慢事项")));
    CHECK(ofCircular.contains(QStringLiteral("\n2 西峡县 @")));
    CHECK(ofCircular.contains(QStringLiteral("\n2 内乡县 @")));

    RectificationInput findings;
    for (const char *county : {"西峡县", "内乡县"}) {
        RectificationRow row;
        row.program = QStringLiteral("核查组反馈问题");
        row.problem = QStringLiteral("编制核定不到位");
        row.county = QString::fromUtf8(county);
        findings.rows.push_back(row);
    }
    QStringList ofFindings = outlineOf(rectification(findings));
    ofFindings.replaceInStrings(QRegularExpression(QStringLiteral(" @.*")), QString());
    CHECK(ofFindings.join(u'\n') ==
          QStringLiteral("0 问题整改清单\n1 核查组反馈问题\n2 编制核定不到位\n3 西峡县\n3 内乡县"));
}

TEST_CASE("an outline is opened down to its chapters")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    const FontSet fonts = FontSet::ofThisMachine();
    const Document document = plain({Title{QStringLiteral("题")}, Heading{QStringLiteral("一、章"), 1},
                                     Heading{QStringLiteral("（一）节"), 2}, Heading{QStringLiteral("（二）节"), 2},
                                     Heading{QStringLiteral("二、章"), 1}});
    REQUIRE(writePdf(path, document.title, paginate(document, test::FixedMeasurer()), fonts));
    QPDF pdf;
    pdf.processFile(QFile::encodeName(path).constData());
    QPDFObjectHandle root = pdf.getRoot().getKey("/Outlines");
    QPDFObjectHandle title = root.getKey("/First");
    CHECK(countOf(root) == 3);
    CHECK(countOf(title) == 2);
    CHECK(countOf(title.getKey("/First")) == -2);
    CHECK(countOf(title.getKey("/Last")) == 0);
}

TEST_CASE("fonts are named as subsets, alike in every place of the file")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    const FontSet fonts = FontSet::ofThisMachine();
    REQUIRE(writePdf(path, QStringLiteral("简报"), paginate(briefing(test::sampleBriefing()), test::FixedMeasurer()),
                     fonts));
    QPDF pdf;
    pdf.processFile(QFile::encodeName(path).constData());
    int count = 0;
    for (QPDFObjectHandle font : pdf.getAllObjects()) {
        if (!font.isDictionaryOfType("/Font", "/Type0")) continue;
        ++count;
        const QString name = QString::fromStdString(font.getKey("/BaseFont").getName());
        CAPTURE(name);
        CHECK(QRegularExpression(QStringLiteral("^/[A-Z]{6}\\+[A-Za-z]")).match(name).hasMatch());
        QPDFObjectHandle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
        CHECK(descendant.getKey("/BaseFont").getName() == name.toStdString());
        CHECK(descendant.getKey("/FontDescriptor").getKey("/FontName").getName() == name.toStdString());
    }
    CHECK(count >= 3);
}
