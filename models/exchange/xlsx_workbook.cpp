#include "models/exchange/xlsx_workbook.h"

#include "models/exchange/package_part.h"
#include "models/exchange/refusal.h"
#include "models/exchange/xml_tokens.h"

#include <QHash>
#include <QRegularExpression>

namespace tz::xlsx {

namespace {

constexpr size_t mostSheets = 1000;

const QString relations = QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships");

/// "../sharedStrings.xml" and "/xl/…" as a path from the package's root.
QString partOf(const QString &target)
{
    if (target.startsWith(u'/')) return target.mid(1);
    QStringList path{QStringLiteral("xl")};
    for (const QString &step : target.split(u'/')) {
        if (step == u"..") {
            if (!path.isEmpty()) path.removeLast();
        } else if (step != u".") {
            path << step;
        }
    }
    return path.join(u'/');
}

Result<void> readSheetList(const ZipPackage &package, const QHash<QString, Relation> &related, Workbook &book)
{
    return readPart(package, QStringLiteral("xl/workbook.xml"), [&](const QXmlStreamReader &xml) -> Result<void> {
        if (!xml.isStartElement()) return {};
        const auto attributes = xml.attributes();
        if (xml.name() == u"workbookPr") {
            const auto mode = attributes.value(QStringLiteral("date1904"));
            book.from1904 = mode == u"1" || mode == u"true";
        } else if (xml.name() == u"sheet") {
            auto id = attributes.value(relations, QStringLiteral("id")).toString();
            const Relation relation = related.value(id);
            if (relation.type != u"worksheet") return {}; // a chart sheet
            if (book.sheets.size() >= mostSheets) return Error{QStringLiteral("解开后大得不正常，不像办公表格")};
            const auto state = attributes.value(QStringLiteral("state"));
            book.sheets.push_back({attributes.value(QStringLiteral("name")).toString(), relation.part,
                                   !state.isEmpty() && state != u"visible"});
        }
        return {};
    });
}

/// The text of each <si>: its <t> runs joined, without the reading aids of <rPh>.
Result<void> readStrings(const ZipPackage &package, const QString &part, Workbook &book)
{
    QByteArray text;
    bool inText = false;
    bool inAid = false;
    qint64 characters = 0;
    return readLargePart(package, part, [&](const XmlToken &token) -> Result<void> {
        if (token.kind == XmlToken::Kind::Start) {
            if (token.name == "si") text.clear();
            if (token.name == "rPh") inAid = true;
            inText = token.name == "t" && !inAid;
        } else if (token.kind == XmlToken::Kind::Text) {
            if (!inText) return {};
            text.append(token.text());
            if (text.size() > limits::cellLength * 4)
                return Error{QStringLiteral("有一格超过 %1 个字符").arg(limits::cellLength)};
        } else if (token.name == "t") {
            inText = false;
        } else if (token.name == "rPh") {
            inAid = false;
        } else if (token.name == "si") {
            const QString whole = unescaped(QString::fromUtf8(text));
            characters += whole.size();
            if (whole.size() > limits::cellLength)
                return Error{QStringLiteral("有一格超过 %1 个字符").arg(limits::cellLength)};
            if (static_cast<qint64>(book.strings.size()) >= limits::cells || characters > limits::inflatedBytes / 4)
                return Error{QStringLiteral("的文字太多，一次装不下")};
            book.strings.push_back(whole);
        }
        return {};
    });
}

Result<void> readStyles(const ZipPackage &package, const QString &part, Workbook &book)
{
    QHash<int, NumberFormat> custom;
    bool inCellFormats = false;
    return readPart(package, part, [&](const QXmlStreamReader &xml) -> Result<void> {
        if (xml.name() == u"cellXfs") inCellFormats = xml.isStartElement();
        if (!xml.isStartElement()) return {};
        const auto attributes = xml.attributes();
        const int id = attributes.value(QStringLiteral("numFmtId")).toInt();
        if (xml.name() == u"numFmt") {
            custom.insert(id, formatOf(attributes.value(QStringLiteral("formatCode")).toString()));
        } else if (xml.name() == u"xf" && inCellFormats) {
            book.formats.push_back(custom.value(id, formatOf(id)));
        }
        return {};
    });
}

} // namespace

Result<QHash<QString, Relation>> readRelations(const ZipPackage &package, const QString &relationsPart)
{
    QHash<QString, Relation> found;
    auto done = readPart(package, relationsPart, [&](const QXmlStreamReader &xml) -> Result<void> {
        if (!xml.isStartElement() || xml.name() != u"Relationship") return {};
        const auto attributes = xml.attributes();
        found.insert(attributes.value(QStringLiteral("Id")).toString(),
                     {attributes.value(QStringLiteral("Type")).toString().section(u'/', -1),
                      partOf(attributes.value(QStringLiteral("Target")).toString())});
        return {};
    });
    if (!done) return done.error();
    return found;
}

QString unescaped(const QString &text)
{
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    if (!text.contains(QStringLiteral("_x"))) return text;
    QString result;
    qsizetype end = 0;
    for (auto matches = escape.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const auto code = static_cast<char16_t>(match.captured(1).toUShort(nullptr, 16));
        result += QStringView(text).mid(end, match.capturedStart() - end);
        if (code != u'\r' && code != u'\0') result += QChar(code);
        end = match.capturedEnd();
    }
    result += QStringView(text).mid(end);
    return result;
}

Result<Workbook> readWorkbook(const ZipPackage &package)
{
    Workbook book;
    auto related = readRelations(package, QStringLiteral("xl/_rels/workbook.xml.rels"));
    if (!related) return related.error();
    if (auto done = readSheetList(package, *related, book); !done) return done.error();
    for (const Relation &relation : std::as_const(*related)) {
        Result<void> done;
        if (relation.type == u"sharedStrings")
            done = readStrings(package, relation.part, book);
        else if (relation.type == u"styles")
            done = readStyles(package, relation.part, book);
        if (!done) return done.error();
    }
    if (book.sheets.empty()) return Error{QStringLiteral("里面没有工作表")};
    return book;
}

} // namespace tz::xlsx
