#include "models/reports/xlsx_renderer.h"

#include "models/reports/office_fonts.h"
#include "models/reports/save_bytes.h"
#include "models/reports/xlsx_sheet.h"

#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

namespace tz {

namespace {

/// A sheet's name holds at most 31 characters and none of []:*?/\, and no other sheet has it.
QString sheetName(const QString &title, const QStringList &taken)
{
    constexpr qsizetype longest = 31;
    QString name;
    for (const QChar c : title)
        if (!QStringLiteral("[]:*?/\\'").contains(c)) name += c;
    name = name.isEmpty() ? QStringLiteral("Sheet1") : name.left(longest);
    QString unique = name;
    for (int n = 2; taken.contains(unique, Qt::CaseInsensitive); ++n) {
        const QString number = QStringLiteral("（%1）").arg(n);
        unique = name.left(longest - number.size()) + number;
    }
    return unique;
}

/// Each page break begins a new sheet. False when one of them was not taken.
bool writeSheets(lxw_workbook *book, const Document &document)
{
    const std::span<const Block> blocks(document.blocks);
    QStringList names;
    QString name = document.title;
    for (size_t first = 0; first <= blocks.size();) {
        size_t end = first;
        while (end < blocks.size() && !std::holds_alternative<PageBreak>(blocks[end])) ++end;
        if (end > first || blocks.empty()) {
            names << sheetName(name, names);
            lxw_worksheet *sheet = workbook_add_worksheet(book, names.last().toUtf8().constData());
            if (!sheet) return false;
            XlsxSheet(book, sheet, document, blocks.subspan(first, end - first)).write();
        }
        if (end < blocks.size()) name = std::get<PageBreak>(blocks[end]).name;
        first = end + 1;
    }
    return true;
}

/// The bytes of the workbook; empty when the disk did not take the working file.
QByteArray workbook(const Document &document)
{
    const QTemporaryDir folder;
    if (!folder.isValid()) return {};
    const QString path = folder.filePath(QStringLiteral("report.xlsx"));
    lxw_workbook *book = workbook_new(QFile::encodeName(path).constData());
    if (!book) return {};
    // Widths of columns are counted in digits of this face: one that a Chinese office has, half an em each.
    format_set_font_name(STAILQ_FIRST(book->formats), officeFont(FontRole::Song).name.toUtf8().constData());
    QByteArray title = document.title.toUtf8();
    lxw_doc_properties properties{};
    properties.title = title.data();
    workbook_set_properties(book, &properties);
    const bool isWhole = writeSheets(book, document);
    if (workbook_close(book) != LXW_NO_ERROR || !isWhole) return {};
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
