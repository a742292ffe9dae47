#include "models/reports/pdf_bytes.h"

#include "models/reports/fit_tables.h"
#include "models/reports/paginate.h"
#include "models/reports/pdf_writer.h"
#include "models/reports/qt_text_measurer.h"

#include <QFile>
#include <QTemporaryDir>

namespace tz {

Result<QByteArray> pdfBytes(Document document)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("paper.pdf"));
    const FontSet fonts = FontSet::ofThisMachine();
    const QtTextMeasurer measurer(fonts);
    fitTables(document, measurer);
    const Pages pages = paginate(document, measurer);
    if (auto done = writePdf(path, document.title, pages, fonts); !done) return done.error();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("没有出具：PDF 没有生成。请检查系统的临时文件夹是否已满，再试一次。")};
    return file.readAll();
}

} // namespace tz
