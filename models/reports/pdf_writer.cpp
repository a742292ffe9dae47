#include "models/reports/pdf_writer.h"

#include "models/reports/finished_pdf.h"
#include "models/reports/paginate.h"
#include "models/reports/paint_page.h"
#include "models/reports/save_bytes.h"

#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryFile>

#include <bitset>

namespace tz {

namespace {

/// Dots per inch of the PDF's own grid; only rounding depends on it.
constexpr int resolution = 1200;

/// A PDF that grows sheet by sheet, on disk: how long it gets is not known, and a buffer in memory is copied as it
/// grows.
class PdfSheets
{
public:
    explicit PdfSheets(const PdfInfo &info) : m_isReady(m_file.open()), m_writer(&m_file)
    {
        m_writer.setTitle(info.title);
        m_writer.setCreator(QStringLiteral("医改台账"));
        m_writer.setResolution(resolution);
        const QPageSize size(info.pageMm, QPageSize::Millimeter, QString(), QPageSize::ExactMatch);
        m_writer.setPageLayout(QPageLayout(size, QPageLayout::Portrait, QMarginsF()));
    }

    bool isReady() const { return m_isReady; }

    /// Paints on the next sheet, in millimetres.
    QPainter &next()
    {
        if (m_painter.isActive()) {
            m_writer.newPage();
        } else {
            m_painter.begin(&m_writer);
            m_painter.scale(resolution / 25.4, resolution / 25.4);
        }
        return m_painter;
    }

    /// The bytes, as long as this stands; none when the disk did not take them.
    QByteArray finish()
    {
        if (!m_painter.end() || !m_file.flush()) return {};
        const uchar *bytes = m_file.map(0, m_file.size());
        return bytes ? QByteArray::fromRawData(reinterpret_cast<const char *>(bytes), m_file.size()) : QByteArray();
    }

private:
    QTemporaryFile m_file;
    bool m_isReady;
    QPdfWriter m_writer;
    QPainter m_painter;
};

/// What is told of a paper whose pages pass by one at a time.
class PaperInfo
{
public:
    void note(const PaperPage &page)
    {
        for (const Bookmark &bookmark : page.bookmarks) m_bookmarks.push_back({m_pages, bookmark});
        for (const TextRun &run : page.texts) note(run.text);
        ++m_pages;
    }

    void tell(PdfInfo &info) &&
    {
        info.drawnText = std::move(m_characters);
        info.bookmarks = std::move(m_bookmarks);
    }

private:
    /// Each character once; those of two units as often as they come.
    void note(const QString &text)
    {
        for (const QChar unit : text) {
            if (m_seen[unit.unicode()] && !unit.isSurrogate()) continue;
            m_seen.set(unit.unicode());
            m_characters += unit;
        }
    }

    size_t m_pages = 0;
    std::vector<PlacedBookmark> m_bookmarks;
    std::bitset<0x10000> m_seen;
    QString m_characters;
};

Result<void> save(const QString &path, PdfInfo info, const FontSet &fonts,
                  const std::function<void(PdfSheets &, PdfInfo &)> &paint)
{
    return saveWritten(path, [&](QIODevice &out) -> Result<void> {
        PdfSheets sheets(info);
        if (!sheets.isReady())
            return Error{
                QStringLiteral("PDF 没有生成，原有文件保持不变；请检查系统的临时文件夹是否已满，然后再导出一次。")};
        paint(sheets, info);
        if (writeFinishedPdf(sheets.finish(), info, fonts, out)) return {};
        return Error{QStringLiteral("PDF 没有生成，原有文件保持不变；请改用 Word 或 Excel 格式导出。")};
    });
}

} // namespace

Result<void> writePdf(const QString &path, const PdfInfo &info, const FontSet &fonts, int pageCount,
                      const std::function<void(QPainter &, int)> &paint)
{
    return save(path, info, fonts, [&](PdfSheets &sheets, PdfInfo &) {
        for (int page = 0; page < pageCount; ++page) paint(sheets.next(), page);
    });
}

Result<void> writePdf(const QString &path, const QString &title, const Pages &pages, const FontSet &fonts)
{
    Q_ASSERT(!pages.empty());
    const PdfInfo info{title, {pages.front().width, pages.front().height}, {}};
    return save(path, info, fonts, [&](PdfSheets &sheets, PdfInfo &whole) {
        PaperInfo paper;
        for (const PaperPage &page : pages) {
            paper.note(page);
            paintPage(sheets.next(), page, fonts);
        }
        std::move(paper).tell(whole);
    });
}

Result<void> writePdf(const QString &path, const Document &document, const TextMeasurer &measurer, const FontSet &fonts)
{
    const PdfInfo info{document.title, {document.page.width(), document.page.height()}, {}};
    return save(path, info, fonts, [&](PdfSheets &sheets, PdfInfo &whole) {
        PaperInfo paper;
        const auto paint = [&](const PaperPage &page) {
            paper.note(page);
            paintPage(sheets.next(), page, fonts);
            return true;
        };
        paginateInto(paint, document, measurer);
        std::move(paper).tell(whole);
    });
}

} // namespace tz
