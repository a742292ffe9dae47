#include "models/exchange/xlsx_pictures.h"

#include "models/exchange/package_part.h"
#include "models/exchange/xlsx_workbook.h"

#include <QHash>
#include <QRegularExpression>

namespace tz::xlsx {

namespace {

const QString listPart = QStringLiteral("xl/cellimages.xml");
const QString relatedPart = QStringLiteral("xl/_rels/cellimages.xml.rels");
const QString relations = QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships");

/// The parts in which the pictures lie, by the ids that formulas name.
Result<QHash<QString, QString>> partsOfPictures(const ZipPackage &package)
{
    QHash<QString, QString> parts;
    if (!package.has(listPart) || !package.has(relatedPart)) return parts;
    const auto related = readRelations(package, relatedPart);
    if (!related) return related.error();
    QString id;
    auto done = readPart(package, listPart, [&](const QXmlStreamReader &xml) -> Result<void> {
        if (!xml.isStartElement()) return {};
        if (xml.name() == u"cNvPr") id = xml.attributes().value(QStringLiteral("name")).toString();
        if (xml.name() != u"blip" || id.isEmpty()) return {};
        const QString part = related->value(xml.attributes().value(relations, QStringLiteral("embed")).toString()).part;
        if (package.has(part)) parts.insert(id, part);
        id.clear();
        return {};
    });
    if (!done) return done.error();
    return parts;
}

Result<QByteArray> bytesOf(const ZipPackage &package, const QString &part)
{
    QByteArray bytes;
    auto done = package.read(part, [&bytes](const QByteArray &piece) {
        bytes += piece;
        return true;
    });
    if (!done) return done.error();
    return bytes;
}

/// png, jpeg; a picture of an unknown kind is shown by what it is, not by what it is called.
QString suffixOf(const QString &part)
{
    static const QRegularExpression plain(QStringLiteral("^[a-z0-9]{2,5}$"));
    const QString suffix = part.section(u'.', -1).toLower();
    return plain.match(suffix).hasMatch() ? suffix : QStringLiteral("png");
}

} // namespace

QString pictureIn(const QString &value)
{
    static const QRegularExpression formula(QStringLiteral("^=(?:_xlfn\\.)?DISPIMG\\(\"([^\"]{1,100})\""));
    return formula.match(value).captured(1);
}

Result<void> readPictures(const ZipPackage &package, std::vector<Sheet> &sheets, Issues &issues)
{
    if (std::all_of(sheets.begin(), sheets.end(), [](const Sheet &sheet) { return sheet.pictures.empty(); })) return {};
    const auto parts = partsOfPictures(package);
    if (!parts) return parts.error();
    QHash<QString, QByteArray> read; // one picture may lie in many cells
    for (Sheet &sheet : sheets) {
        for (CellPicture &picture : sheet.pictures) {
            const QString part = parts->value(picture.id);
            if (part.isEmpty()) {
                issues.push_back({Severity::Warning,
                                  {sheet.name, picture.row, columnLetters(picture.column)},
                                  QStringLiteral("这一格是图片，文件里没有存下它，没有导入，这一格按空格处理。"),
                                  {}});
                continue;
            }
            if (!read.contains(part)) {
                auto bytes = bytesOf(package, part);
                if (!bytes) return bytes.error();
                read.insert(part, *std::move(bytes));
            }
            picture.bytes = read.value(part);
            picture.suffix = suffixOf(part);
        }
        std::erase_if(sheet.pictures, [](const CellPicture &picture) { return picture.bytes.isEmpty(); });
    }
    return {};
}

} // namespace tz::xlsx
