#include "tests/reports/xml_package.h"

#include <QFile>
#include <QXmlStreamReader>

#include <zip.h>

namespace tz::test {

QMap<QString, QByteArray> unzipped(const QString &path)
{
    QMap<QString, QByteArray> parts;
    int error = 0;
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (!archive) return parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t status;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &status);
        zip_file_t *file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        QByteArray bytes(static_cast<qsizetype>(status.size), Qt::Uninitialized);
        zip_fread(file, bytes.data(), status.size);
        zip_fclose(file);
        parts.insert(QString::fromUtf8(status.name), bytes);
    }
    zip_close(archive);
    return parts;
}

QString xmlError(const QByteArray &bytes)
{
    QXmlStreamReader reader(bytes);
    while (!reader.atEnd()) reader.readNext();
    return reader.hasError() ? reader.errorString() : QString();
}

QStringList attributes(const QByteArray &xml, const QString &element, const QString &attribute)
{
    QStringList values;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.qualifiedName() == element)
            values << reader.attributes().value(attribute).toString();
    return values;
}

QStringList elementTexts(const QByteArray &xml, const QString &element)
{
    QStringList texts;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.qualifiedName() == element)
            texts << reader.readElementText();
    return texts;
}

} // namespace tz::test
