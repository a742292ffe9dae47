#include "tests/support/catch.h"

#include "models/reports/paint_page.h"
#include "models/reports/qt_text_measurer.h"

#include <QImage>
#include <QPainter>

using namespace tz;

namespace {

/// The right end of the ink on a page painted at so many pixels per mm, in mm.
double inkEnd(const PaperPage &page, const FontSet &fonts, double pixelsPerMm)
{
    QImage image(QSize(qRound(page.width * pixelsPerMm), qRound(page.height * pixelsPerMm)), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(pixelsPerMm, pixelsPerMm);
    paintPage(painter, page, fonts);
    painter.end();
    for (int x = image.width() - 1; x >= 0; --x)
        for (int y = 0; y < image.height(); ++y)
            if (qGray(image.pixel(x, y)) < 128) return (x + 1) / pixelsPerMm;
    return 0;
}

PaperPage pageOf(const TextRun &run)
{
    PaperPage page;
    page.width = 100;
    page.height = 20;
    page.texts = {run};
    return page;
}

} // namespace

TEST_CASE("a line of text is as wide as it was measured at every scale of the screen")
{
    const FontSet fonts = FontSet::ofThisMachine();
    const QtTextMeasurer measurer(fonts);
    const QString text = QStringLiteral("截至8月13日，165项任务完成38.5%，HIS国");
    const double width = measurer.width(text, FontRole::Sans, 9);
    for (double dpi : {96.0, 120.0, 144.0, 192.0, 600.0}) {
        CAPTURE(dpi);
        CHECK(inkEnd(pageOf({5, 10, text, FontRole::Sans, 9}), fonts, dpi / 25.4) == Approx(5 + width).margin(0.5));
    }
}

TEST_CASE("a stretched line ends at the edge")
{
    const FontSet fonts = FontSet::ofThisMachine();
    const QtTextMeasurer measurer(fonts);
    const double em = emMm(12);
    const TextRun run{5, 10, QString(10, u'国'), FontRole::FangSong, 12, Ink::Black, 1.2};
    CHECK(inkEnd(pageOf(run), fonts, 10) == Approx(5 + 9 * 1.2 * em + em).margin(0.6));
}
