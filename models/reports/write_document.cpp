#include "models/reports/write_document.h"

#include "models/reports/docx_renderer.h"
#include "models/reports/paginate.h"
#include "models/reports/pdf_writer.h"
#include "models/reports/qt_text_measurer.h"
#include "models/reports/save_bytes.h"
#include "models/reports/text_renderer.h"
#include "models/reports/xlsx_renderer.h"

#include <QFileInfo>

namespace tz {

namespace {

Result<void> writeAsPdf(const Document &document, const QString &path)
{
    const FontSet fonts = FontSet::ofThisMachine();
    return writePdf(path, document.title, paginate(document, QtTextMeasurer(fonts)), fonts);
}

Result<void> writeAsText(const Document &document, const QString &path)
{
    return saveBytes(path, renderText(document).toUtf8());
}

struct Format {
    const char *suffix;
    Result<void> (*write)(const Document &, const QString &);
};

constexpr Format formats[] = {{"pdf", writeAsPdf}, {"xlsx", writeXlsx}, {"docx", writeDocx}, {"txt", writeAsText}};

} // namespace

Result<void> writeDocument(const Document &document, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix();
    for (const Format &format : formats)
        if (suffix.compare(QLatin1StringView(format.suffix), Qt::CaseInsensitive) == 0)
            return format.write(document, path);
    return Error{
        QStringLiteral("没有导出：不认识文件类型“%1”。请把文件名的结尾改为 .pdf、.xlsx、.docx 或 .txt。").arg(suffix)};
}

} // namespace tz
