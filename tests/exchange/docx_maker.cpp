#include "tests/exchange/docx_maker.h"

#include "tests/exchange/workbook_maker.h"

namespace tz::test {

namespace {

const QByteArray space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

QByteArray paragraphXml(const QString &text)
{
    return "<w:p><w:r><w:t xml:space=\"preserve\">" + text.toHtmlEscaped().toUtf8() + "</w:t></w:r></w:p>";
}

} // namespace

QByteArray paragraphsXml(const QStringList &texts)
{
    QByteArray xml;
    for (const QString &text : texts) xml += paragraphXml(text);
    return xml;
}

QString cellXml(const QString &text, const QString &properties)
{
    return QStringLiteral("<w:tc><w:tcPr>%1</w:tcPr>%2</w:tc>").arg(properties, QString::fromUtf8(paragraphXml(text)));
}

QByteArray tableXml(const QList<QStringList> &rows)
{
    QByteArray xml = "<w:tbl>";
    for (const QStringList &cells : rows) {
        xml += "<w:tr>";
        for (const QString &cell : cells)
            xml += cell.startsWith(QStringLiteral("<w:")) ? cell.toUtf8() : cellXml(cell, {}).toUtf8();
        xml += "</w:tr>";
    }
    return xml + "</w:tbl>";
}

QByteArray docxOf(const QByteArray &body, const QByteArray &numbering)
{
    QList<std::pair<QString, QByteArray>> parts{
        {QStringLiteral("[Content_Types].xml"), "<Types/>"},
        {QStringLiteral("word/document.xml"), "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"" +
                                                  space + "\"><w:body>" + body + "</w:body></w:document>"}};
    if (!numbering.isEmpty())
        parts << std::pair{QStringLiteral("word/numbering.xml"),
                           "<w:numbering xmlns:w=\"" + space + "\">" + numbering + "</w:numbering>"};
    return zipOf(parts);
}

QByteArray docxOfText(const QString &text)
{
    QByteArray body;
    QList<QStringList> rows;
    const auto endTable = [&] {
        if (!rows.isEmpty()) body += tableXml(std::exchange(rows, {}));
    };
    for (const QString &line : text.split(u'\n')) {
        if (line.contains(u'\t')) {
            rows << line.split(u'\t');
            continue;
        }
        endTable();
        body += paragraphsXml({line});
    }
    endTable();
    return docxOf(body);
}

} // namespace tz::test
