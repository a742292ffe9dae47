#include "tests/exchange/workbook_maker.h"

#include <QTemporaryDir>

#include <QFile>

#include <zip.h>

namespace tz::test {

QByteArray zipOf(const QList<std::pair<QString, QByteArray>> &parts)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("package.zip"));
    zip_t *package = zip_open(path.toUtf8().constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto &[name, bytes] : parts) {
        zip_source_t *source =
            zip_source_buffer(package, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        zip_file_add(package, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    }
    zip_close(package);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray workbookOf(const QList<SheetXml> &sheets, const QByteArray &sharedStrings, bool from1904,
                      const QList<std::pair<QString, QByteArray>> &moreParts)
{
    const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const QByteArray related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    QByteArray list;
    QByteArray relations;
    QList<std::pair<QString, QByteArray>> parts;
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        list += "<sheet name=\"" + sheets[i].name.toUtf8() + "\" sheetId=\"" + number + "\" r:id=\"rId" + number +
                "\"" + (sheets[i].hidden ? " state=\"hidden\"" : "") + "/>";
        relations += "<Relationship Id=\"rId" + number + "\" Type=\"" + related +
                     "/worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>";
        parts.append({QStringLiteral("xl/worksheets/sheet%1.xml").arg(i + 1),
                      "<worksheet xmlns=\"" + main + "\">" + sheets[i].xml + "</worksheet>"});
    }
    relations += "<Relationship Id=\"rId98\" Type=\"" + related + "/styles\" Target=\"styles.xml\"/>";
    relations += "<Relationship Id=\"rId99\" Type=\"" + related + "/sharedStrings\" Target=\"sharedStrings.xml\"/>";
    parts.append({QStringLiteral("xl/workbook.xml"),
                  "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + related + "\"><workbookPr date1904=\"" +
                      QByteArray(from1904 ? "1" : "0") + "\"/><sheets>" + list + "</sheets></workbook>"});
    parts.append({QStringLiteral("xl/_rels/workbook.xml.rels"),
                  "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations +
                      "</Relationships>"});
    parts.append(
        {QStringLiteral("xl/styles.xml"),
         "<styleSheet xmlns=\"" + main +
             "\"><numFmts><numFmt numFmtId=\"164\" formatCode='yyyy\"年\"m\"月\"d\"日\"'/>"
             "<numFmt numFmtId=\"165\" formatCode=\"0.00\"/><numFmt numFmtId=\"166\" formatCode=\"[h]:mm\"/></numFmts>"
             "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf "
             "numFmtId=\"164\"/>"
             "<xf numFmtId=\"165\"/><xf numFmtId=\"166\"/></cellXfs></styleSheet>"});
    parts.append({QStringLiteral("xl/sharedStrings.xml"), "<sst xmlns=\"" + main + "\">" + sharedStrings + "</sst>"});
    return zipOf(parts + moreParts);
}

QString pictureCell(const QString &id)
{
    return QStringLiteral("<c t=\"str\"><f>_xlfn.DISPIMG(\"%1\",1)</f><v>=DISPIMG(\"%1\",1)</v></c>").arg(id);
}

QList<std::pair<QString, QByteArray>> cellPictures(const QList<CellPicturePart> &pictures)
{
    const QByteArray related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    QByteArray list;
    QByteArray relations;
    QList<std::pair<QString, QByteArray>> parts;
    for (qsizetype i = 0; i < pictures.size(); ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        list += "<etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id=\"" + number + "\" name=\"" +
                pictures[i].id.toUtf8() + "\"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed=\"rId" +
                number + "\"/></xdr:blipFill></xdr:pic></etc:cellImage>";
        relations += "<Relationship Id=\"rId" + number + "\" Type=\"" + related + "/image\" Target=\"media/" +
                     pictures[i].name.toUtf8() + "\"/>";
        parts.append({QStringLiteral("xl/media/") + pictures[i].name, pictures[i].bytes});
    }
    parts.append({QStringLiteral("xl/cellimages.xml"),
                  "<etc:cellImages xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\" "
                  "xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" "
                  "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"" +
                      related + "\">" + list + "</etc:cellImages>"});
    parts.append({QStringLiteral("xl/_rels/cellimages.xml.rels"),
                  "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations +
                      "</Relationships>"});
    return parts;
}

QByteArray rowsXml(const QList<QStringList> &rows)
{
    QByteArray xml;
    for (const QStringList &cells : rows) {
        xml += "<row>";
        for (const QString &cell : cells) {
            if (cell.startsWith(u'<'))
                xml += cell.toUtf8();
            else if (cell.isEmpty())
                xml += "<c/>";
            else
                xml += "<c t=\"inlineStr\"><is><t>" + cell.toHtmlEscaped().toUtf8() + "</t></is></c>";
        }
        xml += "</row>";
    }
    return "<sheetData>" + xml + "</sheetData>";
}

} // namespace tz::test
