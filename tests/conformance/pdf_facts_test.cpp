#include "tests/support/catch.h"

#include "models/conformance/pdf_facts.h"
#include "models/reports/paginate.h"
#include "models/reports/pdf_writer.h"
#include "models/reports/qt_text_measurer.h"
#include "tests/conformance/hand_pdf.h"
#include "tests/reports/samples.h"

#include <QFile>
#include <QTemporaryDir>

using namespace tz;
using test::HandPdf;

namespace {

PdfFacts readBack(HandPdf &pdf)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    pdf.save(path);
    auto facts = readPdf(path);
    REQUIRE(facts);
    return *std::move(facts);
}

PdfPage onePage(const std::string &content, const std::string &extra = "")
{
    HandPdf pdf;
    pdf.addPage(content, extra);
    return readBack(pdf).pages.front();
}

/// "F 12 at 20.0 30.0, 8.5 wide: 中文"
QString said(const PdfText &run)
{
    return QStringLiteral("%1 pt %2 %3, %4 wide: %5")
        .arg(run.sizePt, 0, 'f', 1)
        .arg(run.x, 0, 'f', 1)
        .arg(run.baseline, 0, 'f', 1)
        .arg(run.width, 0, 'f', 1)
        .arg(run.text);
}

QStringList said(const PdfPage &page)
{
    QStringList all;
    for (const PdfText &run : page.texts) all << said(run);
    return all;
}

QString said(const PdfRule &rule)
{
    return QStringLiteral("%1 %2 – %3 %4, %5")
        .arg(rule.x1, 0, 'f', 1)
        .arg(rule.y1, 0, 'f', 1)
        .arg(rule.x2, 0, 'f', 1)
        .arg(rule.y2, 0, 'f', 1)
        .arg(rule.width, 0, 'f', 2);
}

} // namespace

TEST_CASE("what our writer paints is read back where it was placed")
{
    const FontSet fonts = FontSet::ofThisMachine();
    const Pages pages = paginate(briefing(test::sampleBriefing()), QtTextMeasurer(fonts));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    REQUIRE(writePdf(path, QStringLiteral("简报"), pages, fonts));
    const auto facts = readPdf(path);
    REQUIRE(facts);
    CHECK(facts->title == QStringLiteral("简报"));
    REQUIRE(facts->pages.size() == pages.size());
    for (const PdfFont &font : facts->fonts) {
        CAPTURE(font.name);
        CHECK(font.embedded);
        CHECK(font.subset);
        CHECK_FALSE(font.name.contains(u'+'));
    }
    for (size_t i = 0; i < pages.size(); ++i) {
        const PdfPage &page = facts->pages[i];
        CHECK(page.width == Approx(210).margin(0.2));
        CHECK(page.height == Approx(297).margin(0.2));
        for (const TextRun &run : pages[i].texts) {
            CAPTURE(i, run.text, run.x, run.baseline);
            const auto found = std::find_if(page.texts.begin(), page.texts.end(), [&](const PdfText &text) {
                return text.text == run.text && std::abs(text.x - run.x) < 0.1 &&
                       std::abs(text.baseline - run.baseline) < 0.1;
            });
            REQUIRE(found != page.texts.end());
            CHECK(found->sizePt == Approx(run.sizePt).margin(0.05));
            CHECK(found->width ==
                  Approx(QtTextMeasurer(fonts).width(run.text, run.role, run.sizePt) * run.stretch).margin(0.3));
        }
        for (const LineItem &line : pages[i].lines) {
            CAPTURE(i, line.x1, line.y1, line.x2, line.y2);
            CHECK(std::any_of(page.rules.begin(), page.rules.end(), [&](const PdfRule &rule) {
                return std::abs(rule.x1 - line.x1) < 0.1 && std::abs(rule.y1 - line.y1) < 0.1 &&
                       std::abs(rule.x2 - line.x2) < 0.1 && std::abs(rule.width - line.width) < 0.02;
            }));
        }
    }
}

TEST_CASE("text is found where its operators put it")
{
    // 10 pt are 3.53 mm; the page's foot is at 297 mm.
    const struct {
        const char *content;
        QStringList said;
    } table[] = {
        {"BT /F 10 Tf 100 700 Td <4E2D6587> Tj ET", {QStringLiteral("10.0 pt 35.3 50.1, 7.1 wide: 中文")}},
        {"BT /F 10 Tf 2 0 0 2 100 700 Tm <4E2D> Tj ET", {QStringLiteral("20.0 pt 35.3 50.1, 7.1 wide: 中")}},
        {"q 2 0 0 2 0 0 cm BT /F 10 Tf 50 350 Td <4E2D> Tj ET Q", {QStringLiteral("20.0 pt 35.3 50.1, 7.1 wide: 中")}},
        {"1 0 0 -1 0 841.89 cm BT /F 10 Tf 1 0 0 -1 100 141.89 Tm <4E2D> Tj ET",
         {QStringLiteral("10.0 pt 35.3 50.1, 3.5 wide: 中")}},
        {"BT /F 10 Tf 100 700 Td 5 TL <4E2D> Tj T* <6587> Tj <6587> ' ET",
         {QStringLiteral("10.0 pt 35.3 50.1, 3.5 wide: 中"), QStringLiteral("10.0 pt 35.3 51.8, 3.5 wide: 文"),
          QStringLiteral("10.0 pt 35.3 53.6, 3.5 wide: 文")}},
        {"BT /F 10 Tf 100 700 TD 0 -10 TD <4E2D> Tj T* <6587> Tj ET",
         {QStringLiteral("10.0 pt 35.3 53.6, 3.5 wide: 中"), QStringLiteral("10.0 pt 35.3 57.1, 3.5 wide: 文")}},
        {"BT /F 10 Tf 100 700 Td [<4E2D> -200 <6587> -3000 <4E2D>] TJ ET",
         {QStringLiteral("10.0 pt 35.3 50.1, 7.8 wide: 中文"), QStringLiteral("10.0 pt 53.6 50.1, 3.5 wide: 中")}},
        {"BT /F 10 Tf 100 700 Td 1 Tc <4E2D6587> Tj ET", {QStringLiteral("10.0 pt 35.3 50.1, 7.4 wide: 中文")}},
        {"BT /F 10 Tf 80 Tz 100 700 Td <4E2D6587> Tj ET", {QStringLiteral("10.0 pt 35.3 50.1, 5.6 wide: 中文")}},
        {"BT /F 10 Tf 5 Ts 100 700 Td <0031> Tj ET", {QStringLiteral("10.0 pt 35.3 48.3, 1.8 wide: 1")}},
    };
    for (const auto &line : table) {
        CAPTURE(line.content);
        CHECK(said(onePage(line.content)) == line.said);
    }
}

TEST_CASE("text in a form is found where the form is painted, and its state ends with it")
{
    HandPdf pdf;
    pdf.addObject("Seal", "/Subtype /Form /BBox [0 0 99 99] /Matrix [1 0 0 1 10 0]",
                  "1 0 0 rg BT /F 10 Tf <4E2D> Tj ET 0 0 1 RG 3 w");
    pdf.addPage("q 1 0 0 1 90 700 cm /Seal Do Q BT /F 10 Tf 200 700 Td <6587> Tj ET 0 0 m 100 0 l S");
    const PdfPage page = readBack(pdf).pages.front();
    CHECK(said(page) == QStringList{QStringLiteral("10.0 pt 35.3 50.1, 3.5 wide: 中"),
                                    QStringLiteral("10.0 pt 70.6 50.1, 3.5 wide: 文")});
    CHECK(page.texts[0].colour == qRgb(255, 0, 0));
    CHECK(page.texts[1].colour == qRgb(0, 0, 0));
    CHECK(page.rules.at(0).width == Approx(mmPerPoint));
}

TEST_CASE("a form that calls itself is entered a few times and left")
{
    HandPdf pdf;
    pdf.addObject("Loop", "/Subtype /Form /BBox [0 0 9 9]", "BT /F 10 Tf <4E2D> Tj ET /Loop Do");
    pdf.addPage("/Loop Do");
    CHECK(readBack(pdf).pages.front().texts.size() < 50);
}

TEST_CASE("a page that is turned is read as it is shown")
{
    const struct {
        const char *extra;
        QString said;
    } table[] = {
        {"/Rotate 90", QStringLiteral("297 × 210")},
        {"/Rotate 180", QStringLiteral("210 × 297")},
        {"/Rotate -90", QStringLiteral("297 × 210")},
        {"/CropBox [0 0 300 400]", QStringLiteral("106 × 141")},
    };
    for (const auto &line : table) {
        CAPTURE(line.extra);
        const PdfPage page = onePage("", line.extra);
        CHECK(QStringLiteral("%1 × %2").arg(qRound(page.width)).arg(qRound(page.height)) == line.said);
    }
    // Painted upwards along the sheet's left edge, shown upright at the top.
    const PdfPage page = onePage("BT /F 10 Tf 0 1 -1 0 100 200 Tm <4E2D6587> Tj ET", "/Rotate 90");
    CHECK(said(page) == QStringList{QStringLiteral("10.0 pt 70.6 35.3, 7.1 wide: 中文")});
}

TEST_CASE("strokes and thin filled rectangles are rules, tints and curves are not")
{
    const struct {
        const char *content;
        QStringList said;
    } table[] = {
        {"2 w 100 700 m 300 700 l S", {QStringLiteral("35.3 50.1 – 105.8 50.1, 0.71")}},
        {"q 2 0 0 2 0 0 cm 1 w 50 350 m 150 350 l S Q", {QStringLiteral("35.3 50.1 – 105.8 50.1, 0.71")}},
        {"100 699 200 2 re f", {QStringLiteral("35.3 50.1 – 105.8 50.1, 0.71")}},
        {"100 699 m 300 699 l 300 701 l 100 701 l h f", {QStringLiteral("35.3 50.1 – 105.8 50.1, 0.71")}},
        {"100 699 2 200 re f", {QStringLiteral("35.6 -20.1 – 35.6 50.4, 0.71")}},
        {"100 600 200 100 re f", {}},
        {"1 w 100 700 m 120 720 200 720 300 700 c S", {}},
        {"1 w 100 700 m 300 700 l n", {}},
    };
    for (const auto &line : table) {
        CAPTURE(line.content);
        QStringList rules;
        for (const PdfRule &rule : onePage(line.content).rules) rules << said(rule);
        CHECK(rules == line.said);
    }
}

TEST_CASE("colours are taken from grey, RGB and CMYK")
{
    const struct {
        const char *operators;
        QRgb colour;
    } table[] = {{"0.5 g", qRgb(128, 128, 128)},
                 {"1 0 0 rg", qRgb(255, 0, 0)},
                 {"0 0.8 0.8 0 k", qRgb(255, 51, 51)},
                 {"0 0 0 1 k", qRgb(0, 0, 0)},
                 {"/DeviceRGB cs 0 0 1 scn", qRgb(0, 0, 255)},
                 {"1 0 0 rg /DeviceGray cs", qRgb(0, 0, 0)}};
    for (const auto &line : table) {
        CAPTURE(line.operators);
        const PdfPage page = onePage(std::string(line.operators) + " BT /F 10 Tf <4E2D> Tj ET");
        CHECK(page.texts.at(0).colour == line.colour);
    }
}

TEST_CASE("a picture is told by the place it covers")
{
    HandPdf pdf;
    pdf.addObject("Photo", "/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "x");
    pdf.addPage("q 200 0 0 100 100 600 cm /Photo Do Q");
    const PdfPage page = readBack(pdf).pages.front();
    REQUIRE(page.images.size() == 1);
    CHECK(page.images[0].x == Approx(100 * mmPerPoint));
    CHECK(page.images[0].width == Approx(200 * mmPerPoint));
    CHECK(page.images[0].y == Approx(141.89 * mmPerPoint));
    CHECK(page.images[0].height == Approx(100 * mmPerPoint));
}

TEST_CASE("a font is known by its name without the subset's tag")
{
    HandPdf pdf;
    pdf.addPage("BT /H 10 Tf <4E2D> Tj /F 10 Tf <4E2D> Tj ET");
    const PdfFacts facts = readBack(pdf);
    REQUIRE(facts.fonts.size() == 2);
    CHECK(facts.fonts[0] == PdfFont{QStringLiteral("SimHei"), true, true});
    CHECK(facts.fonts[1] == PdfFont{QStringLiteral("FangSong_GB2312"), true, false});
}

TEST_CASE("a file that cannot be read is said in a sentence")
{
    const QTemporaryDir folder;
    CHECK(readPdf(folder.filePath(QStringLiteral("没有.pdf"))).error().sentence.contains(QStringLiteral("没有找到")));
    const QString path = folder.filePath(QStringLiteral("坏.pdf"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("not a PDF");
    file.close();
    CHECK(readPdf(path).error().sentence.contains(QStringLiteral("不是完好的 PDF")));
}
