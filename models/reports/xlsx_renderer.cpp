#include "models/reports/xlsx_renderer.h"

#include "models/reports/save_bytes.h"
#include "models/reports/xlsx_sheet.h"

#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

namespace tz {

namespace {

/// A sheet's name holds at most 31 characters and none of []:*?/\.
QByteArray sheetName(const QString &title)
{
    QString name;
    for (const QChar c : title)
        if (!QStringLiteral("[]:*?/\\'").contains(c)) name += c;
    return name.isEmpty() ? QByteArrayLiteral("Sheet1") : name.left(31).toUtf8();
}

/// The bytes of the workbook; empty when the disk did not take the working file.
QByteArray workbook(const Document &document)
{
    const QTemporaryDir folder;
    if (!folder.isValid()) return {};
    const QString path = folder.filePath(QStringLiteral("report.xlsx"));
    lxw_workbook *book = workbook_new(QFile::encodeName(path).constData());
    if (!book) return {};
    QByteArray title = document.title.toUtf8();
    lxw_doc_properties properties{};
    properties.title = title.data();
    workbook_set_properties(book, &properties);
    lxw_worksheet *sheet = workbook_add_worksheet(book, sheetName(document.title).constData());
    if (sheet) XlsxSheet(book, sheet, document).write();
    if (workbook_close(book) != LXW_NO_ERROR || !sheet) return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Result<void> writeXlsx(const Document &document, const QString &path)
{
    const QByteArray bytes = workbook(document);
    if (bytes.isEmpty())
        return Error{
            QStringLiteral("表格文件没有生成，原有文件保持不变；请检查系统的临时文件夹是否已满，然后再导出一次。")};
    return saveBytes(path, bytes);
}

} // namespace tz
