#include "models/reports/write_document.h"

#include "models/reports/docx_renderer.h"
#include "models/reports/fit_tables.h"
#include "models/reports/pdf_writer.h"
#include "models/reports/qt_text_measurer.h"
#include "models/reports/save_bytes.h"
#include "models/reports/text_renderer.h"
#include "models/reports/xlsx_renderer.h"

#include <QFileInfo>

namespace tz {

namespace {

Result<QStringList> writeAsPdf(Document document, const QString &path)
{
    const FontSet fonts = FontSet::ofThisMachine();
    const QtTextMeasurer measurer(fonts);
    QStringList notes = fitTables(document, measurer);
    if (auto done = writePdf(path, document, measurer, fonts); !done) return done.error();
    return notes;
}

/// For what is laid out by another program: the same columns as on the PDF.
template <Result<void> (*write)(const Document &, const QString &)>
Result<QStringList> writeFitted(Document document, const QString &path)
{
    QStringList notes = fitTables(document, QtTextMeasurer(FontSet::ofThisMachine()));
    if (auto done = write(document, path); !done) return done.error();
    return notes;
}

Result<QStringList> writeAsText(Document document, const QString &path)
{
    if (auto done = saveBytes(path, renderText(document).toUtf8()); !done) return done.error();
    return QStringList();
}

struct Format {
    const char *suffix;
    Result<QStringList> (*write)(Document, const QString &);
};

constexpr Format formats[] = {
    {"pdf", writeAsPdf}, {"xlsx", writeFitted<writeXlsx>}, {"docx", writeFitted<writeDocx>}, {"txt", writeAsText}};

} // namespace

Result<QStringList> writeDocument(Document document, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix();
    for (const Format &format : formats)
        if (suffix.compare(QLatin1StringView(format.suffix), Qt::CaseInsensitive) == 0)
            return format.write(std::move(document), path);
    return Error{
        QStringLiteral("没有导出：不认识文件类型“%1”。请把文件名的结尾改为 .pdf、.xlsx、.docx 或 .txt。").arg(suffix)};
}

} // namespace tz
