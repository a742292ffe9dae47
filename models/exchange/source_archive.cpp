#include "models/exchange/source_archive.h"

#include "models/exchange/refusal.h"
#include "models/exchange/source_reader.h"

#include <QFile>
#include <QFileInfo>

namespace tz {

namespace {

/// What Windows, macOS and office programs leave in folders.
bool isSystemFile(const QString &name)
{
    const QString file = name.section(u'/', -1);
    return name.startsWith(QStringLiteral("__MACOSX/")) || file.startsWith(u'.') ||
           file.startsWith(QStringLiteral("~$")) ||
           file.compare(QStringLiteral("Thumbs.db"), Qt::CaseInsensitive) == 0 ||
           file.compare(QStringLiteral("desktop.ini"), Qt::CaseInsensitive) == 0;
}

bool isDocument(const ZipPackage &package)
{
    for (const char *part : {"xl/workbook.xml", "word/document.xml", "[Content_Types].xml", "OFD.xml", "mimetype"})
        if (package.has(QString::fromLatin1(part))) return true;
    return false;
}

} // namespace

bool SourceArchive::isArchive(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > limits::fileBytes || file.peek(4) != "PK\x03\x04")
        return false;
    const auto package = ZipPackage::open(file.readAll());
    return package && !isDocument(**package) && !path.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive) &&
           !path.endsWith(QStringLiteral(".docx"), Qt::CaseInsensitive);
}

Result<SourceArchive> SourceArchive::open(const QString &path)
{
    const QString fileName = QFileInfo(path).fileName();
    auto bytes = readSourceBytes(path);
    if (!bytes) return bytes.error();
    auto package = ZipPackage::open(*bytes);
    if (!package) return refused(fileName, package.error().sentence, QStringLiteral("请重新压缩或解压后再导入。"));
    SourceArchive archive;
    archive.m_package = *std::move(package);
    for (ZipPackage::Entry &entry : archive.m_package->entries())
        if (!entry.isFolder && !isSystemFile(entry.name)) archive.m_members.push_back(std::move(entry));
    if (archive.m_members.empty())
        return refused(fileName, QStringLiteral("里没有能导入的文件"), QStringLiteral("请检查是否选错了压缩包。"));
    return archive;
}

QStringList SourceArchive::members() const
{
    QStringList names;
    for (const ZipPackage::Entry &entry : m_members) names << entry.name;
    return names;
}

Result<SourceDocument> SourceArchive::read(qsizetype member) const
{
    const ZipPackage::Entry &entry = m_members[static_cast<size_t>(member)];
    const QString fileName = entry.name.section(u'/', -1);
    auto bytes = m_package->read(entry);
    if (!bytes)
        return refused(entry.name, bytes.error().sentence, QStringLiteral("请单独解压出这个文件，打开核对后再导入。"));
    return readSource(*bytes, fileName);
}

} // namespace tz
