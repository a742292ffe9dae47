#include "models/reports/pdf_bytes.h"

#include "models/reports/write_document.h"

#include <QFile>
#include <QTemporaryDir>

namespace tz {

Result<QByteArray> pdfBytes(Document document)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("paper.pdf"));
    if (auto done = writeDocument(std::move(document), path); !done) return done.error();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("没有出具：PDF 没有生成。请检查系统的临时文件夹是否已满，再试一次。")};
    return file.readAll();
}

} // namespace tz
