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

Result<void> writeAsPdf(Document document, const QString &path)
{
    const FontSet fonts = FontSet::ofThisMachine();
    const QtTextMeasurer measurer(fonts);
    fitTables(document, measurer);
    return writePdf(path, document, measurer, fonts);
}

/// For what is laid out by another program: the same columns as on the PDF.
template <Result<void> (*write)(const Document &, const QString &)>
Result<void> writeFitted(Document document, const QString &path)
{
    fitTables(document, QtTextMeasurer(FontSet::ofThisMachine()));
    return write(document, path);
}

Result<void> writeAsText(Document document, const QString &path)
{
    return saveBytes(path, renderText(document).toUtf8());
}

struct Format {
    const char *suffix;
    Result<void> (*write)(Document, const QString &);
};

constexpr Format formats[] = {
    {"pdf", writeAsPdf}, {"xlsx", writeFitted<writeXlsx>}, {"docx", writeFitted<writeDocx>}, {"txt", writeAsText}};

} // namespace

Result<void> writeDocument(Document document, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix();
    for (const Format &format : formats)
        if (suffix.compare(QLatin1StringView(format.suffix), Qt::CaseInsensitive) == 0)
            return format.write(std::move(document), path);
    return Error{
        QStringLiteral("没有导出：不认识文件类型“%1”。请把文件名的结尾改为 .pdf、.xlsx、.docx 或 .txt。").arg(suffix)};
}

} // namespace tz
