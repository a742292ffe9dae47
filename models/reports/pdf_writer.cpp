#include "models/reports/pdf_writer.h"

#include "models/reports/finished_pdf.h"
#include "models/reports/paint_page.h"
#include "models/reports/save_bytes.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace tz {

namespace {

/// Dots per inch of the PDF's own grid; only rounding depends on it.
constexpr int resolution = 1200;

QByteArray paintedPdf(const PdfInfo &info, int pageCount, const std::function<void(QPainter &, int)> &paint)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(info.title);
    writer.setCreator(QStringLiteral("医改台账"));
    writer.setResolution(resolution);
    const QPageSize size(info.pageMm, QPageSize::Millimeter, QString(), QPageSize::ExactMatch);
    writer.setPageLayout(QPageLayout(size, QPageLayout::Portrait, QMarginsF()));
    QPainter painter(&writer);
    painter.scale(resolution / 25.4, resolution / 25.4);
    for (int page = 0; page < pageCount; ++page) {
        if (page > 0) writer.newPage();
        paint(painter, page);
    }
    painter.end();
    return buffer.data();
}

} // namespace

Result<void> writePdf(const QString &path, const PdfInfo &info, const FontSet &fonts, int pageCount,
                      const std::function<void(QPainter &, int)> &paint)
{
    const QByteArray pdf = finishedPdf(paintedPdf(info, pageCount, paint), info, fonts);
    if (pdf.isEmpty()) return Error{QStringLiteral("PDF 没有生成，原有文件保持不变；请改用 Word 或 Excel 格式导出。")};
    return saveBytes(path, pdf);
}

Result<void> writePdf(const QString &path, const QString &title, const Pages &pages, const FontSet &fonts)
{
    Q_ASSERT(!pages.empty());
    PdfInfo info{title, {pages.front().width, pages.front().height}, {}, bookmarksOf(pages)};
    for (const PaperPage &page : pages)
        for (const TextRun &run : page.texts) info.drawnText += run.text;
    return writePdf(path, info, fonts, static_cast<int>(pages.size()), [&](QPainter &painter, int index) {
        paintPage(painter, pages[static_cast<size_t>(index)], fonts);
    });
}

} // namespace tz
