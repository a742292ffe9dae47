#include "views/paper/save_paper.h"

#include "models/reports/write_document.h"
#include "views/file_choice.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace tz {

namespace {

const QString folderKey = QStringLiteral("reports/folder");

constexpr PaperFormat formats[] = {{"存为 PDF", "pdf", "PDF 文件 (*.pdf)"},
                                   {"存为 Word", "docx", "Word 文档 (*.docx)"},
                                   {"存为 Excel", "xlsx", "Excel 表格 (*.xlsx)"},
                                   {"存为文本", "txt", "文本文件 (*.txt)"}};

} // namespace

std::span<const PaperFormat> paperFormats()
{
    return formats;
}

QString fileNameOf(const Document &document)
{
    QString name = document.title;
    for (const QChar forbidden : QStringLiteral("\\/:*?\"<>|")) name.replace(forbidden, u'_');
    return name;
}

Result<QString> askAndSave(QWidget *parent, const Document &document, const PaperFormat &format,
                           const PageContext &context)
{
    const QString suffix = u'.' + QString::fromLatin1(format.suffix);
    const QString home = QFileInfo(context.session.store().path()).absolutePath();
    const QDir folder(context.settings.value(folderKey, home).toString());
    QString path = chooseNewFile(parent, {QString::fromUtf8(format.button),
                                          folder.filePath(fileNameOf(document) + suffix),
                                          {QString::fromUtf8(format.filter)}})
                       .path;
    if (path.isEmpty()) return QString();
    if (!path.endsWith(suffix, Qt::CaseInsensitive)) path += suffix;
    context.settings.setValue(folderKey, QFileInfo(path).absolutePath());
    const auto notes = writeDocument(document, path);
    if (!notes) return notes.error();
    return QStringList{QStringLiteral("已存为 %1").arg(QDir::toNativeSeparators(path)), notes->join(u'\n')}
        .join(u'\n')
        .trimmed();
}

} // namespace tz
