#include "tests/support/catch.h"

#include "models/reports/edited_briefing.h"
#include "models/reports/paginate.h"
#include "models/reports/picture_file.h"
#include "models/reports/write_document.h"
#include "tests/reports/fixed_measurer.h"
#include "tests/reports/xml_package.h"
#include "tests/support/photo.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

using namespace tz;
using namespace tz::test;

namespace {

constexpr PictureRoom room{117, 108};

/// Colours of the four quarters, read in rows: RGBW.
QString coloursOf(const QImage &image)
{
    QString colours;
    for (const double y : {0.25, 0.75})
        for (const double x : {0.25, 0.75}) {
            const QColor dot = image.pixelColor(int(x * image.width()), int(y * image.height()));
            const bool r = dot.red() > 128, g = dot.green() > 128, b = dot.blue() > 128;
            colours += r && g && b ? u'W' : r ? u'R' : g ? u'G' : b ? u'B' : u'?';
        }
    return colours;
}

Picture ready(const QByteArray &file, const PictureRoom &within = room)
{
    auto picture = pictureOf(file, within);
    REQUIRE(picture);
    return *picture;
}

Document withPicture(const Picture &picture, size_t paragraphs = 1)
{
    EditedBriefing input;
    input.office = QStringLiteral("医改办");
    input.name = QStringLiteral("工作简报");
    input.number = QStringLiteral("第五期");
    input.date = QDate(2022, 7, 25);
    QStringList lines;
    for (size_t i = 0; i < paragraphs; ++i) lines << QStringLiteral("正文。");
    input.articles = {{QStringLiteral("标题"), lines.join(u'\n'), {picture}}};
    return editedBriefing(input);
}

} // namespace

TEST_CASE("a photo comes out upright however the camera was held")
{
    for (int orientation = 1; orientation <= 8; ++orientation) {
        CAPTURE(orientation);
        const Picture picture = ready(photoHeld(orientation));
        const QImage image = QImage::fromData(picture.bytes);
        CHECK(coloursOf(image) == QStringLiteral("RGBW"));
        CHECK(picture.widthMm / picture.heightMm == Approx(2).epsilon(0.01));
        CHECK_FALSE(picture.bytes.contains("Exif"));
        CHECK(coloursOf(thumbnailOf(photoHeld(orientation), {96, 72})) == QStringLiteral("RGBW"));
    }
}

TEST_CASE("a picture is scaled to its room, and a small one is not blown up")
{
    const Picture large = ready(photoHeld(6, fourColours(3000, 2000)));
    CHECK(large.widthMm == Approx(room.widthMm));
    CHECK(large.heightMm == Approx(room.widthMm * 2 / 3).epsilon(0.01));
    CHECK(QImage::fromData(large.bytes).width() == qRound(room.widthMm / 25.4 * 220));
    const Picture high = ready(photoHeld(1, fourColours(1000, 4000)));
    CHECK(high.heightMm == Approx(room.heightMm));
    const Picture small = ready(photoHeld(1, fourColours(96, 48)));
    CHECK(small.widthMm == Approx(25.4));
}

TEST_CASE("what is no picture is refused with a sentence")
{
    CHECK_FALSE(checkPicture("一个文本文件"));
    CHECK_FALSE(checkPicture({}));
    CHECK(checkPicture(photoHeld(3)));

    QImage shot(400, 300, QImage::Format_ARGB32);
    for (int y = 0; y < shot.height(); ++y)
        for (int x = 0; x < shot.width(); ++x) shot.setPixel(x, y, qRgba(x * y % 256, x % 251, y % 241, 255));
    QBuffer buffer;
    REQUIRE(shot.save(&buffer, "PNG"));
    CHECK(checkPicture(buffer.data()));
    const auto cut = checkPicture(buffer.data().left(3000));
    REQUIRE_FALSE(cut);
    CHECK(cut.error().sentence.contains(QStringLiteral("不完整")));
    CHECK_FALSE(pictureOf(photoHeld(1).left(60), room));
}

TEST_CASE("transparent parts stay transparent on the paper")
{
    QImage drawing(40, 40, QImage::Format_ARGB32);
    drawing.fill(Qt::transparent);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    drawing.save(&buffer, "png");
    CHECK(ready(buffer.data()).bytes.startsWith("\x89PNG"));
    CHECK(ready(photoHeld(1)).bytes.startsWith("\xFF\xD8"));
}

TEST_CASE(
    "a picture and its caption stand on one page, within the core, set a little smaller where that fills the page")
{
    int smaller = 0;
    Picture picture = ready(photoHeld(1, fourColours(2000, 1600)));
    picture.caption = QStringLiteral("7月14日上午，内乡县调研医共体建设工作");
    for (size_t paragraphs = 1; paragraphs < 20; ++paragraphs) {
        CAPTURE(paragraphs);
        const Pages pages = paginate(withPicture(picture, paragraphs), FixedMeasurer());
        size_t found = 0;
        for (const PaperPage &page : pages) {
            for (const PictureItem &item : page.pictures) {
                ++found;
                const PageFormat format;
                CHECK(item.box.y >= format.top);
                CHECK(item.box.width / item.box.height == Approx(picture.widthMm / picture.heightMm));
                CHECK(item.box.height > 0.7 * picture.heightMm - 1e-6);
                smaller += item.box.height < picture.heightMm - 1e-6;
                CHECK(item.box.x + item.box.width / 2 == Approx(format.left + format.coreWidth() / 2));
                const auto caption = std::find_if(page.texts.begin(), page.texts.end(), [&](const TextRun &run) {
                    return run.text.contains(QStringLiteral("内乡县"));
                });
                REQUIRE(caption != page.texts.end());
                CHECK(caption->baseline > item.box.y + item.box.height);
                CHECK(caption->baseline < format.coreBottom());
            }
        }
        CHECK(found == 1);
    }
    CHECK(smaller > 0);
}

TEST_CASE("a Word file holds the picture, its size, its words for those who do not see it, and its caption")
{
    Picture picture = ready(photoHeld(6));
    picture.caption = QStringLiteral("现场<核查>");
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.docx"));
    REQUIRE(writeDocument(withPicture(picture), path));
    const auto parts = unzipped(path);
    CHECK(parts.value(QStringLiteral("word/media/image1.jpeg")) == picture.bytes);
    const QByteArray body = parts.value(QStringLiteral("word/document.xml"));
    CHECK(xmlError(body) == QString());
    CHECK(attributes(body, QStringLiteral("wp:extent"), QStringLiteral("cx")) ==
          QStringList{QString::number(qRound64(picture.widthMm * 36'000))});
    CHECK(attributes(body, QStringLiteral("wp:docPr"), QStringLiteral("descr")) == QStringList{picture.caption});
    CHECK(attributes(body, QStringLiteral("a:blip"), QStringLiteral("r:embed")) ==
          QStringList{QStringLiteral("image1")});
    CHECK(elementTexts(body, QStringLiteral("w:t")).contains(picture.caption));
    CHECK(parts.value(QStringLiteral("word/_rels/document.xml.rels")).contains("media/image1.jpeg"));
    CHECK(parts.value(QStringLiteral("[Content_Types].xml")).contains("image/jpeg"));
}

TEST_CASE("a PDF shows the picture, text and workbook say what it shows")
{
    Picture picture = ready(photoHeld(8));
    picture.caption = QStringLiteral("核查现场");
    const QTemporaryDir folder;
    const auto written = [&](const char *name) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        REQUIRE(writeDocument(withPicture(picture), path));
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    CHECK(written("a.pdf").contains("/Subtype /Image"));
    CHECK(QString::fromUtf8(written("a.txt")).contains(QStringLiteral("〔图〕核查现场")));
    written("a.xlsx");
    const auto parts = unzipped(folder.filePath(QStringLiteral("a.xlsx")));
    CHECK(parts.value(QStringLiteral("xl/sharedStrings.xml")).contains("〔图〕核查现场"));
}
