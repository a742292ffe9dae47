#include "models/exchange/source_reader.h"

#include "models/base/sha256.h"
#include "models/exchange/docx_reader.h"
#include "models/exchange/headings.h"
#include "models/exchange/json_reader.h"
#include "models/exchange/refusal.h"
#include "models/exchange/task_list.h"
#include "models/exchange/text_reader.h"
#include "models/exchange/xlsx_reader.h"

#include <QFile>
#include <QFileInfo>

namespace tz {

namespace {

struct Foreign {
    QByteArray signature;
    const char *what;
    const char *advice;
};

/// Files that people drop here by mistake, known by their first bytes.
const Foreign *foreignFormat(const QByteArray &bytes)
{
    static const char *const picture = "请导入有表格的 .xlsx 或 .csv 文件；扫描件须先识别成文字。";
    static const Foreign formats[] = {
        {"\x89PNG", "是图片", picture},
        {"\xFF\xD8\xFF", "是图片", picture},
        {"GIF8", "是图片", picture},
        {"BM6", "是图片", picture},
        {"%PDF", "是 PDF 文件", "请把其中的表格复制到 WPS 表格，另存为 .xlsx 后再导入。"},
        {"Rar!", "是压缩包", "请先解压，再导入里面的表格。"},
        {"7z\xBC\xAF", "是压缩包", "请先解压，再导入里面的表格。"},
        {"{\\rtf", "是 RTF 文档", "请把其中的表格复制到 WPS 表格，另存为 .xlsx 后再导入。"},
        {"SQLite format 3", "是数据库文件，不是表格", "台账文件请用“打开”。"},
    };
    for (const Foreign &format : formats)
        if (bytes.startsWith(format.signature)) return &format;
    return nullptr;
}

/// Blanks, or a byte order mark and nothing else.
bool isEmptyText(const QByteArray &bytes)
{
    const QByteArray text = bytes.trimmed();
    return text.isEmpty() || text == "\xEF\xBB\xBF" || text == "\xFF\xFE" || text == "\xFE\xFF";
}

/// The container of .xls, .et, .wps, .doc and of encrypted .xlsx files; an encrypted one names its stream in UTF-16.
Error oldOfficeFile(const QByteArray &bytes, const QString &fileName)
{
    static const QByteArray encrypted = [] {
        QByteArray name;
        for (const char c : QByteArray("EncryptedPackage")) name += QByteArray(1, c) + '\0';
        return name;
    }();
    if (bytes.contains(encrypted))
        return refused(fileName, QStringLiteral("加了密码，读不出内容"),
                       QStringLiteral("请用 WPS 或 Excel 打开它，取消密码后另存，再导入。"));
    return refused(fileName, QStringLiteral("是旧格式的 Office 文件（.xls、.et、.wps、.doc 一类）"),
                   QStringLiteral("请用 WPS 或 Excel 打开它，选“另存为”，类型选 .xlsx，再导入另存的文件。"));
}

/// A zip package by what is in it.
Result<SourceDocument> readPackage(const QByteArray &bytes, const QString &fileName)
{
    const QString advice =
        QStringLiteral("请用 WPS 或 Excel 打开核对，另存为不加密的 .xlsx（数据很多时另存为 .csv）后再导入。");
    auto package = ZipPackage::open(bytes);
    if (!package) return refused(fileName, package.error().sentence, advice);
    if ((*package)->has(QStringLiteral("xl/workbook.xml"))) return readXlsx(**package, fileName);
    if ((*package)->has(QStringLiteral("word/document.xml"))) return readDocx(**package, fileName);
    if ((*package)->has(QStringLiteral("OFD.xml")))
        return refused(fileName, QStringLiteral("是 OFD 版式文件"),
                       QStringLiteral("请把其中的表格复制到 WPS 表格，另存为 .xlsx 后再导入。"));
    return refused(fileName, QStringLiteral("是压缩包，里面没有 Excel 表格或 Word 文档的内容"),
                   QStringLiteral("请先解压，再导入里面的表格。"));
}

} // namespace

Result<SourceDocument> readSource(const QString &path)
{
    auto bytes = readSourceBytes(path);
    if (!bytes) return bytes.error();
    return readSource(*bytes, QFileInfo(path).fileName());
}

Result<QByteArray> readSourceBytes(const QString &path)
{
    const QString fileName = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(fileName, QStringLiteral("打不开"), QStringLiteral("请检查文件是否存在、是否有读取权限。"));
    if (file.size() > limits::fileBytes)
        return refused(fileName, QStringLiteral("超过 64 MB"),
                       QStringLiteral("请拆成几个文件，或另存为 .csv 后再导入。"));
    return file.readAll();
}

Result<SourceDocument> readSource(const QByteArray &bytes, const QString &fileName)
{
    if (isEmptyText(bytes))
        return refused(fileName, QStringLiteral("是空文件"), QStringLiteral("请检查是否选错了文件。"));
    if (bytes.startsWith("\xD0\xCF\x11\xE0")) return oldOfficeFile(bytes, fileName);
    if (const Foreign *format = foreignFormat(bytes))
        return refused(fileName, QString::fromUtf8(format->what), QString::fromUtf8(format->advice));
    auto document = fileName.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive) ? readJson(bytes, fileName)
                    : bytes.startsWith("PK")                                        ? readPackage(bytes, fileName)
                                                                                    : readText(bytes, fileName);
    if (!document) return document;
    const bool isText = !document->before.empty() || !document->after.empty();
    if (isText && !guessedEntity(document->sheets)) takeTaskList(*document);
    document->fileName = fileName;
    document->sha256 = Sha256::hexOf(bytes);
    return document;
}

} // namespace tz
